extension DelimitedRow {
    /// The decimal number that a field holds: `12`, `-0.5`, `+3.`, `.5`, `9.504e+22`, with blanks around it.
    ///
    /// `nil` for anything else: an empty field, words, hexadecimal, `NaN`, `inf`, and what no Double can hold (`1e999`).
    /// Correctly rounded, as `Double(String)` is.
    public func double(at index: Int) -> Double? {
        withBytes(at: index) { DecimalText($0)?.double }
    }

    /// The whole number that a field holds: digits with an optional sign, with blanks around it. `nil` for anything else,
    /// and beyond the range of `Int`.
    public func integer(at index: Int) -> Int? {
        withBytes(at: index) { DecimalText($0)?.integer }
    }
}

/// A decimal number in bytes: an optional sign, digits with an optional point, an optional exponent.
private struct DecimalText {
    private let text: UnsafeRawBufferPointer
    private var isNegative = false
    private var isWhole = true
    /// All digits as one number, while they fit.
    private var digits: UInt64 = 0
    private var digitsFit = true
    private var exponent = 0

    /// `nil` if the bytes are not a number.
    init?(_ bytes: UnsafeRawBufferPointer) {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var (start, end) = (0, bytes.count)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        guard let first = text.first else { return nil }
        isNegative = first == UInt8(ascii: "-")
        var index = isNegative || first == UInt8(ascii: "+") ? 1 : 0
        var count = takeDigits(&index)
        if index < text.count, text[index] == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            let fraction = takeDigits(&index)
            count += fraction
            exponent = -fraction
        }
        guard count > 0 else { return nil }
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            index += 1
            guard let power = takeExponent(&index) else { return nil }
            exponent += power
        }
        guard index == text.count else { return nil }
    }

    var integer: Int? {
        guard isWhole, digitsFit else { return nil }
        return isNegative ? Int(exactly: -Int128(digits)) : Int(exactly: digits)
    }

    /// Digits up to 2^53 and powers of ten up to 22 are exact Doubles, so one multiplication or division rounds correctly
    /// (Clinger 1990, doi:10.1145/93548.93557). The rest goes to the standard library.
    var double: Double? {
        if digitsFit, digits <= 1 << 53, abs(exponent) <= 22 {
            let power = DecimalText.powers[abs(exponent)]
            let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
            return isNegative ? -value : value
        }
        return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// How many digits there are; they go into `digits`.
    private mutating func takeDigits(_ index: inout Int) -> Int {
        let start = index
        while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
            let (product, isLarge) = digits.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = product.addingReportingOverflow(UInt64(text[index] - UInt8(ascii: "0")))
            if isLarge || isLarger { digitsFit = false } else { digits = sum }
            index += 1
        }
        return index - start
    }

    /// The exponent, held at a million: beyond it every number is 0 or infinite.
    private mutating func takeExponent(_ index: inout Int) -> Int? {
        let isBelow = index < text.count && text[index] == UInt8(ascii: "-")
        if isBelow || (index < text.count && text[index] == UInt8(ascii: "+")) { index += 1 }
        let start = index
        var power = 0
        while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
            power = min(power * 10 + Int(text[index] - UInt8(ascii: "0")), 1_000_000)
            index += 1
        }
        return index == start ? nil : isBelow ? -power : power
    }
}
