/// The moment that the Impact Framework asks for, of a day, month or year that is known.
///
/// ```swift
/// Timestamp.text(of: "2025-02")     // "2025-02-01T00:00:00.000Z"
/// ```
enum Timestamp {
    private static let shapes = ["2026", "2026-01", "2026-01-01"]

    /// The beginning of the day, month or year in UTC; `nil` for what is none.
    static func text(of date: String) -> String? {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard shapes.contains(where: { $0.utf8.count == date.utf8.count }), parts[0].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let month = numbers.count > 1 ? numbers[1] : 1
        let day = numbers.count > 2 ? numbers[2] : 1
        guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return "\(parts[0])-\(padded(month))-\(padded(day))T00:00:00.000Z"
    }

    private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
