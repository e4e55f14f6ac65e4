import Plots
import Testing

@testable import Reports

@Suite("Labels as PNG and PDF", .enabled(if: CairoRenderer.isAvailable))
struct LabelCairoTests {
    private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    @Test("A PNG has so many pixels for each point as asked", arguments: [(1.0, 320, 480), (2.5, 800, 1_200)])
    func pixels(scale: Double, width: Int, height: Int) throws {
        let png = try Label(content: SampleLabels.usual, code: SampleLabels.code()).png(scale: scale)
        #expect((bigEndian(png[16..<20]), bigEndian(png[20..<24])) == (width, height))
    }

    @Test("A badge is 88 x 31 pixels")
    func badge() throws {
        let png = try Label(content: SampleLabels.usual, code: nil, size: .badge).png(scale: 1)
        #expect((bigEndian(png[16..<20]), bigEndian(png[20..<24])) == (88, 31))
    }

    @Test("A print is one page of A6 whose text can be selected, with the alternative text as its subject")
    func pdf() throws {
        let label = try Label(content: SampleLabels.usual, code: SampleLabels.code(), size: .print)
        let text = String(decoding: try label.pdf(), as: Unicode.ASCII.self)
        #expect(text.contains("/MediaBox [ 0 0 297.6"))
        #expect(text.contains("/Title (Carbon rating A: Qwen3-8B)"))
        #expect(text.contains("/ToUnicode"))
        #expect(try label.pdf() == label.pdf())
    }

    @Test("Light and dark are different pictures")
    func themes() throws {
        let light = try Label(content: SampleLabels.usual, code: nil, theme: .light).png(scale: 1)
        #expect(try Label(content: SampleLabels.usual, code: nil, theme: .dark).png(scale: 1) != light)
    }
}
