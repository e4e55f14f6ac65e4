import Testing

@testable import DelimitedText

/// All rows of a text, fed in chunks of a given size.
private func rows(
    _ text: String, chunk: Int = .max, format: DelimitedFormat = .commaSeparated
) throws -> [DelimitedRow] {
    try rows(Array(text.utf8), chunk: chunk, format: format)
}

private func rows(_ bytes: [UInt8], chunk: Int, format: DelimitedFormat) throws -> [DelimitedRow] {
    var found: [DelimitedRow] = []
    var parser = DelimitedParser(file: "t.csv", format: format)
    var rest = bytes[...]
    while !rest.isEmpty {
        try parser.feed(Array(rest.prefix(chunk))) { found.append($0) }
        rest = rest.dropFirst(chunk)
    }
    try parser.finish { found.append($0) }
    return found
}

private func sentence(_ text: String, format: DelimitedFormat = .commaSeparated) -> String {
    do {
        _ = try rows(text, format: format)
        return "read"
    } catch {
        return "\(error)"
    }
}

@Suite("Reading delimited text")
struct DelimitedParserTests {
    @Test("Rows end at LF, at CRLF and at the end of the text")
    func lineEnds() throws {
        #expect(try rows("a,b\nc,d\r\ne,f").map(\.texts) == [["a", "b"], ["c", "d"], ["e", "f"]])
    }

    @Test("A quoted field may hold delimiters, line ends and doubled quotes")
    func quotedFields() throws {
        #expect(try rows("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\n").map(\.texts) == [["a,b", "c\nd", "e \"f\""]])
    }

    @Test("Empty fields are kept, empty lines are skipped")
    func emptyFields() throws {
        #expect(try rows("a,,\n\n\r\n,\n\"\"\n").map(\.texts) == [["a", "", ""], ["", ""], [""]])
    }

    @Test("A byte order mark is skipped, and only at the start")
    func byteOrderMark() throws {
        #expect(try rows("\u{FEFF}a,\u{FEFF}b\n").map(\.texts) == [["a", "\u{FEFF}b"]])
    }

    @Test("The first two bytes of a mark without the third are text that is not UTF-8")
    func halfMark() {
        let bytes: [UInt8] = [0xEF, 0xBB]
        #expect(throws: DelimitedTextError.self) { try rows(bytes, chunk: 1, format: .commaSeparated) }
    }

    @Test("A quote inside an unquoted field and a lone carriage return are text")
    func plainOddities() throws {
        #expect(try rows("5\" disk,a\rb\n\rc\n").map(\.texts) == [["5\" disk", "a\rb"], ["\rc"]])
    }

    @Test("Tabs separate when the format says so")
    func tabs() throws {
        #expect(try rows("a,b\tc\n", format: .tabSeparated).map(\.texts) == [["a,b", "c"]])
    }

