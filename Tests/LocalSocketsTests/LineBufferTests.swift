import LocalSockets
import Testing

@Suite("Lines out of a stream") struct LineBufferTests {
    private func lines(_ text: String, longest: Int = 16) -> [LineBuffer.Line] {
        var buffer = LineBuffer(longest: longest)
        return buffer.add(Array(text.utf8))
    }

    @Test("A line is told when its end comes, and not before")
    func halves() {
        var buffer = LineBuffer(longest: 8)
        #expect(buffer.add(Array("begin a\nend".utf8)) == [.text("begin a")])
        #expect(buffer.hasHalfLine)
        #expect(buffer.add(Array(" a\n".utf8)) == [.text("end a")])
        #expect(!buffer.hasHalfLine)
    }

    @Test("A carriage return before the end and empty lines are left out")
    func ends() {
        #expect(lines("a\r\n\n\r\nb\n") == [.text("a"), .text("b")])
    }

    @Test("A line of the longest length is taken, one byte more is not, and the next line is read again")
    func length() {
        #expect(lines("12345678\n123456789\nok\n", longest: 8) == [.text("12345678"), .tooLong, .text("ok")])
    }

    @Test("Bytes that are no UTF-8 are told as such")
    func notText() {
        var buffer = LineBuffer(longest: 8)
        #expect(
            buffer.add([0xFF, 0xFE, UInt8(ascii: "\n"), UInt8(ascii: "a"), UInt8(ascii: "\n")]) == [
                .notText, .text("a"),
            ])
    }

    @Test("A line without an end is held in bounded memory and is too long when it ends")
    func endless() {
        var buffer = LineBuffer(longest: 1_024)
        for _ in 0..<100 { #expect(buffer.add(Array(repeating: UInt8(ascii: "x"), count: 10_000)) == []) }
        #expect(buffer.add([UInt8(ascii: "\n")]) == [.tooLong])
    }
}
