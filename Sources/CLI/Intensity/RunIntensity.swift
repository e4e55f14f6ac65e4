import Footprint
import GridSeries
import Ledger
import Telemetry
import Tracking

/// Gives each sample of a run the intensity of its own time, and remembers for how long there was none.
final class RunIntensity: RunWatcher {
    private let series: IntensitySeries
    private let hasPlace: Bool
    private var last: TimeSpan?
    private(set) var covered = TimeSpan.zero
    private(set) var uncovered = TimeSpan.zero
    private var energy = Energy.zero
    /// Of the samples with an intensity of their own.
    private var carbon = CarbonMass.zero
    private var energyWithout = Energy.zero

    init(_ series: IntensitySeries, hasPlace: Bool) {
        self.series = series
        self.hasPlace = hasPlace
    }

    func intensity(at moment: Moment) -> Double? { series.intensity(at: moment.calendar)?.gramsPerKilowattHour }

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

    /// What a reader of the run's carbon must know; empty where each sample had its intensity.
    var remarks: [String] {
        guard uncovered > .zero else { return [] }
        let otherwise =
            if hasPlace {
                "the place's yearly intensity was taken"
            } else if covered > .zero {
                "the mean of the rest was taken"
            } else { "the carbon is unknown" }
        let when = covered > .zero ? "for \(uncovered.text()) of the run" : "for the time of the run"
        return ["\(series.origin.name) has no intensity \(when); there \(otherwise)."]
    }
}
