import Testing

@testable import Ledger

@Suite struct LineSplitterTests {
    @Test("Lines are the same however the text is cut into chunks", arguments: 1...12)
    func chunks(size: Int) {
        let text = Array("\n\nab\n\nlonger\ncd\nrest".utf8)
        var splitter = LineSplitter(longest: 4)
        var lines: [String] = []
        for start in stride(from: 0, to: text.count, by: size) {
            splitter.split(Array(text[start..<min(start + size, text.count)])) { line in
                switch line {
                case .whole(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
                case .tooLong: lines.append("too long")
                }
            }
        }
        #expect(lines == ["ab", "too long", "cd"])
        #expect(splitter.rest.map { String(decoding: $0, as: UTF8.self) } == "rest")
    }
}
