import Testing

@testable import JSONText

private func sentence(_ text: String, options: JSONOptions = JSONOptions()) -> String {
    do {
        _ = try JSONValue(Array(text.utf8), file: "t.json", options: options)
        return "read"
    } catch {
        return "\(error)"
    }
}

@Suite("Errors of JSON, word for word")
struct JSONTextErrorTests {
    @Test(
        "Each says where, in which value, what, and what to do",
        arguments: [
            ("", "1:1: $: the text ends where a value is expected; the file may be cut"),
            ("[1,\n 2,", "2:4: $[2]: the text ends where a value is expected; the file may be cut"),
            ("[{}, {\"é\": {\"energy\": 1.}}]", "1:25: $[1].é.energy: found ‘}’ where a digit is expected"),
            ("{\"a b\": [1 2]}", "1:12: $[\"a b\"][0]: found ‘2’ where ‘,’ or ‘]’ is expected"),
            (
                "{'a': 1}",
                "1:2: $: found ‘'’ where a key in double quotes or ‘}’ is expected; strings stand in double quotes"
            ),
            ("{\"a\": 1,}", "1:9: $: found ‘}’ where a key in double quotes is expected"),
            ("{\"a\" 1}", "1:6: $: found ‘1’ where ‘:’ is expected"),
            ("{\"a\": 1 2}", "1:9: $: found ‘2’ where ‘,’ or ‘}’ is expected"),
            ("[nuLl]", "1:4: $[0]: found ‘L’ where true, false or null is expected"),
            ("\u{A0}", "1:1: $: found the byte 0xC2 where a value is expected"),
            ("[\"a\nb\"]", "1:4: $[0]: a string holds a line end; write it as an escape such as \\n"),
            (
                "\"é\\x41\"",
                "1:3: $: JSON has no such escape; it has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"
            ),
            ("\"\\u00g0\"", "1:6: $: found ‘g’ where a hexadecimal digit is expected"),
            ("\"é\\ud83d\"", "1:3: $: half of a surrogate pair is no character; write both halves"),
            ("[0, NaN]", "1:5: $[1]: NaN is no JSON; write null for a number that is missing"),
            ("[-Infinity]", "1:2: $[0]: Infinity is no JSON; write null for a number that is missing"),
            ("[\"a\n", "1:4: $[0]: a string holds a line end; write it as an escape such as \\n"),
            ("[\"é\", \"b", "1:7: $[1]: the string that starts here is never closed; the file may be cut"),
            ("{}\n{}", "2:1: $: more text follows the value; a JSON text is one value"),
        ])
    func sentences(text: String, words: String) {
        #expect(sentence(text) == "t.json:" + words)
    }

    @Test("A zero byte hints at UTF-16, whose marks are known")
    func utf16() throws {
        #expect(
            sentence("[\u{0}1\u{0}")
                == "t.json:1:2: $[0]: a zero byte stands here; if the file is UTF-16, convert it: iconv -f UTF-16LE "
                + "-t UTF-8; else it is no text")
        let error = #expect(throws: JSONTextError.self) { try JSONValue([0xFF, 0xFE, 0x31, 0], file: "t.json") }
        #expect(
            error?.description == "t.json:1:1: $: the file is UTF-16; convert it: iconv -f UTF-16 -t UTF-8")
    }

    @Test("Bytes that are not UTF-8 are named by the first of them")
    func notUTF8() {
        let error = #expect(throws: JSONTextError.self) {
            try JSONValue(Array("[\"é".utf8) + [0xE2, 0x82, 0x22], file: "t.json")
        }
        #expect(error?.description == "t.json:1:4: $[0]: the bytes are not valid UTF-8; save the file as UTF-8")
    }

    @Test("A limit names itself and the place where the value starts")
    func limits() {
        #expect(
            sentence("[\n\"abcdef\"]", options: JSONOptions(maximumStringBytes: 5))
                == "t.json:2:1: $[0]: the string is longer than 5 bytes; a quote may be missing")
        #expect(sentence("[\"abcde\"]", options: JSONOptions(maximumStringBytes: 5)) == "read")
        #expect(
            sentence("[1234.5]", options: JSONOptions(maximumNumberBytes: 5))
                == "t.json:1:2: $[0]: the number is longer than 5 characters")
        #expect(
            sentence("[[[]]]", options: JSONOptions(maximumDepth: 2))
                == "t.json:1:3: $[0][0]: arrays and objects lie more than 2 deep in each other")
    }

    @Test("A giant depth is refused, whatever is asked for")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect(sentence(text).hasSuffix("arrays and objects lie more than 64 deep in each other"))
        #expect(
            sentence(text, options: JSONOptions(maximumDepth: .max))
                .hasSuffix("arrays and objects lie more than 512 deep in each other"))
    }

    @Test("A long or odd key is shown short and escaped")
    func keys() {
        #expect(sentence("{\"a\\nb\\\"\": x}").hasPrefix("t.json:1:12: $[\"a\\nb\\\"\"]: found"))
        let long = String(repeating: "k", count: 300)
        #expect(sentence("{\"\(long)\": x}").hasPrefix("t.json:1:306: $[\"kkkkkkkkkkkkkkkkkkkk…\"]: found"))
    }
}
