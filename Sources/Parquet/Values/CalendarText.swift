/// Dates and times as text, in the proleptic Gregorian calendar.
enum CalendarText {
    /// `2024-10-31`; years outside of 0 to 9999 have a sign, as ISO 8601 asks.
    static func date(days: Int64) -> String {
        let (year, month, day) = civil(days: days)
        let digits = padded(year.magnitude, to: 4)
        let sign = year < 0 ? "-" : year > 9_999 ? "+" : ""
        return "\(sign)\(digits)-\(padded(month.magnitude, to: 2))-\(padded(day.magnitude, to: 2))"
    }

    /// `09:30:00`, and `.250000` or `.250000001` beyond the second.
    static func time(_ nanoseconds: Int64) -> String {
        let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0.magnitude, to: 2) }
        return parts.joined(separator: ":") + fraction(rest)
    }

    static func timestamp(_ value: ParquetTimestamp) -> String {
        let day = value.seconds >= 0 ? value.seconds / 86_400 : (value.seconds - 86_399) / 86_400
        let second = value.seconds - day * 86_400
        return date(days: day) + " " + time(second * 1_000_000_000 + Int64(value.nanoseconds))
            + (value.isUTC ? "+00:00" : "")
    }

    private static func fraction(_ nanoseconds: Int64) -> String {
        if nanoseconds == 0 { return "" }
        if nanoseconds % 1_000 == 0 { return "." + padded((nanoseconds / 1_000).magnitude, to: 6) }
        return "." + padded(nanoseconds.magnitude, to: 9)
    }

    private static func padded(_ number: UInt64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }

    /// Year, month and day of a day since 1970-01-01, by eras of 400 years (146,097 days) that begin on 1 March, so that
    /// the leap day is the last of its year.
    private static func civil(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        // 719,468 days lie between 0000-03-01 and 1970-01-01.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
