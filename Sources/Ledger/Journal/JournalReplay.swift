/// A run rebuilt from its journal, without its samples: they stay in the file, and are read again when they are stored.
struct JournalReplay {
    private(set) var run: RecordedRun
    private(set) var findings: JournalFindings
    private(set) var sampleCount: Int

    /// - Throws: `JournalError`; `.noBeginning` if nothing says which run it is.
    init(path: String) throws {
        var beginning: (run: RunRecord, components: [ComponentRecord])?
        var end: RunEnd?
        var phases: [PhaseRecord] = []
        var places: [PhaseKey: Int] = [:]
        var notes: [NoteRecord] = []
        var totals: RunTotals?
        var account: PhaseAccount?
        let findings = try JournalReader(path: path).read { record in
            switch record {
            case .begin(let run, let components):
                if beginning == nil { beginning = (run, components) }
                if totals == nil { totals = RunTotals(components: components.map(\.component)) }
                if account == nil { account = PhaseAccount(scope: run.scope) }
            case .sample(let sample):
                totals?.add(sample)
                account?.add(sample, until: sample.time)
            case .phase(let phase):
                if phase.ended == nil {
                    _ = try? account?.begin(phase.name, by: 0, at: phase.began)
                } else {
                    account?.forget(name: phase.name, began: phase.began)
                }
                let key = PhaseKey(name: phase.name, began: phase.began)
                if let place = places[key] {
                    phases[place] = phase
                } else {
                    places[key] = phases.count
                    phases.append(phase)
                }
            case .note(let note): notes.append(note)
            case .end(let last): end = last
            }
        }
        guard let beginning, let totals else { throw JournalError(.noBeginning, path: path) }
        var run = beginning.run
        run.state = end?.state ?? .recovered
        run.exitCode = end?.exitCode
        run.ended = end?.time ?? totals.lastTime ?? run.started
        for phase in account?.unfinished ?? [] {
            guard let place = places[PhaseKey(name: phase.name, began: phase.began)] else { continue }
            phases[place] = phase
            phases[place].ended = run.ended.map { max($0, phase.began) }
        }
        if let note = Self.note(of: findings, at: run.ended ?? run.started) { notes.append(note) }
        self.run = RecordedRun(
            run: run, components: beginning.components, totals: totals.records, phases: phases, notes: notes)
        self.findings = findings
        sampleCount = totals.sampleCount
    }

    /// Calls `body` with each sample of a journal.
    static func samples(path: String, _ body: (SampleRecord) throws -> Void) throws {
        _ = try JournalReader(path: path).read { record in
            if case .sample(let sample) = record { try body(sample) }
        }
    }

    private static func note(of findings: JournalFindings, at time: Double) -> NoteRecord? {
        if findings.damaged == 0 { return nil }
        let lines =
            findings.damaged == 1 ? "1 line of the journal was" : "\(findings.damaged) lines of the journal were"
        return NoteRecord(time: time, text: "\(lines) damaged; what stood there is missing.")
    }

    private struct PhaseKey: Hashable {
        let name: String
        let began: Double
    }
}
