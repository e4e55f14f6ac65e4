public import Footprint

/// Times of the calendar as text: ISO 8601 with a zone, read and written without a library of time zones.
///
/// A time is the span since 1970-01-01 00:00 UTC.
///
/// ```swift
/// try CalendarText.parse("2026-01-15T13:30+01:00").get() == CalendarText.parse("2026-01-15 12:30Z").get()
/// CalendarText.text(.seconds(1_768_480_200))     // "2026-01-15 12:30 UTC"
/// ```
public enum CalendarText {
    /// Why a text is no time.
    public enum Fault: Error, Sendable, Hashable {
        /// A good time that could be of any zone.
        case noZone
        case notATime
    }

    /// Reads `2026-01-15T12:30:00Z`: a blank may stand for the T, seconds and their fraction may be missing, the zone is Z,
    /// UTC or ±hh:mm.
    ///
    /// - Parameter offset: Ahead of UTC, of a time without a zone; such a time is refused where it is `nil`.
    public static func parse(_ text: String, offset: TimeSpan? = nil) -> Result<TimeSpan, Fault> {
        var cursor = Cursor(text)
        guard let days = cursor.date(), cursor.take(anyOf: "Tt "), let clock = cursor.clock() else {
            return .failure(.notATime)
        }
        let zone: Double
        if cursor.isAtEnd {
            guard let offset else { return .failure(.noZone) }
            zone = offset.seconds
        } else {
            guard let stated = cursor.zone(), cursor.isAtEnd else { return .failure(.notATime) }
            zone = stated
        }
        return .success(.seconds(Double(days) * 86_400 + clock - zone))
    }

    /// Reads `+01:00`, `-0530`, `Z` or `UTC`.
    public static func parseOffset(_ text: String) -> TimeSpan? {
        var cursor = Cursor(text)
        guard let seconds = cursor.zone(), cursor.isAtEnd else { return nil }
        return .seconds(seconds)
    }

    /// To the minute, in UTC. The year is between 1970 and 9999; other times are "unknown".
    public static func text(_ time: TimeSpan) -> String {
        guard time.seconds >= 0, time.seconds < 253_402_300_800 else { return "unknown" }
        let minutes = Int((time.seconds / 60).rounded(.down))
        let (year, month, day) = CivilDate.date(ofDay: minutes / 1_440)
        let clock = "\(padded(minutes % 1_440 / 60)):\(padded(minutes % 60))"
        return "\(year)-\(padded(month))-\(padded(day)) \(clock) UTC"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Days since 1970 and dates of the Gregorian calendar, by counting eras of 400 years (146,097 days).
enum CivilDate {
    static func day(year: Int, month: Int, day: Int) -> Int {
        // The year begins in March, so that the leap day is its last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Walks over the bytes of a time.
private struct Cursor {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8.prefix(64))
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Days since 1970.
    mutating func date() -> Int? {
        guard let year = number(digits: 4), take(anyOf: "-"), let month = number(digits: 2), take(anyOf: "-"),
            let day = number(digits: 2), (1970...2199).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.daysInMonth(month, of: year)
        else { return nil }
        return CivilDate.day(year: year, month: month, day: day)
    }

    /// Seconds of the day.
    mutating func clock() -> Double? {
        guard let hour = number(digits: 2), take(anyOf: ":"), let minute = number(digits: 2), hour < 24, minute < 60
        else { return nil }
        var seconds = Double(hour * 3_600 + minute * 60)
        guard take(anyOf: ":") else { return seconds }
        guard let second = number(digits: 2), second < 60 else { return nil }
        seconds += Double(second)
        guard take(anyOf: ".,") else { return seconds }
        var unit = 0.1
        var digits = 0
        while let digit = number(digits: 1) {
            seconds += Double(digit) * unit
            unit /= 10
            digits += 1
        }
        return digits > 0 ? seconds : nil
    }

    /// Seconds ahead of UTC.
    mutating func zone() -> Double? {
        _ = take(anyOf: " ")
        if take(anyOf: "Zz") { return 0 }
        if take(anyOf: "Uu") { return take(anyOf: "Tt") && take(anyOf: "Cc") ? 0 : nil }
        let isBehind = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        guard take(anyOf: "+-"), let hours = number(digits: 2), hours <= 14 else { return nil }
        var minutes = 0
        if !isAtEnd {
            _ = take(anyOf: ":")
            guard let stated = number(digits: 2), stated < 60 else { return nil }
            minutes = stated
        }
        return Double(hours * 3_600 + minutes * 60) * (isBehind ? -1 : 1)
    }

    mutating func take(anyOf characters: String) -> Bool {
        guard place < bytes.count, characters.utf8.contains(bytes[place]) else { return false }
        place += 1
        return true
    }

    private mutating func number(digits: Int) -> Int? {
        guard place + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[place..<(place + digits)] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        place += digits
        return value
    }
}
