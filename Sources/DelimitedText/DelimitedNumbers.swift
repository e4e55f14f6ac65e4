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

    /// The nearest Double; `nil` if it is infinite.
    var double: Double? {
        guard digitsFit, abs(exponent) <= 19 else {
            return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
        }
        let value: Double
        if digits <= 1 << 53 {
            // The number and the power of ten (up to 10^22) are exact Doubles, so one operation rounds correctly
            // (Clinger 1990, doi:10.1145/93548.93557).
            let power = Double(DecimalText.powers[abs(exponent)])
            value = exponent < 0 ? Double(digits) / power : Double(digits) * power
        } else {
            value = DecimalText.nearest(digits, exponent)
        }
        return isNegative ? -value : value
    }

    /// The nearest Double to `digits` × 10^`exponent`, by whole numbers: a product or a quotient in 128 bits, and whether
    /// anything remains below them.
    ///
    /// - Parameters:
    ///   - digits: More than 2^53.
    ///   - exponent: -19 to 19.
    private static func nearest(_ digits: UInt64, _ exponent: Int) -> Double {
        let power = UInt128(powers[abs(exponent)])
        if exponent >= 0 { return nearest(UInt128(digits) * power, hasRest: false, scale: 0) }
        // The first of 128 bits is set, and the power has 64 at most, so the quotient has 64 at least.
        let shift = 64 + digits.leadingZeroBitCount
        let (quotient, rest) = (UInt128(digits) << shift).quotientAndRemainder(dividingBy: power)
        return nearest(quotient, hasRest: rest != 0, scale: -shift)
    }

    /// The nearest Double to `value` × 2^`scale`, the even one of two: 53 bits are kept, the next one rounds.
    ///
    /// - Parameters:
    ///   - value: More than 2^53.
    ///   - hasRest: Whether a little more than the value is meant.
    private static func nearest(_ value: UInt128, hasRest: Bool, scale: Int) -> Double {
        let dropped = 128 - value.leadingZeroBitCount - 53
        let half: UInt128 = 1 << (dropped - 1)
        let below = value & ((half << 1) - 1)
        var kept = UInt64(truncatingIfNeeded: value >> dropped)
        if below > half || (below == half && (hasRest || kept & 1 == 1)) { kept += 1 }
        return Double(sign: .plus, exponent: dropped + scale, significand: Double(kept))
    }

    /// 10^0 to 10^19, the last one that fits.
    private static let powers: [UInt64] = (0..<19).reduce(into: [1]) { powers, index in
        powers.append(powers[index] * 10)
    }

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
