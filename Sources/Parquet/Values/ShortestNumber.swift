/// The shortest decimal text that gives a binary number back, laid out as Python does: digits from 0.0001 to below 1e16,
/// an exponent of two digits at least outside.
enum ShortestNumber {
    static func text(_ number: Double) -> String {
        let description = number.description
        // Swift writes these the same.
        if number.magnitude < 1e15, number.magnitude >= 1e-3 || number == 0 { return description }
        return number.isNaN ? "" : layOut(description)
    }

    static func text(_ number: Float) -> String {
        number.isNaN ? "" : layOut(number.description)
    }

    /// Of at most five digits the fewest that round to the same number.
    static func text(_ half: ParquetHalf) -> String {
        let number = half.number
        guard number.isFinite, number != 0 else { return text(number) }
        let exact = number.magnitude
        for digits in 1...5 {
            let candidate = rounded(exact, to: digits)
            if nearestHalf(candidate) == exact { return (number < 0 ? "-" : "") + layOut(candidate.description) }
        }
        return text(number)
    }

    // MARK: - Layout

    /// From Swift's layout (`1e-05`, `12345.0`) to Python's.
    private static func layOut(_ description: String) -> String {
        let isNegative = description.hasPrefix("-")
        let text = isNegative ? description.dropFirst() : description[...]
        guard text.first?.isNumber == true else { return description }
        let parts = text.split(separator: "e", maxSplits: 1)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let halves = parts[0].split(separator: ".", maxSplits: 1)
        let whole = halves.first.map(String.init) ?? ""
        let fraction = halves.count > 1 ? String(halves[1]) : ""
        var digits = Array((whole + fraction).utf8)
        var point = whole.utf8.count + exponent
        while digits.first == UInt8(ascii: "0"), digits.count > 1 {
            digits.removeFirst()
            point -= 1
        }
        while digits.last == UInt8(ascii: "0"), digits.count > 1 { digits.removeLast() }
        if digits == [UInt8(ascii: "0")] { return isNegative ? "-0.0" : "0.0" }
        return (isNegative ? "-" : "") + place(digits, point: point)
    }

    /// - Parameter point: How many digits stand before the point; may be negative.
    private static func place(_ digits: [UInt8], point: Int) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        if point > 16 || point < -3 {
            let power = point - 1
            let rest = digits.count > 1 ? "." + text.dropFirst() : ""
            let places = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
            return "\(text.prefix(1))\(rest)e\(power < 0 ? "-" : "+")\(places)"
        }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
        if point >= digits.count { return text + String(repeating: "0", count: point - digits.count) + ".0" }
        return "\(text.prefix(point)).\(text.dropFirst(point))"
    }

    // MARK: - Numbers of 16 bits

    private static func rounded(_ number: Double, to digits: Int) -> Double {
        var power = 0
        var scaled = number
        while scaled >= 10 {
            scaled /= 10
            power += 1
        }
        while scaled < 1 {
            scaled *= 10
            power -= 1
        }
        for _ in 1..<digits { scaled *= 10 }
        let kept = scaled.rounded(.toNearestOrEven)
        return Double("\(Int(kept))e\(power - digits + 1)") ?? number
    }

    /// The number of 16 bits that is nearest, ties to even.
    private static func nearestHalf(_ number: Double) -> Double {
        let exponent = max(number.exponent, -14) - 10
        let step = Double(sign: .plus, exponent: Int(exponent), significand: 1)
        return (number / step).rounded(.toNearestOrEven) * step
    }
}
