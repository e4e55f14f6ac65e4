import Footprint
import GridSeries
import Ledger
import LiveIntensity
import Telemetry
import Tracking

/// Gives each sample of a run the intensity of its own time, and remembers for how long there was none.
final class RunIntensity: RunWatcher {
    private let source: any IntensityOverTime
    private let hasPlace: Bool
    private var last: TimeSpan?
    private(set) var covered = TimeSpan.zero
    private(set) var uncovered = TimeSpan.zero
    private var energy = Energy.zero
    /// Of the samples with an intensity of their own.
    private var carbon = CarbonMass.zero
    private var energyWithout = Energy.zero

    init(_ source: any IntensityOverTime, hasPlace: Bool) {
        self.source = source
        self.hasPlace = hasPlace
    }

    func intensity(at moment: Moment) -> Double? { source.intensity(at: moment.calendar)?.gramsPerKilowattHour }

    func sampled(_ account: RunAccount, at moment: Moment, journal: JournalCondition) {
        let span = account.duration - (last ?? .zero)
        last = account.duration
        if let intensity = intensity(at: moment) {
            covered += span
            carbon += (account.energy - energy) * CarbonIntensity.gramsPerKilowattHour(intensity)
        } else {
            uncovered += span
            energyWithout += account.energy - energy
        }
        energy = account.energy
    }

    /// So far, with the place's intensity (g/kWh) for the samples without one; `nil` where that is unknown.
    func carbon(placeIntensity: Double?) -> CarbonMass? {
        if uncovered == .zero { return carbon }
        return placeIntensity.map { carbon + energyWithout * CarbonIntensity.gramsPerKilowattHour($0) }
    }

    /// Shorter runs are not worth waiting for.
    private static let worthWaiting = TimeSpan.seconds(60)

    /// When the rest of the work, or another run as long as this one, should start from now on; `nil` where the series does
    /// not say, or it makes no difference.
    ///
    /// - Parameter rest: Of a run that ended before its work was done.
    func nextStart(after duration: TimeSpan, rest: TimeSpan?, from now: TimeSpan) -> String? {
        let time = rest ?? duration
        guard let series = source as? IntensitySeries, time >= Self.worthWaiting,
            let best = try? series.bestStart(of: time, from: now), !best.isAtOnce
        else { return nil }
        let what = rest == nil ? "another run of" : "the rest of the work,"
        return "For \(what) \(time.text(digits: 2)): \(BestStartWords.summary(best))"
    }

    /// Ends what asks for intensities.
    func end() { (source as? IntensityFeed)?.stop() }

    /// What a reader of the run's carbon must know: what was counted how, and why a provider had nothing.
    var remarks: [String] {
        var remarks = (source as? IntensityFeed)?.remarks ?? []
        if uncovered > .zero { remarks.append(gap) }
        if covered > .zero, source.origin.boundary == .direct {
            remarks.append(
                "\(source.origin.name) counts the direct emissions of power plants alone; the catalog's yearly intensities "
                    + "of countries count the life cycle.")
        }
        return remarks
    }

    private var gap: String {
        let otherwise =
            if hasPlace {
                "the place's yearly intensity was taken"
            } else if covered > .zero {
                "the mean of the rest was taken"
            } else { "the carbon is unknown" }
        let when = covered > .zero ? "for \(uncovered.text()) of the run" : "for the time of the run"
        return "\(source.origin.name) has no intensity \(when); there \(otherwise)."
    }
}
