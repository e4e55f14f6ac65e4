import Testing

@testable import Parquet

@Suite struct CalendarTextTests {
    @Test(
        "Days since 1970 are dates of the proleptic Gregorian calendar",
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (11_016, "2000-02-29"),
            (-25_508, "1900-03-01"),
            (-719_162, "0001-01-01"), (-719_528, "0000-01-01"), (-719_529, "-0001-12-31"), (2_932_896, "9999-12-31"),
            (2_932_897, "+10000-01-01"),
        ])
    func dates(days: Int64, text: String) {
        #expect(CalendarText.date(days: days) == text)
    }

    @Test("Moments have six digits of a second or nine, or none, and say where they are in UTC")
    func moments() {
        func text(_ count: Int64, _ unit: ParquetTimeUnit, isUTC: Bool = false) -> String {
            CalendarText.timestamp(ParquetTimestamp(count, unit, isUTC: isUTC))
        }
        #expect(text(0, .milliseconds) == "1970-01-01 00:00:00")
        #expect(text(-1, .milliseconds) == "1969-12-31 23:59:59.999000")
        #expect(text(-1, .nanoseconds) == "1969-12-31 23:59:59.999999999")
        #expect(text(1_730_367_000_250_000, .microseconds, isUTC: true) == "2024-10-31 09:30:00.250000+00:00")
        #expect(text(.min, .nanoseconds) == "1677-09-21 00:12:43.145224192")
        #expect(text(.max, .milliseconds).hasPrefix("+292278994-08-17 07:12:55"))
    }

    @Test("A time of day is below 24 hours, or refused")
    func times() throws {
        #expect(try CalendarText.time(ParquetTime(86_399_999, .milliseconds).nanoseconds) == "23:59:59.999000")
        #expect(try CalendarText.time(ParquetTime(1, .nanoseconds).nanoseconds) == "00:00:00.000000001")
        for count: Int64 in [-1, 86_400_000, .max] {
            #expect(throws: ParquetFault.self) { try ParquetTime(count, .milliseconds) }
        }
    }
}
