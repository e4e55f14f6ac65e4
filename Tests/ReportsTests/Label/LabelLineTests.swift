import Plots
import Testing

@testable import Reports

@Suite("Lines of a wrapped text")
struct LabelLineTests {
    private let style = TextStyle(size: 10)

    private func joined(_ lines: [LabelLine]) -> String {
        lines.enumerated().reduce("") { $0 + ($1.offset == 0 || $1.element.isGlued ? "" : " ") + $1.element.text }
    }

    @Test("Words stay whole where they fit")
    func words() {
        let lines = LabelLine.wrap("one two three four", style: style, width: 55)
        #expect(lines.map(\.text) == ["one two", "three four"])
        #expect(lines.allSatisfy { !$0.isGlued })
    }

    @Test("A long word is parted after a hyphen, and its parts are said to belong together")
    func parted() {
        let lines = LabelLine.wrap("the Llama-4-Maverick-17B model", style: style, width: 60)
        #expect(lines.map(\.text) == ["the", "Llama-4-", "Maverick-", "17B", "model"])
        #expect(lines.map(\.isGlued) == [false, false, true, true, false])
    }

    @Test(
        "Whatever the width, the lines hold the whole text and none is too wide",
        arguments: [1.0, 8, 20, 33, 100, 1_000])
    func nothingIsLost(width: Double) {
        for text in ["", "a", "mistralai/Mixtral-8x22B-Instruct-v0.1 and more", "模型模型模型 x", "--- ... ///"] {
            let lines = LabelLine.wrap(text, style: style, width: width)
            #expect(joined(lines) == text)
            for line in lines where line.text.count > 1 {
                #expect(LabelLine.width(line.text, style) <= width + 1e-6)
            }
        }
    }
}
