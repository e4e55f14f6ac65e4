import Footprint
import Testing

@testable import GridSeries

@Suite struct BestStartTests {
    @Test("The best start is that of the window with the least mean, with its saving against starting at once")
    func best() throws {
        let series = IntensitySeries.hourly([400, 300, 100, 100, 500])
        let best = try series.bestStart(of: .hours(2), from: .zero)
        #expect(best.start == .hours(2))
        #expect(abs(best.intensity.central.gramsPerKilowattHour - 100) < 1e-9)
        // (400 + 300) / 2 = 350 at once.
        #expect(abs((best.saving?.central.value ?? 0) - 250 / 350) < 1e-9)
    }

    @Test("A window need not begin with an hour: it may end with one")
    func unaligned() throws {
        let series = IntensitySeries.hourly([300, 100, 400])
        let best = try series.bestStart(of: .hours(1.5), from: .zero)
        #expect(best.start == .hours(0.5))
    }

    @Test("No start is better than the best one, at a step of a minute", arguments: [0.25, 1, 1.7, 5])
    func exhaustive(hours: Double) throws {
        var generator = RepeatableNumbers(state: 7)
        let series = IntensitySeries.hourly((0..<48).map { _ in Double(generator.next() % 500) + 1 })
        let best = try series.bestStart(of: .hours(hours), from: .hours(0.4))
        var time = TimeSpan.hours(0.4)
        while let mean = series.mean(from: time, to: time + .hours(hours)) {
            #expect(mean.canonical >= best.intensity.central.canonical * (1 - 1e-9))
            time += .seconds(60)
        }
    }

    @Test("Of equal starts the earliest is named, so that nobody waits for nothing")
    func earliest() throws {
        let best = try IntensitySeries.hourly([100, 100, 100]).bestStart(of: .hours(1), from: .hours(0.25))
        #expect(best.isAtOnce)
        #expect(best.saving?.central == Ratio(0))
    }

    @Test("A run is never laid across a gap")
    func gap() throws {
        let best = try IntensitySeries.hourly([100, nil, 10, 200, 100]).bestStart(of: .hours(2), from: .zero)
        #expect(best.start == .hours(2))
        #expect(best.atOnce == nil)
        #expect(best.saving == nil)
    }

    @Test("The latest start is kept")
    func latest() throws {
        let best = try IntensitySeries.hourly([100, 90, 10]).bestStart(of: .hours(1), from: .zero, until: .hours(1.5))
        #expect(best.start == .hours(1.5))
    }

    @Test(
        "Without a forecast the numbers are reported; with one they are estimated, with its error where that is known")
    func doubt() throws {
        let known = try IntensitySeries.hourly([200, 100]).bestStart(of: .hours(1), from: .zero)
        #expect(known.intensity.method == .reported)
        let bare = try IntensitySeries.hourly([200, 100], forecastFrom: 1).bestStart(of: .hours(1), from: .zero)
        #expect(bare.intensity.method == .estimated)
        #expect(bare.isForecast && !bare.knowsForecastError)
        // 30 hours of the past, forecast 20 % too high or 25 % too low by turns, then a forecast.
        let past = (0..<30).map { $0.isMultiple(of: 2) ? 80.0 : 125.0 }
        let series = IntensitySeries.hourly(
            past + [100, 50], forecastFrom: 30, forecasts: Array(repeating: 100, count: 30) + [100, 50])
        let best = try series.bestStart(of: .hours(1), from: .hours(30))
        #expect(best.knowsForecastError)
        #expect(abs(best.intensity.low.gramsPerKilowattHour - 40) < 1e-9)
        #expect(abs(best.intensity.high.gramsPerKilowattHour - 62.5) < 1e-9)
        let saving = try #require(best.saving)
        #expect(abs(saving.central.value - 0.5) < 1e-9)
        // From 1 - 62.5 / 80 to 1 - 40 / 125.
        #expect(abs(saving.low.value - 0.21875) < 1e-9)
        #expect(abs(saving.high.value - 0.68) < 1e-9)
    }

    @Test("A series that is over, or too short, is refused with what to do")
    func refused() {
        let series = IntensitySeries.hourly([100, 100, nil, 100])
        #expect(throws: BestStartError.over(end: .hours(4))) {
            _ = try series.bestStart(of: .hours(1), from: .hours(4))
        }
        #expect(throws: BestStartError.noDuration) { _ = try series.bestStart(of: .zero, from: .zero) }
        let error = #expect(throws: BestStartError.self) { try series.bestStart(of: .hours(3), from: .zero) }
        #expect(
            error?.description
                == "no stretch of 3.00 h without a gap lies between 1970-01-01 00:00 UTC and 1970-01-01 04:00 UTC, where "
                + "the series ends; give a shorter --duration or a longer series.")
    }
}

/// Numbers that are the same in every run.
struct RepeatableNumbers {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
