import GRDB
import Ledger

/// Writes one run and then its samples, one at a time.
struct RunInsertion {
    private let db: Database
    private let key: Int64
    private var numbers: [String: Int] = [:]
    private(set) var sampleCount = 0

    init(_ recorded: RecordedRun, _ db: Database) throws {
        self.db = db
        let columns = try RunRow.values(of: recorded.run)
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO runs (\(names), sample_count) VALUES (\(marks), 0)",
            arguments: StatementArguments(columns.map(\.value)))
        key = db.lastInsertedRowID
        for (number, tag) in recorded.run.tags.enumerated() {
            try db.execute(sql: "INSERT INTO run_tags VALUES (?, ?, ?)", arguments: [key, number, tag])
        }
        for (number, note) in recorded.notes.enumerated() {
            try db.execute(
                sql: "INSERT INTO notes VALUES (?, ?, ?, ?)", arguments: [key, number, note.time, note.text])
        }
        try insertComponents(recorded)
        try insertPhases(recorded.phases)
    }

    mutating func insert(_ sample: SampleRecord) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO samples VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let shared = (sampleCount, sample.time, sample.duration)
        for (place, part) in sample.parts.enumerated() {
            let number = try number(of: part.component)
            try statement.execute(arguments: [
                key, shared.0, place, number, shared.1, shared.2, part.machine, part.command, part.idle,
                sample.intensity,
            ])
        }
        if sample.parts.isEmpty {
            try statement.execute(arguments: [
                key, shared.0, 0, nil, shared.1, shared.2, nil, nil, nil, sample.intensity,
            ])
        }
        sampleCount += 1
    }

    func finish() throws {
        try db.execute(sql: "UPDATE runs SET sample_count = ? WHERE run_key = ?", arguments: [sampleCount, key])
    }

    private mutating func insertComponents(_ recorded: RecordedRun) throws {
        for component in recorded.components {
            try db.execute(
                sql: """
                    UPDATE run_components SET source = ?, method = ?, low_factor = ?, high_factor = ?
                    WHERE run_key = ? AND number = ?
                    """,
                arguments: [
                    component.source, component.method, component.lowFactor, component.highFactor, key,
                    try number(of: component.component),
                ])
        }
        let added = ComponentNesting.added(of: recorded)
        for total in recorded.totals {
            let weighted = total.weightedIntensity
            try db.execute(
                sql: """
                    UPDATE run_components SET machine_j = ?, command_j = ?, idle_j = ?, command_unknown_j = ?,
                        idle_unknown_j = ?, is_added = ?, covered_s = ?, missing_s = ?, peak_w = ?,
                        weighted_machine_g = ?, weighted_command_g = ?, weighted_machine_j = ?, weighted_command_j = ?
                    WHERE run_key = ? AND number = ?
                    """,
                arguments: [
                    total.machine, total.command, total.idle, total.commandUnknown, total.idleUnknown,
                    added.contains(total.component), total.covered, total.missing, total.peak,
                    weighted?.machineGrams, weighted?.commandGrams, weighted?.machineJoules, weighted?.commandJoules,
                    key, try number(of: total.component),
                ])
        }
    }

    private mutating func insertPhases(_ phases: [PhaseRecord]) throws {
        let phaseRow = try db.cachedStatement(
            sql: """
                INSERT INTO phases (run_key, number, name, began_s, ended_s, energy_j, own_j)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let partRow = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO phase_components (run_key, phase_number, component_number, machine_j, command_j)
                VALUES (?, ?, ?, ?, ?)
                """)
        for (number, phase) in phases.enumerated() {
            try phaseRow.execute(arguments: [
                key, number, phase.name, phase.began, phase.ended, phase.energy, phase.own,
            ])
            for part in phase.parts ?? [] {
                try partRow.execute(arguments: [
                    key, number, try self.number(of: part.component), part.machine, part.command,
                ])
            }
        }
    }

    /// The component's number within the run, given when it is first seen.
    private mutating func number(of component: String) throws -> Int {
        if let known = numbers[component] { return known }
        let number = numbers.count
        try db.execute(
            sql: "INSERT INTO run_components (run_key, number, component) VALUES (?, ?, ?)",
            arguments: [key, number, component])
        numbers[component] = number
        return number
    }
}
