import Plots
import Testing

@testable import Reports

@Suite struct LineComposerTests {
    /// Letters of 5 points.
    private let type = PaperType(style: PaperStyle(.text, size: 10), line: 14)

    private func lines(_ text: InlineText, letters: Int) -> [String] {
        LineComposer(ruler: FixedRuler(), width: Double(letters) * 5).lines(text.words(type))
            .map { $0.runs.map(\.text).joined(separator: "|") }
    }

    @Test("Lines are broken at blanks and as full as they can be")
    func blanks() {
        #expect(lines("one two three four", letters: 9) == ["one two", "three", "four"])
        #expect(lines("one two three four", letters: 10) == ["one two", "three four"])
    }

    @Test("A number keeps its unit on its line")
    func units() { #expect(lines("about 12 kg of it", letters: 9) == ["about", "12\u{A0}kg of", "it"]) }

    @Test("A word wider than the line is cut after a hyphen or slash, else anywhere")
    func longWords() {
        #expect(lines("a meta/Large-70B-Chat", letters: 10) == ["a", "meta/", "Large-70B-", "Chat"])
        #expect(lines("abcdefghij", letters: 4) == ["abcd", "efgh", "ij"])
    }

    @Test("A change of look inside a word does not break it, and adds no blank")
    func looks() {
        let text: InlineText = "see " + .link("here", to: "https://example.org") + ", or there"
        #expect(lines(text, letters: 30) == ["see|here|, or there"])
        #expect(lines(text, letters: 8) == ["see", "here|, or", "there"])
    }

    @Test("No words are one empty line")
    func empty() { #expect(lines("", letters: 5) == [""]) }
}