    @Test("Each row knows its line and each field its line and column, counted in characters")
    func places() throws {
        let found = try rows("é,\"x\ny\",z\n\nlast\n")
        #expect(found.map(\.line) == [1, 4])
        #expect(
            found[0].fields.map(\.place) == [
                TextPlace(line: 1, column: 1), TextPlace(line: 1, column: 3), TextPlace(line: 2, column: 4),
            ])
    }

    @Test("Any cutting into chunks gives the same rows", arguments: 1...7)
    func chunks(size: Int) throws {
        let text = "\u{FEFF}id,\"n\"\"a,\r\nme\"\r\n\r\n1,é\r\r\n\"2\",\"\"\n,"
        #expect(try rows(text, chunk: size) == rows(text))
    }

    @Test(
        "Any cutting into chunks gives the same errors",
        arguments: [
            "a,\"b\"c\n", "a\n\"b\"\r", "é,\"b\n\"\"c", "a,\u{0}b\n", "\u{FEFF}a,b,c,d\n", "a,bbbbbbbbb\n",
            "\"aaaaa\"\"aaaa\"\n",
            "aaaaa,aaaaa,a\n",
        ])
    func chunkedErrors(text: String) {
        let format = DelimitedFormat(maximumFieldBytes: 8, maximumRowBytes: 12, maximumFields: 3)
        func outcome(_ chunk: Int) -> String {
            do {
                return "\(try rows(Array(text.utf8), chunk: chunk, format: format).map(\.texts))"
            } catch {
                return "\(error)"
            }
        }
        #expect(outcome(.max).hasPrefix("t.csv:"))
        for chunk in 1...5 { #expect(outcome(chunk) == outcome(.max)) }
    }

    @Test("Limits beyond all reason are no limits, and limits below 0 are 0")
    func oddLimits() {
        #expect(
            sentence(
                "a,b\n", format: DelimitedFormat(maximumFieldBytes: .max, maximumRowBytes: .max, maximumFields: .max))
                == "read")
        #expect(
            sentence("a\n", format: DelimitedFormat(maximumFieldBytes: -1, maximumRowBytes: .max))
                == "t.csv:1:1: the field is longer than 0 bytes; a quote may be missing its partner")
        #expect(
            sentence("a\n", format: DelimitedFormat(maximumFieldBytes: .max, maximumRowBytes: .min))
                == "t.csv:1:1: the row is longer than 0 bytes; a quote may be missing its partner")
    }

    @Test("A quote that is never closed is named by the place where it opens")
    func quoteNotClosed() {
        #expect(
            sentence("a,b\nc,\"d\ne")
                == "t.csv:2:3: the quoted field that starts here is never closed; add the closing quote")
    }

    @Test("Text after a closing quote is refused", arguments: ["\"a\"b\n", "\"a\" ,b\n", "\"a\"\rb\n"])
    func textAfterQuote(text: String) {
        #expect(
            sentence(text)
                == "t.csv:1:4: text follows a closing quote; write a quote inside a quoted field twice")
    }

    @Test("Bytes that are not UTF-8 are refused, not repaired")
    func notUTF8() throws {
        let error = #expect(throws: DelimitedTextError.self) {
            try rows([0x61, 0x2C, 0xFF, 0x0A], chunk: 10, format: .commaSeparated)
        }
        #expect(error?.description == "t.csv:1:3: the field is not valid UTF-8; save the file as UTF-8")
    }

    @Test("UTF-16 is named, whole or cut", arguments: ["FF FE", "FE FF"])
    func utf16(mark: String) throws {
        let bytes = mark.split(separator: " ").compactMap { UInt8($0, radix: 16) } + [0x61, 0]
        for chunk in 1...4 {
            let error = #expect(throws: DelimitedTextError.self) {
                try rows(bytes, chunk: chunk, format: .commaSeparated)
            }
            #expect(
                error?.description == "t.csv:1:1: the file is UTF-16; convert it: iconv -f UTF-16 -t UTF-8")
        }
    }

    @Test(
        "A zero byte is refused at its place, before other faults of its row",
        arguments: ["é,\u{0}b\n", "é,\u{0},\"c\"d"])
    func zeroByte(text: String) {
        #expect(
            sentence(text) == "t.csv:1:3: a zero byte stands here; if the file is UTF-16, convert it: "
                + "iconv -f UTF-16LE -t UTF-8; else it is no text")
    }

    @Test("A million columns are refused at the first one too many")
    func columnLimit() {
        #expect(
            sentence(String(repeating: ",", count: 1_000_000))
                == "t.csv:1:65537: the row has more than 65536 fields; the first one too many starts here")
        #expect(sentence("a,b\n", format: DelimitedFormat(maximumFields: 2)) == "read")
        #expect(sentence("a,b\n", format: DelimitedFormat(maximumFields: 0)) != "read")
    }

    @Test("A cell of 10 MB is refused, cut or not, and little more than the limit is held", arguments: [1 << 16, .max])
    func giantCell(chunk: Int) throws {
        let bytes = Array("a,\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
        let error = #expect(throws: DelimitedTextError.self) {
            try rows(bytes, chunk: chunk, format: .commaSeparated)
        }
        #expect(
            error?.description
                == "t.csv:1:3: the field is longer than 1048576 bytes; a quote may be missing its partner")
    }

    @Test("Of two limits, the one that the text reaches first is named, in any cutting", arguments: 1...20)
    func limitOrder(chunk: Int) throws {
        let text = "aaaa,bbbbbbbbbbbb,c\n"
        func sentence(_ format: DelimitedFormat) throws -> String? {
            let error = #expect(throws: DelimitedTextError.self) {
                try rows(Array(text.utf8), chunk: chunk, format: format)
            }
            return error?.description.split(separator: ";").first.map(String.init)
        }
        let field = try sentence(DelimitedFormat(maximumFieldBytes: 5, maximumRowBytes: 11))
        #expect(field == "t.csv:1:6: the field is longer than 5 bytes")
        let row = try sentence(DelimitedFormat(maximumFieldBytes: 9, maximumRowBytes: 11))
        #expect(row == "t.csv:1:1: the row is longer than 11 bytes")
    }

    @Test("A field is never held beyond its limit")
    func fieldLimit() {
        let format = DelimitedFormat(maximumFieldBytes: 4)
        #expect(sentence("abcd,e\n", format: format) == "read")
        #expect(
            sentence("a,\"bcdef\n", format: format)
                == "t.csv:1:3: the field is longer than 4 bytes; a quote may be missing its partner")
    }

    @Test("A row is never held beyond its limit, empty fields included")
    func rowLimit() {
        let format = DelimitedFormat(maximumRowBytes: 6)
        #expect(sentence("ab,cd\n", format: format) == "read")
        #expect(
            sentence("ab,cd\n" + "ab,cd,ef\n", format: format)
                == "t.csv:2:1: the row is longer than 6 bytes; a quote may be missing its partner")
        #expect(sentence(String(repeating: ",", count: 9), format: format) != "read")
    }

    @Test("An error in the row's receiver stops the reading and reaches the caller")
    func receiverError() {
        struct Stop: Error {}
        var parser = DelimitedParser(file: "t.csv")
        #expect(throws: Stop.self) { try parser.feed(Array("a\n".utf8)) { _ in throw Stop() } }
    }
}
