import Testing

@testable import Rating

@Suite("Timestamps")
struct TimestampTests {
    @Test(
        "A day, a month or a year gives its beginning",
        arguments: [
            ("2026-02-16", "2026-02-16T00:00:00.000Z"), ("2025-02", "2025-02-01T00:00:00.000Z"),
            ("2024", "2024-01-01T00:00:00.000Z"),
        ])
    func dates(date: String, text: String) {
        #expect(Timestamp.text(of: date) == text)
    }

    @Test(
        "What is no date gives none",
        arguments: ["", "spring", "2026-13-01", "2026-1-001", "2026-00", "20-6-01-01", "----"])
    func others(date: String) {
        #expect(Timestamp.text(of: date) == nil)
    }
}
