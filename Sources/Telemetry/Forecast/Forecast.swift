public import Footprint
import RealModule
import Statistics

/// The rest of a run from how it went so far: energy and time that remain, with an interval that narrows.
///
/// Progress is told in units of work (steps, epochs). The energy per unit is averaged over the stretches seen, and the
/// sum of the remaining units is predicted by the classical prediction interval of a sum,
/// `m × mean ± t × s × sqrt(m × (1 + m / n) × (1 + r) / (1 - r))`, where n units were seen, m remain, s is the standard
/// deviation per unit, and r the correlation of one stretch with the next (a run that drifts is less certain than one
/// that flickers). The first stretch holds the loading of data and compilers and is left out once three others are seen.
///
/// Source: any text on linear models, for instance Draper & Smith, Applied Regression Analysis (1998), section 1.4, for
/// the interval; the factor for correlation is that of the mean of a first-order autoregressive series.
///
/// ```swift
/// var forecast = Forecast(total: 100)
/// for step in 0...10 { forecast.add(done: Double(step), energy: .joules(50 * Double(step)), at: .seconds(Double(step))) }
/// forecast.remaining?.energy.central.joules      // 4,500: 90 steps of 50 J
/// ```
public struct Forecast: Sendable {
    /// Units of work of the whole run.
    public let total: Double
    private var stretches: [Stretch] = []
    private var last: (done: Double, energy: Energy, time: TimeSpan)?

    /// Stretches kept: when there are more, neighbours are joined, so that memory is bounded in a run of any length.
    static let capacity = 256

    public init(total: Double) { self.total = total }

    struct Stretch: Sendable {
        var units: Double
        var energy: Double
        var seconds: Double
    }

    /// Tells the progress: units done and energy used since the start. Progress that does not advance is ignored; one
    /// that falls back (a restart from a checkpoint) begins a new stretch.
    public mutating func add(done: Double, energy: Energy, at time: TimeSpan) {
        guard done.isFinite, done >= 0 else { return }
        defer {
            if last.map({ done != $0.done }) ?? true { last = (done, energy, time) }
        }
        guard let last, done > last.done else { return }
        stretches.append(
            Stretch(
                units: done - last.done, energy: (energy - last.energy).joules, seconds: (time - last.time).seconds))
        if stretches.count > Self.capacity { joinNeighbours() }
    }

    /// Units done so far.
    public var done: Double { last?.done ?? 0 }

    /// What remains; `nil` until three stretches were seen, or when the work is done.
    public var remaining: Remaining? {
        guard total > done, stretches.count >= 3 else { return nil }
        let seen = stretches.count > 3 ? Array(stretches.dropFirst()) : stretches
        let units = total - done
        let energy = Self.predict(seen.map { ($0.units, $0.energy) }, units: units)
        let time = Self.predict(seen.map { ($0.units, $0.seconds) }, units: units)
        return Remaining(
            energy: Estimate(
                low: .joules(energy.low), central: .joules(energy.central), high: .joules(energy.high),
                method: .estimated),
            time: Estimate(
                low: .seconds(time.low), central: .seconds(time.central), high: .seconds(time.high),
                method: .estimated))
    }

    public struct Remaining: Sendable {
        /// Central value with its 90 % prediction interval.
        public let energy: Estimate<Energy>
        public let time: Estimate<TimeSpan>
    }

    /// The sum over `units` more units, from stretches of (units, amount).
    static func predict(_ seen: [(Double, Double)], units: Double) -> (low: Double, central: Double, high: Double) {
        let doneUnits = seen.reduce(0) { $0 + $1.0 }
        let mean = seen.reduce(0) { $0 + $1.1 } / doneUnits
        let count = Double(seen.count)
        // Deviations scaled so that a stretch of k units has the variance of k.
        let deviations = seen.map { ($0.1 - mean * $0.0) / Double.sqrt($0.0) }
        let variance = deviations.reduce(0) { $0 + $1 * $1 } / (count - 1)
        let central = mean * units
        guard variance > 0 else { return (central, central, central) }
        let products = zip(deviations, deviations.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
        let correlation = min(max(products / (variance * (count - 1)), 0), 0.95)
        let inflation = (1 + correlation) / (1 - correlation)
        let spread = Double.sqrt(variance * units * (1 + units / doneUnits) * inflation)
        let reach = StudentT.quantile(0.95, degreesOfFreedom: count - 1) * spread
        return (max(0, central - reach), central, central + reach)
    }

    private mutating func joinNeighbours() {
        // The first stretch stays by itself: it is left out of the prediction.
        var joined = [stretches[0]]
        var index = 1
        while index + 1 < stretches.count {
            let (a, b) = (stretches[index], stretches[index + 1])
            joined.append(
                Stretch(units: a.units + b.units, energy: a.energy + b.energy, seconds: a.seconds + b.seconds))
            index += 2
        }
        if index < stretches.count { joined.append(stretches[index]) }
        stretches = joined
    }
}
