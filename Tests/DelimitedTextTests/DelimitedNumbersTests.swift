import Testing

@testable import DelimitedText

/// One cell as a row.
private func row(_ cell: String) throws -> DelimitedRow {
    var found = DelimitedRow(line: 1)
    var parser = DelimitedParser(file: "t.csv")
    try parser.feed(Array((cell + "\n").utf8)) { found = $0 }
    return found
}

@Suite("Numbers of delimited text")
struct DelimitedNumbersTests {
    @Test(
        "Decimal numbers are read",
        arguments: [
            ("12", 12), ("-0.5", -0.5), ("+3.", 3), (".5", 0.5), ("9.504e+22", 9.504e22), (" 7\t", 7), ("1E-3", 1e-3),
            ("00012", 12), ("123456789012345678901234567890", 1.2345678901234568e29),
            ("0.1000000000000000055511151231257827", 0.1), ("1e-400", 0), ("-0", -0.0),
            // Half-way between two Doubles: the even one, up or down; and just above.
            ("9007199254740993", 9_007_199_254_740_992), ("9007199254740995", 9_007_199_254_740_996),
            ("9007199254740993.0001", 9_007_199_254_740_994), ("90071992547409935e-1", 9_007_199_254_740_994),
            ("18446744073709551615", 18_446_744_073_709_551_616), ("99999999999999999999e-1", 1e19),
        ])
    func doubles(text: String, value: Double) throws {
        #expect(try row(text).double(at: 0)?.bitPattern == value.bitPattern)
    }

    @Test(
        "Anything else is no number",
        arguments: [
            "a", "1a", "1 2", "0x10", "NaN", "inf", "1e999", "-", ".", "e5", "1e", "1e+", "1;5", "--1", "1.2.3", "١",
        ])
    func noDoubles(text: String) throws {
        #expect(try row(text).double(at: 0) == nil)
    }

    @Test("An empty field is no number, not 0")
    func empty() throws {
        #expect(try row("\"\"").double(at: 0) == nil)
        #expect(try row(",").integer(at: 1) == nil)
    }

    @Test("Numbers are rounded as the standard library rounds them", arguments: 0..<200)
    func rounding(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        for _ in 0..<20 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(state >> (state & 63))
            let texts = [
                digits, "0." + digits, digits + "e\(state >> 60)", digits + "e-\(state >> 60)",
                "\(digits)e-\(state >> 59)", String(Double(bitPattern: state >> 2)),
            ]
            for text in texts { #expect(try row(text).double(at: 0) == Double(text)) }
        }
    }

    @Test("Whole numbers are read to the ends of their range, and no further")
    func integers() throws {
        #expect(try row("9223372036854775807").integer(at: 0) == .max)
        #expect(try row("-9223372036854775808").integer(at: 0) == .min)
        #expect(try row("9223372036854775808").integer(at: 0) == nil)
        #expect(try row(" +42 ").integer(at: 0) == 42)
        for text in ["1.0", "1e3", "", "99999999999999999999", "x"] {
            #expect(try row("\"\(text)\"").integer(at: 0) == nil)
        }
    }
}
