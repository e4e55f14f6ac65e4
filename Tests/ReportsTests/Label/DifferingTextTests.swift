import Testing

@testable import Reports

@Suite("Texts that differ") struct DifferingTextTests {
    private let long = String(repeating: "abcdefghij ", count: 20)

    @Test("Short texts are shown whole")
    func short() {
        let texts = DifferingText("0.0212 g", "0.0213 g")
        #expect(texts.stated == "0.0212 g" && texts.expected == "0.0213 g")
    }

    @Test("Of long texts the place where they differ is shown, with a few words around it")
    func cut() {
        let texts = DifferingText(long + "range 0.1 to 0.2. " + long, long + "range 0.1 to 0.3. " + long)
        #expect(texts.stated == "…cdefghij range 0.1 to 0.2. abcdefghij abcdefghij …")
        #expect(texts.expected == "…cdefghij range 0.1 to 0.3. abcdefghij abcdefghij …")
    }

    @Test("What one text has at its end and the other lacks is shown")
    func longer() {
        let texts = DifferingText(long + "certified", long)
        #expect(texts.stated.hasSuffix("abcdefghij certified") && texts.expected.hasSuffix("abcdefghij "))
    }

    @Test("A text that repeats itself is cut no shorter than what differs")
    func repeated() {
        let texts = DifferingText(String(repeating: "a", count: 150), String(repeating: "a", count: 151))
        #expect(texts.expected.count == texts.stated.count + 1)
    }

    @Test("However much differs, an excerpt stays short")
    func bounded() {
        let texts = DifferingText(String(repeating: "x", count: 100_000), "nothing")
        #expect(texts.stated.count <= 2 * DifferingText.longest + 2 && texts.expected == "nothing")
    }
}
