/// The day of a date as servers write it (RFC 9110, section 5.6.7, read 2026-11-21).
///
/// ```swift
/// HTTPDate.day(of: "Wed, 21 Oct 2015 07:28:00 GMT")     // "2015-10-21"
/// ```
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// As 2015-10-21; `nil` for another form, and for a day before 1990, which servers send that have no clock.
    static func day(of text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[1].utf8.count == 2, let day = Int(parts[1]),
            (1...31).contains(day), let month = months.firstIndex(of: String(parts[2])), parts[3].utf8.count == 4,
            let year = Int(parts[3]), year >= 1990
        else { return nil }
        return [year, month + 1, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    }
}
