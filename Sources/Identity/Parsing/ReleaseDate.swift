/// A date of which a part may be unknown: "2024-11-20", "Nov 2024", "0528".
public struct ReleaseDate: Sendable, Hashable, CustomStringConvertible {
    public var year: Int?
    public var month: Int?
    public var day: Int?

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// "2024-11-20", as tables of publishers write it; what follows the day is left out.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-")).map {
            Int(String(decoding: $0, as: UTF8.self))
        }
        guard let first = parts.first, let year = first, (1900...2100).contains(year) else { return nil }
        self.init(year: year)
        if parts.count > 1, let month = parts[1], (1...12).contains(month) {
            self.month = month
            if parts.count > 2, let day = parts[2], (1...31).contains(day) { self.day = day }
        }
    }

    /// Whether both may be the same day.
    public func agrees(with other: ReleaseDate) -> Bool {
        if let a = year, let b = other.year, a != b { return false }
        if let a = month, let b = other.month, a != b { return false }
        if let a = day, let b = other.day, a != b { return false }
        return true
    }

    /// Months since the year 0, where year and month are known.
    var monthNumber: Int? {
        guard let year, let month else { return nil }
        return year * 12 + month
    }

    public var description: String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return [year.map { "\($0)" }, month.map(two), day.map(two)].compactMap { $0 }.joined(separator: "-")
    }
}

/// A date as a name writes it, which may be read in several ways: `1124` is the 24th of November or November 2024.
public struct NamedDate: Sendable, Hashable, CustomStringConvertible {
    public let readings: [ReleaseDate]
    let text: String

    init(_ readings: [ReleaseDate], text: String) {
        self.readings = readings
        self.text = text
    }

    /// The likeliest reading.
    public var date: ReleaseDate? { readings.first }

    public func agrees(with other: NamedDate) -> Bool {
        text == other.text || readings.contains { mine in other.readings.contains { mine.agrees(with: $0) } }
    }

    func agrees(with other: ReleaseDate) -> Bool { readings.contains { $0.agrees(with: other) } }

    public var description: String { text }

    /// Digits without separators: `20241022`, `241126`, `2407`, `0528`, `1124`.
    static func reading(digits: [Int], text: String) -> NamedDate? {
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        var readings: [ReleaseDate] = []
        func add(year: Int?, month: Int?, day: Int?) {
            if let year, !(2015...2035).contains(year) { return }
            if let month, !(1...12).contains(month) { return }
            if let day, !(1...31).contains(day) { return }
            readings.append(ReleaseDate(year: year, month: month, day: day))
        }
        switch digits.count {
        case 8: add(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        case 6: add(year: 2000 + number(0..<2), month: number(2..<4), day: number(4..<6))
        case 4:
            add(year: 2000 + number(0..<2), month: number(2..<4), day: nil)
            add(year: nil, month: number(0..<2), day: number(2..<4))
            add(year: 2000 + number(2..<4), month: number(0..<2), day: nil)
            if readings.isEmpty { add(year: number(0..<4), month: nil, day: nil) }
        default: break
        }
        return readings.isEmpty ? nil : NamedDate(readings, text: text)
    }
}
