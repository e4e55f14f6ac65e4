import Footprint
import Ledger
import Telemetry

/// The phases of a run and what each of them used.
///
/// A phase has the energy of its run's scope between its two ends. Where an end lies within a sample, the sample's energy
/// is shared by time; the tracker takes a sample at each end, so that this is a matter of milliseconds. Phases may be
/// nested and overlap: each has all of its own time, so they are not to be summed.
///
/// ```swift
/// var account = PhaseAccount()
/// try account.begin("load", at: start)
/// account.add(.joules(40), from: start, to: start + 4 s)
/// ```
struct PhaseAccount: Sendable {
    static let mostOpen = 1_000
    static let mostPhases = 100_000

    private struct Phase: Sendable {
        let name: String
        let began: Moment
        var ended: Moment?
        var energy: Double?

        var record: PhaseRecord {
            PhaseRecord(
                name: name, began: began.calendar.seconds,
                ended: ended.map { began.calendar.seconds + ($0.awake - began.awake).seconds }, energy: energy)
        }
    }

    /// Open, or ended in the sample that is under way.
    private var current: [Phase] = []
    private var count = 0
    /// Phases that are over, with their energy.
    private(set) var finished: [PhaseRecord] = []

    /// - Returns: The phase as it begins.
    @discardableResult
    mutating func begin(_ name: String, at moment: Moment) throws(PhaseProblem) -> PhaseRecord {
        guard count < Self.mostPhases else { throw .tooManyPhases(Self.mostPhases) }
        guard current.count < Self.mostOpen else { throw .tooManyOpen(Self.mostOpen) }
        count += 1
        // Two that begin at the same time under the same name would be one in the journal.
        var moment = moment
        if let last = current.last(where: { $0.name == name })?.began, last.calendar >= moment.calendar {
            moment = Moment(awake: moment.awake, elapsed: moment.elapsed, calendar: last.calendar + .seconds(1e-6))
        }
        let phase = Phase(name: name, began: moment)
        current.append(phase)
        return phase.record
    }

    /// Ends the phase that began last, of that name if one is given.
    mutating func end(_ name: String?, at moment: Moment) throws(PhaseProblem) {
        let place = current.lastIndex { $0.ended == nil && (name == nil || $0.name == name) }
        guard let place else { throw .notOpen(name) }
        current[place].ended = moment
    }

    /// Adds a sample.
    ///
    /// - Parameter energy: Of the run's scope; `nil` where no meter had a value.
    /// - Returns: The phases that are over with it.
    mutating func add(_ energy: Energy?, from begin: Moment, to end: Moment) -> [PhaseRecord] {
        let whole = (end.awake - begin.awake).seconds
        for place in current.indices {
            let from = max(begin.awake, current[place].began.awake)
            let to = min(end.awake, current[place].ended?.awake ?? end.awake)
            guard let energy, whole > 0, to > from else { continue }
            current[place].energy = (current[place].energy ?? 0) + energy.joules * (to - from).seconds / whole
        }
        let over = current.filter { ($0.ended?.awake).map { $0 <= end.awake } ?? false }.map(\.record)
        current.removeAll { ($0.ended?.awake).map { $0 <= end.awake } ?? false }
        finished += over
        return over
    }

    /// Ends what is open, as the command has ended: to be called before the last sample is added.
    ///
    /// - Returns: The names of what was open.
    mutating func endAll(at moment: Moment) -> [String] {
        let open = current.indices.filter { current[$0].ended == nil }
        for place in open { current[place].ended = moment }
        return open.map { current[$0].name }
    }

    /// What has not had its last sample, as it stands.
    var unfinished: [PhaseRecord] { current.map(\.record) }
}
