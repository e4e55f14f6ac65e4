import Testing

@testable import Rating

@Suite("Words of a manifest")
struct ScalarTextTests {
    @Test(
        "A word of letters, digits, dashes and slashes stands as it is",
        arguments: ["sci", "grid/carbon-intensity", "Qwen3-8B"])
    func plain(text: String) {
        #expect(ScalarText.of(text) == text)
    }

    @Test(
        "What a YAML reader could take for something else is quoted",
        arguments: [
            ("", "\"\""), ("no", "\"no\""), ("Null", "\"Null\""), ("8B", "\"8B\""), ("a: b", "\"a: b\""),
            ("é", "\"é\""),
            ("2026-11-21", "\"2026-11-21\""), ("say \"hi\"", "\"say \\\"hi\\\"\""), ("a\\b", "\"a\\\\b\""),
            ("a\nb\tc\rd", "\"a\\nb\\tc\\rd\""),
            ("\u{0}\u{85}\u{2028}\u{202E}\u{1FFFE}", "\"\\x00\\x85\\u2028\\u202E\\U0001FFFE\""),
            ("0123456789abcdef", "\"0123456789abcdef\""), ("abcdef0123456789", "\"abcdef0123456789\""),
        ])
    func quoted(text: String, written: String) {
        #expect(ScalarText.of(text) == written)
    }
}
