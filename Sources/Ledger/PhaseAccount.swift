/// What each phase of a run used: energy of the samples, shared out by the time that the phase had of each.
///
/// A sample's energy is spread evenly over its time. A phase has the whole energy of its time (`energy`, `parts`), so that
/// phases inside others are counted in both; its `own` energy is that of the time in which no phase inside it went on, and
/// the own energies of all phases sum to the energy of the time in which there was any. Phases of one name that go on at
/// once (two requests in one batch) share their time equally, so that the sum over a name is never more than was used.
///
/// Time is in seconds of any one clock, and never goes back.
///
///     var account = PhaseAccount(scope: "machine")
///     try account.begin("load", by: 1, at: 0.5)
///     try account.end("load", by: 1, at: 0.75)
///     account.add(oneSecondOf100J, until: 1)[0].energy   // 25 J
public struct PhaseAccount: Sendable {
    /// Why a mark was not taken.
    public enum Problem: Error, Sendable, Hashable {
        case notOpen(String)
        case tooManyOpen(most: Int)
        case tooMany(most: Int)
    }

    fileprivate struct Open: Sendable {
        var record: PhaseRecord
        let client: Int
        /// Seconds of the sample under way that are this phase's.
        var shared = 0.0
        var own = 0.0
    }

    /// More are not open at once, and more are not kept.
    public static let mostOpen = 256
    public static let most = 20_000
    /// Phases that were begun by who is not there any more.
    private static let nobody = 0

    private let scope: String
    private var open: [Open] = []
    private var ended: [Open] = []
    private var sampleBegan: Double?
    private var counted = 0.0
    private var began = 0
    /// All that have ended and whose energy is complete, in the order of their ends.
    public private(set) var records: [PhaseRecord] = []
    private var latestBeginning = -Double.infinity

    /// - Parameter scope: Of the run: `machine` or `process`.
    public init(scope: String) { self.scope = scope }

    /// Begins a phase.
    ///
    /// - Parameters:
    ///   - client: Who marks it; phases of one client are nested, those of several go on side by side.
    ///   - time: Now.
    ///   - calendar: Now, in seconds since 1970 UTC; `nil` where `time` is that.
    /// - Returns: Its record as it stands.
    @discardableResult
    public mutating func begin(
        _ name: String, by client: Int, at time: Double, calendar: Double? = nil
    ) throws(Problem) -> PhaseRecord {
        guard open.count < Self.mostOpen else { throw .tooManyOpen(most: Self.mostOpen) }
        guard began < Self.most else { throw .tooMany(most: Self.most) }
        advance(to: time)
        began += 1
        // A phase is known by name and beginning: two that begin at once are set apart.
        latestBeginning = max(calendar ?? time, latestBeginning + 1e-6)
        let record = PhaseRecord(name: name, began: latestBeginning)
        open.append(Open(record: record, client: client))
        return record
    }

    /// Ends the phase of that name that the client began last; if it has none, the one that anybody began last.
    public mutating func end(
        _ name: String, by client: Int, at time: Double, calendar: Double? = nil
    ) throws(Problem) {
        let named = open.indices.filter { open[$0].record.name == name }
        guard let place = named.last(where: { open[$0].client == client }) ?? named.last else { throw .notOpen(name) }
        advance(to: time)
        finish(place, at: calendar ?? time)
    }

    /// The client hung up; its phases go on until they are ended by another or the run ends.
    public mutating func leave(_ client: Int, at time: Double) {
        advance(to: time)
        for place in open.indices where open[place].client == client {
            let one = open[place]
            open[place] = Open(record: one.record, client: Self.nobody, shared: one.shared, own: one.own)
        }
    }

    /// Ends all phases, after the last sample.
    ///
    /// - Returns: Those whose energy is now complete, and the names of those that nobody had ended.
    @discardableResult
    public mutating func endAll(at time: Double, calendar: Double? = nil) -> (records: [PhaseRecord], open: [String]) {
        advance(to: time)
        let names = open.map(\.record.name)
        while !open.isEmpty { finish(open.count - 1, at: calendar ?? time) }
        return (complete(), names)
    }

    /// Shares out a sample.
    ///
    /// - Parameter time: Its end.
    /// - Returns: The phases whose energy is now complete.
    @discardableResult
    public mutating func add(_ sample: SampleRecord, until time: Double) -> [PhaseRecord] {
        let start = sampleBegan ?? time - sample.duration
        if sampleBegan == nil { counted = max(counted, start) }
        advance(to: time)
        sampleBegan = time
        let seconds = time - start
        guard seconds > 0 else { return [] }
        let energy = sample.energy(inScope: scope)
        for place in open.indices { open[place].take(sample, energy, of: seconds) }
        for place in ended.indices { ended[place].take(sample, energy, of: seconds) }
        return complete()
    }

    /// Drops a phase of which all is known from elsewhere.
    mutating func forget(name: String, began: Double) {
        open.removeAll { $0.record.name == name && $0.record.began == began }
    }

    /// Phases that go on, as they stand.
    var unfinished: [PhaseRecord] { open.map(\.record) }

    private mutating func complete() -> [PhaseRecord] {
        let complete = ended.map(\.record)
        ended.removeAll()
        records += complete
        return complete
    }

    private mutating func finish(_ place: Int, at calendar: Double) {
        var one = open.remove(at: place)
        one.record.ended = max(calendar, one.record.began)
        ended.append(one)
    }

    /// Gives the time since the last event to the phases that are open.
    private mutating func advance(to time: Double) {
        let seconds = time - counted
        guard seconds > 0 else { return }
        counted = time
        guard !open.isEmpty else { return }
        var together: [String: Int] = [:]
        var innermost: [Int: Int] = [:]
        for (place, one) in open.enumerated() {
            together[one.record.name, default: 0] += 1
            innermost[one.client] = place
        }
        for place in open.indices { open[place].shared += seconds / Double(together[open[place].record.name] ?? 1) }
        for place in innermost.values { open[place].own += seconds / Double(innermost.count) }
    }
}

extension PhaseAccount.Open {
    mutating func take(_ sample: SampleRecord, _ energy: Double?, of seconds: Double) {
        let (share, ownShare) = (min(shared / seconds, 1), min(own / seconds, 1))
        (shared, own) = (0, 0)
        guard share > 0 else { return }
        if let energy {
            record.energy = (record.energy ?? 0) + energy * share
            record.own = (record.own ?? 0) + energy * ownShare
        }
        for part in sample.parts { record.add(part, share: share) }
    }
}

extension PhaseRecord {
    fileprivate mutating func add(_ part: SampleRecord.PartRecord, share: Double) {
        guard let machine = part.machine, machine.isFinite else { return }
        var known = parts ?? []
        // Of an unknown share half is taken, as for the run's energy; the run says so.
        let command = (part.command ?? (machine - (part.idle ?? 0)) / 2) * share
        if let place = known.firstIndex(where: { $0.component == part.component }) {
            known[place].machine += machine * share
            known[place].command = (known[place].command ?? 0) + command
        } else {
            known.append(PhasePart(component: part.component, machine: machine * share, command: command))
        }
        parts = known
    }
}
