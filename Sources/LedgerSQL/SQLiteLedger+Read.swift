import Footprint
import GRDB
public import Ledger

extension SQLiteLedger {
    public func runs(_ query: RunQuery) throws(LedgerError) -> [RecordedRun] {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments.append(value)
        }
        require("project = ?", query.project)
        require("run_group = ?", query.group)
        require("run_key IN (SELECT run_key FROM run_tags WHERE tag = ?)", query.tag)
        require("state = ?", query.state?.rawValue)
        require("started_s >= ?", query.since)
        require("started_s < ?", query.until)
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let limit = query.limit.map { "LIMIT \(max(0, $0))" } ?? ""
        let sql = "SELECT * FROM runs \(filter) ORDER BY started_s DESC, id \(limit)"
        return try asking {
            try queue.read { db in
                try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map { try recorded($0, db) }
            }
        }
    }

    public func run(_ id: String) throws(LedgerError) -> RecordedRun {
        try asking {
            try queue.read { db in
                let key = try self.key(of: id, db)
                guard let row = try Row.fetchOne(db, sql: "SELECT * FROM runs WHERE run_key = ?", arguments: [key])
                else {
                    throw LedgerError(.notFound(id: id, nearest: nil), path: path)
                }
                return try recorded(row, db)
            }
        }
    }

    /// Reads a thousand samples at a time and calls `body` between, so that it may use the ledger itself.
    public func samples(of id: String, _ body: (SampleRecord) throws -> Void) throws {
        let key: Int64 = try asking { try queue.read { try self.key(of: id, $0) } }
        let names: [Int: String] = try asking { try queue.read { try componentNames(key, $0) } }
        var next = 0
        while true {
            let page: [SampleRecord] = try asking { try queue.read { try samples(key, from: next, names: names, $0) } }
            if page.isEmpty { return }
            try page.forEach(body)
            next += page.count
        }
    }

    private func componentNames(_ key: Int64, _ db: Database) throws -> [Int: String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT number, component FROM run_components WHERE run_key = ?", arguments: [key])
        return [Int: String](rows.map { ($0["number"], $0["component"]) }, uniquingKeysWith: { $1 })
    }

    private func samples(_ key: Int64, from first: Int, names: [Int: String], _ db: Database) throws -> [SampleRecord] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM samples WHERE run_key = ? AND sample >= ? AND sample < ? ORDER BY sample, part",
            arguments: [key, first, first + 1000])
        var page: [SampleRecord] = []
        while let row = try rows.next() {
            let place = row["sample"] as Int - first
            if place == page.count {
                page.append(
                    SampleRecord(
                        time: row["time_s"], duration: row["duration_s"], parts: [],
                        intensity: row["intensity_g_per_kwh"]))
            }
            guard let number = row["component_number"] as Int? else { continue }
            guard page.indices.contains(place), let component = names[number] else {
                throw LedgerError(.corrupt("samples of run \(key) do not follow each other"), path: path)
            }
            page[place].parts.append(
                .init(component: component, machine: row["machine_j"], command: row["command_j"], idle: row["idle_j"]))
        }
        return page
    }

    private func key(of id: String, _ db: Database) throws -> Int64 {
        if let key = try Int64.fetchOne(db, sql: "SELECT run_key FROM runs WHERE id = ?", arguments: [id]) {
            return key
        }
        let matches = try Row.fetchAll(
            db, sql: "SELECT run_key, id FROM runs WHERE substr(id, 1, length(?)) = ? ORDER BY id", arguments: [id, id])
        if matches.count > 1 && !id.isEmpty {
            throw LedgerError(.ambiguous(id: id, matches: matches.map { $0["id"] }), path: path)
        }
        guard let match = matches.first, !id.isEmpty else {
            let known = try String.fetchAll(db, sql: "SELECT id FROM runs ORDER BY started_s DESC LIMIT 10000")
            throw LedgerError(.notFound(id: id, nearest: nearestNames(to: id, in: known, limit: 1).first), path: path)
        }
        return match["run_key"]
    }

    private func recorded(_ row: Row, _ db: Database) throws -> RecordedRun {
        let key: Int64 = row["run_key"]
        func rows(_ table: String) throws -> [Row] {
            try Row.fetchAll(db, sql: "SELECT * FROM \(table) WHERE run_key = ? ORDER BY number", arguments: [key])
        }
        let components = try rows("run_components")
        return RecordedRun(
            run: RunRow.run(row, tags: try rows("run_tags").map { $0["tag"] }),
            components: components.compactMap(ComponentRow.component),
            totals: components.compactMap(ComponentRow.total),
            phases: try phases(key, try rows("phases"), db),
            notes: try rows("notes").map { NoteRecord(time: $0["time_s"], text: $0["text"]) })
    }

    private func phases(_ key: Int64, _ rows: [Row], _ db: Database) throws -> [PhaseRecord] {
        if rows.isEmpty { return [] }
        let names = try componentNames(key, db)
        var parts: [Int: [PhasePart]] = [:]
        let partRows = try Row.fetchCursor(
            db, sql: "SELECT * FROM phase_components WHERE run_key = ? ORDER BY phase_number, component_number",
            arguments: [key])
        while let row = try partRows.next() {
            guard let component = names[row["component_number"]] else { continue }
            parts[row["phase_number"], default: []].append(
                PhasePart(component: component, machine: row["machine_j"], command: row["command_j"]))
        }
        return rows.map { row in
            PhaseRecord(
                name: row["name"], began: row["began_s"], ended: row["ended_s"], energy: row["energy_j"],
                own: row["own_j"], parts: parts[row["number"]])
        }
    }
}
