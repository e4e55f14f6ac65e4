import Footprint
import Testing

@testable import GridSeries

@Suite struct CalendarTextTests {
    @Test(
        "Times are read with their zone, with or without seconds",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-01-15T12:30Z", 1_768_480_200), ("2026-01-15 12:30:00Z", 1_768_480_200),
            ("2026-01-15T13:30+01:00", 1_768_480_200), ("2026-01-15T08:00:00.000-0430", 1_768_480_200),
            ("2026-01-15T12:30:00 UTC", 1_768_480_200), ("2024-02-29T00:00Z", 1_709_164_800),
            ("2100-03-01T00:00Z", 4_107_542_400),
        ] as [(String, Double)])
    func read(text: String, seconds: Double) {
        #expect(CalendarText.parse(text) == .success(.seconds(seconds)))
    }

    @Test("A time without a zone is told apart from what is no time, and read where the zone is known")
    func noZone() {
        #expect(CalendarText.parse("2026-01-15T12:30") == .failure(.noZone))
        #expect(CalendarText.parse("2026-01-15T12:30", offset: .hours(1)) == .success(.seconds(1_768_476_600)))
    }

    @Test(
        "What is no time is refused",
        arguments: [
            "", "noon", "2026-01-15", "15.01.2026 12:30", "2026-02-29T00:00Z", "2026-13-01T00:00Z", "2026-01-15T24:00Z",
            "2026-01-15T12:60Z", "2026-01-15T12:30Zulu", "2026-01-15T12:30+15:00", "1969-12-31T23:00Z",
            "2026-01-15T12:30:00.Z", "2026-01-15T12:30 CET",
        ])
    func refused(text: String) {
        #expect(CalendarText.parse(text) == .failure(.notATime))
    }

    @Test(
        "Every day from 1970 to 2199 is written as the day that is read", arguments: [0, 59, 60, 365, 11_016, 20_468])
    func dates(day: Int) {
        for shift in stride(from: 0, to: 60_000, by: 731) {
            let time = TimeSpan.days(Double(day + shift))
            let text = CalendarText.text(time)
            #expect(CalendarText.parse(text) == .success(time), "\(text)")
        }
    }

    @Test("A time that is none is unknown, not a stop of the program")
    func unknown() {
        #expect(CalendarText.text(.seconds(.nan)) == "unknown")
        #expect(CalendarText.text(.seconds(-1)) == "unknown")
        #expect(CalendarText.text(.seconds(.infinity)) == "unknown")
    }
}
