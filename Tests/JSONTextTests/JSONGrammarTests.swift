import Testing

@testable import JSONText

/// The text as a tree in chunks of some size, or the sentence of the error.
private func outcome(_ bytes: [UInt8], chunk: Int, options: JSONOptions = JSONOptions()) -> String {
    read(bytes, chunk: chunk, options: options) { reader in "\(try reader.value())" }
}

private func read(
    _ bytes: [UInt8], chunk: Int, options: JSONOptions, _ body: (inout JSONReader) throws -> String
) -> String {
    var rest = bytes[...]
    var reader = JSONReader(file: "t.json", options: options) {
        defer { rest = rest.dropFirst(chunk) }
        return Array(rest.prefix(chunk))
    }
    do {
        let result = try body(&reader)
        try reader.finish()
        return result
    } catch {
        return "\(error)"
    }
}

@Suite("The grammar of JSON")
struct JSONGrammarTests {
    static let valid = [
        "null", "true", "false", "0", "-0", "12", "-1.5", "1e5", "1E+5", "1.25e-07", "\"\"", "\"a\"", "[]", "{}",
        " [ ] ",
        "\t{\r\n}\n", "[1]", "[1,2]", "[ 1 , 2 ]", "[[[[]]]]", "[null,true,false]", "{\"a\":1}", "{\"a\":{\"b\":[{}]}}",
        "{\"\":0}", "{\"a\":1,\"a\":2}", "{ \"a\" : 1 , \"b\" : 2 }", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "\"\\u0041\"",
        "\"\\u00e9\"", "\"\\u20AC\"", "\"\\ud83e\\udd89\"", "\"\\u0000\"", "\"é€🦉\"", "\"\u{7F}\"", "\"\u{2028}\"",
        "\"/\"", "\"\u{FFFF}\"", "\"\u{10FFFF}\"", "123456789012345678901234567890", "1e400", "-1e-400", "[0.1e1,0e0]",
        "\u{FEFF}[1]", "{\"a\\u0062\":1}",
    ]

    static let invalid = [
        "", " ", "[", "{", "]", "}", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,,2]", "[1:2]", "{\"a\"", "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\" 1}", "{\"a\",1}", "{a:1}", "{1:1}", "{'a':1}", "{\"a\":1 \"b\":2}",
        "[1}",
        "{\"a\":1]", "[1]]", "1 2", "{}{}", "nul", "nulL", "True", "tru", "falsey", "truex", "01", "-", "-a", "-01",
        "+1",
        ".5", "1.", "1.e5", "1e", "1e+", "1.5.5", "0x10", "1_000", "--1", "NaN", "Infinity", "-Infinity", "nan", "\"",
        "\"a", "'a'", "\"\\", "\"\\\"", "\"\\x41\"", "\"\\u\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "\"a\nb\"",
        "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "\u{A0}1", "[1]\u{0}", "/* c */ 1", "// c\n1", "[1] // c", "\u{FEFF}",
        "\u{FEFF}\u{FEFF}1", "[\"a\" \"b\"]", "[-]", "[1e]", "{\"a\":}", "{\"a\":1:2}", "#", "[*]", "\\u0041",
        "[\u{C}1]",
    ]

    /// Bytes that are no text.
    static let broken: [[UInt8]] = [
        [0x22, 0xFF, 0x22], [0x22, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22],
        [0x22, 0xE0, 0x80, 0xAF, 0x22],
        [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x80, 0x80, 0xAF, 0x22],
        [0x22, 0xE2, 0x82], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0xEF, 0xBB], [0xEF, 0xBB, 0x31],
        [0xFE, 0xFF, 0, 0x31],
        [0xFF, 0xFE, 0x31, 0], [0x5B, 0, 0x5D, 0], [0xC3, 0xA9], [0x22, 0xE2, 0x28, 0xA1, 0x22],
    ]

    @Test("What RFC 8259 allows is read and skipped", arguments: valid)
    func allowed(text: String) {
        #expect(!outcome(Array(text.utf8), chunk: .max).hasPrefix("t.json"))
        #expect(
            read(Array(text.utf8), chunk: .max, options: JSONOptions()) {
                try $0.skip()
                return ""
            } == "")
    }

    @Test("What it does not allow is refused, read or skipped", arguments: invalid)
    func refused(text: String) {
        #expect(outcome(Array(text.utf8), chunk: .max).hasPrefix("t.json"))
        #expect(
            read(Array(text.utf8), chunk: .max, options: JSONOptions()) {
                try $0.skip()
                return ""
            }.hasPrefix("t.json"))
    }

    @Test("Bytes that are not UTF-8 are refused, not repaired", arguments: 0..<17)
    func notText(number: Int) {
        let bytes = JSONGrammarTests.broken[number]
        #expect(outcome(bytes, chunk: .max).hasPrefix("t.json:1:"))
        #expect(
            read(bytes, chunk: .max, options: JSONOptions()) {
                try $0.skip()
                return ""
            }.hasPrefix("t.json:1:"))
    }

    @Test("Any cutting into chunks gives the same values and the same errors", arguments: 1...5)
    func chunks(size: Int) {
        for bytes in (JSONGrammarTests.valid + JSONGrammarTests.invalid).map({ Array($0.utf8) })
            + JSONGrammarTests.broken
        {
            #expect(outcome(bytes, chunk: size) == outcome(bytes, chunk: .max))
            let skipped = { (chunk: Int) in
                read(bytes, chunk: chunk, options: JSONOptions()) {
                    try $0.skip()
                    return "skipped"
                }
            }
            #expect(skipped(size) == skipped(.max))
        }
    }
}
