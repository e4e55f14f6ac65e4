import Testing

@testable import Parquet

@Suite struct ShortestNumberTests {
    @Test(
        "Numbers of 64 bits are written as Python's repr writes them",
        arguments: [
            (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (-1234.5, "-1234.5"), (0.1, "0.1"),
            (1.0 / 3, "0.3333333333333333"),
            (0.0001, "0.0001"), (0.00001, "1e-05"), (0.00012345, "0.00012345"), (1e15, "1000000000000000.0"),
            (9_999_999_999_999_998, "9999999999999998.0"), (1e16, "1e+16"),
            (12_345_678_901_234_568, "1.2345678901234568e+16"),
            (1e100, "1e+100"), (.leastNonzeroMagnitude, "5e-324"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, ""),
        ])
    func doubles(number: Double, text: String) {
        #expect(ShortestNumber.text(number) == text)
        #expect(number.isNaN || Double(text) == number)
    }

    @Test(
        "Numbers of 32 bits have their own shortest digits",
        arguments: [
            (Float(0.1), "0.1"), (2e7, "20000000.0"), (1e-5, "1e-05"), (3.4028235e38, "3.4028235e+38"), (.nan, ""),
        ])
    func singles(number: Float, text: String) {
        #expect(ShortestNumber.text(number) == text)
    }

    @Test("Every finite number of 16 bits is written in five digits at most that give it back")
    func halves() {
        for bits in UInt16.min...UInt16.max {
            let half = ParquetHalf(bits: bits)
            guard half.number.isFinite else { continue }
            let text = ShortestNumber.text(half)
            let read = Double(text) ?? .nan
            // Half of the distance to the next number.
            let step = Double(
                sign: .plus, exponent: max(Int(half.number == 0 ? -14 : half.number.exponent), -14) - 11, significand: 1
            )
            if abs(read - half.number) > step { Issue.record("\(bits): \(text) is not \(half.number)") }
            if text.filter({ $0.isNumber && $0 != "0" }).count > 7 { Issue.record("\(bits): \(text) is long") }
        }
        #expect(ShortestNumber.text(ParquetHalf(bits: 0x2E66)) == "0.1")
        #expect(ShortestNumber.text(ParquetHalf(bits: 0x7BFF)) == "65500.0")
        #expect(ShortestNumber.text(ParquetHalf(bits: 0xFC00)) == "-inf")
    }
}
