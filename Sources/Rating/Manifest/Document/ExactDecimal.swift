/// Numbers of a manifest as decimal digits that give the same number back, bit for bit.
///
/// A value that is kept in joules stands in the file in kilowatt-hours, as people and the Impact Framework read it. Where
/// no short decimal gives the joules back exactly, as many digits are written as do: 20 at most.
///
/// ```swift
/// ExactDecimal.text(1e-5)                       // "1.0e-05"
/// ExactDecimal.text(1_800_000, in: .kilowattHours)   // "0.5"
/// ```
enum ExactDecimal {
    /// How a unit of the file relates to the canonical one.
    enum Unit: Sendable {
        case canonical
        /// kWh of a value in J: the canonical value is 3.6e6 times the number.
        case kilowattHours
        /// g/kWh of a value in g/J: the number is 3.6e6 times the canonical value.
        case perKilowattHour
    }

    /// The longest number that is read, in characters.
    static let longest = 40
    /// From so many digits on a number is exact by its digits; a shorter one is the shortest of its double.
    private static let digitsOfDouble = 17
    private static let joules = 3_600_000.0

    /// The shortest decimal of a double: "400", "0.1", "1.0e-05". An exponent comes with a point and a sign, because
    /// YAML 1.1 reads a word otherwise.
    static func text(_ value: Double) -> String {
        let text = value.description
        guard let exponent = text.firstIndex(of: "e") else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let mantissa = text[..<exponent]
        return mantissa.contains(".") ? text : mantissa + ".0" + text[exponent...]
    }

    /// A canonical value in a unit of the file.
    static func text(_ canonical: Double, in unit: Unit) -> String {
        switch unit {
        case .canonical: return text(canonical)
        case .kilowattHours:
            let near = canonical / joules
            if let exact = shortest(near, { $0 * joules == canonical }) { return exact }
            return Digits.of(canonical).map { $0.dividedBy36().shifted(-5).padded.text } ?? text(near)
        case .perKilowattHour:
            let near = canonical * joules
            if let exact = shortest(near, { $0 / joules == canonical }) { return exact }
            return Digits.of(canonical).map { $0.multipliedBy36().shifted(5).padded.text } ?? text(near)
        }
    }

    /// The canonical value of a number as it stands in the file; `nil` for what is no number, or none that is finite.
    static func value(_ text: String, in unit: Unit = .canonical) -> Double? {
        guard let digits = Digits(text: text), let plain = Double(text), plain.isFinite else { return nil }
        let isShort = digits.count <= digitsOfDouble
        let value: Double? =
            switch unit {
            case .canonical: plain
            case .kilowattHours: isShort ? plain * joules : Double(digits.multipliedBy36().shifted(5).text)
            case .perKilowattHour: isShort ? plain / joules : Double(digits.dividedBy36().shifted(-5).text)
            }
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The shortest text of a number near by that is right.
    private static func shortest(_ near: Double, _ isRight: (Double) -> Bool) -> String? {
        let texts = [near, near.nextUp, near.nextDown].filter(isRight).map { text($0) }
        return texts.min { $0.utf8.count < $1.utf8.count }
    }
}

/// A decimal number by its digits: sign, whole number, power of ten.
private struct Digits {
    var isNegative = false
    var digits: UInt128 = 0
    var exponent = 0

    /// How many digits are written, without zeros before the first.
    var count: Int { String(digits).count }

    /// The digits of a double that is finite: the shortest, or those of a whole number above 2^53, whose shortest can lie
    /// in the very middle between it and its neighbour.
    static func of(_ value: Double) -> Digits? {
        guard value.magnitude >= 0x1p53, value.magnitude < 0x1p126 else {
            return Digits(text: ExactDecimal.text(value))
        }
        var result = Digits(isNegative: value < 0, digits: UInt128(value.magnitude), exponent: 0)
        while result.digits > 10_000_000_000_000_000_000_000_000_000 {
            result.digits /= 10
            result.exponent += 1
        }
        return result
    }

    init(isNegative: Bool, digits: UInt128, exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
    }

    /// What is written as a decimal number: an optional sign, digits, an optional fraction, an optional exponent.
    init?(text: String) {
        guard (1...ExactDecimal.longest).contains(text.utf8.count) else { return nil }
        var rest = Array(text.utf8)[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let whole = rest.prefix(while: Self.isDigit)
        guard !whole.isEmpty, take(whole) else { return nil }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: Self.isDigit)
            guard !fraction.isEmpty, take(fraction) else { return nil }
            exponent = -fraction.count
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let mark = rest.first else { return }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
        let power = String(decoding: rest.dropFirst(), as: UTF8.self)
        guard (1...5).contains(power.utf8.count), let number = Int(power) else { return nil }
        exponent += number
    }

    func multipliedBy36() -> Digits {
        var result = self
        // At most 38 digits were taken; those of a number that is not ours may be cut.
        while result.digits > UInt128.max / 36 {
            result.digits /= 10
            result.exponent += 1
        }
        result.digits *= 36
        return result
    }

    /// To 20 digits and more, so that the nearest double to 36 times the result is the one that this was made from.
    func dividedBy36() -> Digits {
        var result = self
        guard result.digits > 0 else { return result }
        while result.digits > 1_000_000_000_000_000_000_000_000_000_000 {
            result.digits /= 10
            result.exponent += 1
        }
        while result.digits < 1_000_000_000_000_000_000_000 {
            result.digits *= 10
            result.exponent -= 1
        }
        result.digits = (result.digits + 18) / 36
        return result
    }

    func shifted(_ places: Int) -> Digits {
        var result = self
        result.exponent += places
        return result
    }

    /// With 20 digits at least, by whose number a reader knows that they are exact.
    var padded: Digits {
        var result = self
        while result.digits > 0, result.digits < 10_000_000_000_000_000_000 {
            result.digits *= 10
            result.exponent -= 1
        }
        return result
    }

    /// With a point and a signed exponent: "1.23456e-05"; without an exponent where the number is of everyday size.
    var text: String {
        let figures = String(digits)
        let sign = isNegative ? "-" : ""
        let point = figures.count + exponent
        if digits == 0 { return "\(sign)0" }
        if point > 20 || point < -3 {
            let fraction = figures.dropFirst()
            let mantissa = "\(figures.prefix(1)).\(fraction.isEmpty ? "0" : fraction)"
            return "\(sign)\(mantissa)e\(point > 0 ? "+" : "")\(point - 1)"
        }
        if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
        if point > 0 { return sign + figures.prefix(point) + "." + figures.dropFirst(point) }
        return sign + "0." + String(repeating: "0", count: -point) + figures
    }

    private mutating func take(_ figures: ArraySlice<UInt8>) -> Bool {
        for figure in figures {
            let (tenfold, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
            let (sum, isTooLargeYet) = tenfold.addingReportingOverflow(UInt128(figure - UInt8(ascii: "0")))
            if isTooLarge || isTooLargeYet { return false }
            digits = sum
        }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
