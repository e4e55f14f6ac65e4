public import Footprint

/// When a run of constant power should start so that its electricity causes the least carbon.
///
/// The mean intensity over the run's window is what counts: `C(t) = P × ∫ I from t to t + D`. Intensities are constant in
/// each interval, so that the integral is piecewise linear in t and is least where the window begins or ends with an interval.
///
/// ```swift
/// let best = try series.bestStart(of: .hours(3), from: now)
/// best.start          // the earliest of the best
/// best.saving         // against starting at once: 0.42 (0.3 to 0.5)
/// ```
public struct BestStart: Sendable, Equatable {
    public let start: TimeSpan
    public let duration: TimeSpan
    /// Mean over the run, started then.
    public let intensity: Estimate<CarbonIntensity>
    /// The earliest start that was asked for.
    public let earliest: TimeSpan
    /// Mean over the run, started at the earliest; `nil` where the series does not cover that.
    public let atOnce: Estimate<CarbonIntensity>?
    /// The share of the carbon that waiting saves; `nil` where `atOnce` is.
    public let saving: Estimate<Ratio>?
    /// Whether the numbers rest on a forecast.
    public let isForecast: Bool
    /// Whether the ranges hold the error of the forecast. Where not, it is unknown.
    public let knowsForecastError: Bool

    /// Whether waiting gains nothing that could be told.
    public var isAtOnce: Bool { start == earliest }
}

/// Why no best start can be named.
public enum BestStartError: Error, Sendable, Hashable, CustomStringConvertible {
    case noDuration
    /// The series ends before the earliest start.
    case over(end: TimeSpan)
    /// No stretch without a gap is long enough.
    case tooShort(duration: TimeSpan, from: TimeSpan, end: TimeSpan)

    public var description: String {
        switch self {
        case .noDuration: "a run has a duration above 0."
        case .over(let end):
            "the series ends at \(CalendarText.text(end)), before the earliest start; fetch a newer one, or look back "
                + "with --from."
        case .tooShort(let duration, let from, let end):
            "no stretch of \(duration.text()) without a gap lies between \(CalendarText.text(from)) and "
                + "\(CalendarText.text(end)), where the series ends; give a shorter --duration or a longer series."
        }
    }
}

extension IntensitySeries {
    /// The start that causes the least carbon; of equal ones the earliest.
    ///
    /// - Parameters:
    ///   - earliest: No start before it is considered.
    ///   - latest: Nor one after it.
    public func bestStart(
        of duration: TimeSpan, from earliest: TimeSpan, until latest: TimeSpan? = nil
    ) throws(BestStartError) -> BestStart {
        guard duration > .zero, duration.seconds.isFinite else { throw .noDuration }
        guard end > earliest else { throw .over(end: end) }
        var best: (start: TimeSpan, mean: CarbonIntensity)?
        for start in candidates(duration, from: earliest, until: min(latest ?? end, end - duration)) {
            guard let mean = mean(from: start, to: start + duration) else { continue }
            // Less by more than rounding, so that the earliest of equals wins.
            if best.map({ mean.canonical < $0.mean.canonical * (1 - 1e-9) }) ?? true { best = (start, mean) }
        }
        guard let best else { throw .tooShort(duration: duration, from: earliest, end: end) }
        let error = forecastError
        let intensity = estimate(best.mean, from: best.start, for: duration, error)
        let atOnce = mean(from: earliest, to: earliest + duration).map {
            estimate($0, from: earliest, for: duration, error)
        }
        let isForecast =
            hasForecast(from: best.start, to: best.start + duration)
            || hasForecast(from: earliest, to: earliest + duration)
        return BestStart(
            start: best.start, duration: duration, intensity: intensity, earliest: earliest, atOnce: atOnce,
            saving: atOnce.flatMap { Self.saving(from: $0, to: intensity, isSame: best.start == earliest) },
            isForecast: isForecast, knowsForecastError: error != nil)
    }

    /// All starts at which the least can lie, in order.
    private func candidates(_ duration: TimeSpan, from earliest: TimeSpan, until latest: TimeSpan) -> [TimeSpan] {
        guard latest >= earliest else { return [] }
        var starts = [earliest, latest]
        for interval in intervals where interval.end > earliest {
            starts += [interval.start, interval.end - duration]
        }
        return starts.filter { $0 >= earliest && $0 <= latest }.sorted()
    }

    private func estimate(
        _ mean: CarbonIntensity, from start: TimeSpan, for duration: TimeSpan, _ error: ForecastError?
    ) -> Estimate<CarbonIntensity> {
        guard hasForecast(from: start, to: start + duration) else { return Estimate(mean, method: .reported) }
        guard let error else { return Estimate(mean, method: .estimated) }
        return Estimate(low: mean * error.low, central: mean, high: mean * error.high, method: .estimated)
    }

    private static func saving(
        from atOnce: Estimate<CarbonIntensity>, to best: Estimate<CarbonIntensity>, isSame: Bool
    ) -> Estimate<Ratio>? {
        if isSame { return Estimate(Ratio(0), method: best.method) }
        guard atOnce.low.canonical > 0 else { return nil }
        let ratio = best / atOnce
        return ratio.mapped { Ratio(1 - $0.value) }
    }
}

/// How far a publisher's forecasts were off: what was, divided by what was forecast, from its 5th to its 95th percentile.
public struct ForecastError: Sendable, Hashable {
    public let low: Double
    public let high: Double
    /// Intervals with both.
    public let count: Int
}

extension IntensitySeries {
    /// From the intervals for which the series holds both; `nil` for fewer than 24 of them.
    public var forecastError: ForecastError? {
        let ratios = intervals.compactMap { interval -> Double? in
            guard !interval.isForecast, let forecast = interval.forecast, forecast.canonical > 0 else { return nil }
            return interval.intensity.canonical / forecast.canonical
        }.sorted()
        guard ratios.count >= 24 else { return nil }
        func percentile(_ share: Double) -> Double { ratios[Int((Double(ratios.count - 1) * share).rounded())] }
        return ForecastError(low: min(1, percentile(0.05)), high: max(1, percentile(0.95)), count: ratios.count)
    }
}
