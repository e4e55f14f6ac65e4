import Footprint
import Testing

@testable import GridSeries

@Suite struct IntensitySeriesTests {
    /// 100 g/kWh for the first hour, 200 for the second, a gap of an hour, 50 for the fourth.
    private let series = IntensitySeries.hourly([100, 200, nil, 50])

    @Test("The intensity at a time is that of its interval, whose end belongs to the next")
    func moment() {
        #expect(series.intensity(at: .hours(0.5)) == .gramsPerKilowattHour(100))
        #expect(series.intensity(at: .hours(1)) == .gramsPerKilowattHour(200))
    }

    @Test("In a gap, before the start and from the end on there is no intensity", arguments: [-1, 2, 2.5, 4, 9])
    func gaps(hour: Double) {
        #expect(series.intensity(at: .hours(hour)) == nil)
    }

    @Test("The mean over a window weighs each interval by its time")
    func mean() throws {
        // Half an hour at 100, three quarters at 200: (50 + 150) / 1.25.
        let mean = try #require(series.mean(from: .hours(0.5), to: .hours(1.75)))
        #expect(abs(mean.gramsPerKilowattHour - 160) < 1e-9)
    }

    @Test("A window that is not covered whole has no mean")
    func uncovered() {
        #expect(series.mean(from: .hours(1.5), to: .hours(2.5)) == nil)
        #expect(series.mean(from: .hours(1), to: .hours(4)) == nil)
        #expect(series.mean(from: .hours(3.5), to: .hours(5)) == nil)
        #expect(series.mean(from: .hours(1), to: .hours(1.5)) != nil)
    }

    @Test("The mean of the whole is that of its halves, whatever the cut", arguments: [0.1, 0.9, 1, 1.3])
    func conserved(cut: Double) throws {
        let whole = try #require(series.mean(from: .zero, to: .hours(2)))
        let first = try #require(series.mean(from: .zero, to: .hours(cut)))
        let second = try #require(series.mean(from: .hours(cut), to: .hours(2)))
        let joined = (first.canonical * cut + second.canonical * (2 - cut)) / 2
        #expect(abs(joined / whole.canonical - 1) < 1e-12)
    }

    @Test("Intervals are put in order, and of two that overlap the later one begins where the earlier one ends")
    func ordered() throws {
        let late = IntensitySeries.Interval(start: .hours(1), end: .hours(3), intensity: .gramsPerKilowattHour(5))
        let early = IntensitySeries.Interval(start: .hours(0), end: .hours(2), intensity: .gramsPerKilowattHour(7))
        let series = try #require(IntensitySeries([late, early], origin: SeriesOrigin(name: "test")))
        #expect(series.intervals.map(\.start) == [.hours(0), .hours(2)])
        #expect(series.intensity(at: .hours(1.5)) == .gramsPerKilowattHour(7))
    }

    @Test("A series without an interval is none")
    func empty() {
        #expect(IntensitySeries([], origin: SeriesOrigin(name: "test")) == nil)
    }
}

extension IntensitySeries {
    /// A series from 1970 on; `nil` leaves an hour out.
    static func hourly(
        _ values: [Double?], forecastFrom: Int = .max, forecasts: [Double] = []
    ) -> IntensitySeries {
        let intervals = values.indices.compactMap { hour in
            values[hour].map { value in
                Interval(
                    start: .hours(Double(hour)), end: .hours(Double(hour + 1)), intensity: .gramsPerKilowattHour(value),
                    forecast: hour < forecasts.count ? .gramsPerKilowattHour(forecasts[hour]) : nil,
                    isForecast: hour >= forecastFrom)
            }
        }
        guard let series = IntensitySeries(intervals, origin: SeriesOrigin(name: "test")) else {
            preconditionFailure("a test's series has a value")
        }
        return series
    }
}
