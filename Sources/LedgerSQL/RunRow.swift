import FoundationEssentials
import GRDB
import Ledger

/// A run as a row of `runs`, both ways.
enum RunRow {
    typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

    static func values(of run: RunRecord) throws -> [Column] {
        let place = run.place
        return [
            ("id", run.id), ("run_group", run.group), ("rank", run.rank),
            ("command", try text(of: run.command)), ("working_directory", run.workingDirectory),
            ("host", run.host), ("machine", run.machine), ("project", run.project), ("model", run.model),
            ("started_s", run.started), ("ended_s", run.ended), ("state", run.state.rawValue),
            ("exit_code", run.exitCode), ("scope", run.scope), ("grid", place.grid),
            ("intensity_source", place.intensitySource), ("embodied_source", place.embodiedSource),
            ("wattmark_version", run.wattmarkVersion),
        ] + intensity.values(of: place.intensity) + pue.values(of: place.pue)
            + embodied.values(of: place.embodiedPerSecond)
    }

    static func run(_ row: Row, tags: [String]) -> RunRecord {
        RunRecord(
            id: row["id"], group: row["run_group"], rank: row["rank"], command: words(of: row["command"]),
            workingDirectory: row["working_directory"], host: row["host"], machine: row["machine"],
            project: row["project"], model: row["model"], tags: tags, started: row["started_s"], ended: row["ended_s"],
            state: RunState(rawValue: row["state"]) ?? .running, exitCode: row["exit_code"], scope: row["scope"],
            place: RunPlace(
                grid: row["grid"], intensity: intensity.range(in: row), intensitySource: row["intensity_source"],
                pue: pue.range(in: row), embodiedPerSecond: embodied.range(in: row),
                embodiedSource: row["embodied_source"]),
            wattmarkVersion: row["wattmark_version"])
    }

    /// The command line as a JSON array, which SQLite's own functions can read.
    private static func text(of command: [String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return String(decoding: try encoder.encode(command), as: UTF8.self)
    }

    private static func words(of text: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [text]
    }

    private static let intensity = RangeColumns(
        low: "intensity_low_g_per_kwh", central: "intensity_g_per_kwh", high: "intensity_high_g_per_kwh",
        method: "intensity_method")
    private static let pue = RangeColumns(low: "pue_low", central: "pue", high: "pue_high", method: "pue_method")
    private static let embodied = RangeColumns(
        low: "embodied_low_g_per_s", central: "embodied_g_per_s", high: "embodied_high_g_per_s",
        method: "embodied_method")
}

/// The four columns of a number with its range and method.
private struct RangeColumns {
    let low: String
    let central: String
    let high: String
    let method: String

    func values(of range: RecordedRange?) -> [RunRow.Column] {
        [(low, range?.low), (central, range?.central), (high, range?.high), (method, range?.method)]
    }

    func range(in row: Row) -> RecordedRange? {
        guard let low = row[low] as Double?, let central = row[central] as Double?, let high = row[high] as Double?,
            let method = row[method] as String?
        else { return nil }
        return RecordedRange(low: low, central: central, high: high, method: method)
    }
}
