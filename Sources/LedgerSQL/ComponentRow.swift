import GRDB
import Ledger

/// What a row of `run_components` holds: a component as it was declared, its total, or both.
enum ComponentRow {
    static func component(_ row: Row) -> ComponentRecord? {
        guard let source = row["source"] as String?, let method = row["method"] as String?,
            let low = row["low_factor"] as Double?, let high = row["high_factor"] as Double?
        else { return nil }
        return ComponentRecord(
            component: row["component"], source: source, method: method, lowFactor: low, highFactor: high)
    }

    static func total(_ row: Row) -> TotalRecord? {
        guard let machine = row["machine_j"] as Double?, let command = row["command_j"] as Double?,
            let idle = row["idle_j"] as Double?, let covered = row["covered_s"] as Double?,
            let missing = row["missing_s"] as Double?
        else { return nil }
        var total = TotalRecord(
            component: row["component"], machine: machine, command: command, idle: idle,
            commandUnknown: row["command_unknown_j"] as Double? ?? 0,
            idleUnknown: row["idle_unknown_j"] as Double? ?? 0,
            covered: covered, missing: missing, peak: row["peak_w"])
        if let machineGrams = row["weighted_machine_g"] as Double?,
            let commandGrams = row["weighted_command_g"] as Double?,
            let machineJoules = row["weighted_machine_j"] as Double?,
            let commandJoules = row["weighted_command_j"] as Double?
        {
            total.weightedIntensity = .init(
                machineGrams: machineGrams, commandGrams: commandGrams, machineJoules: machineJoules,
                commandJoules: commandJoules)
        }
        return total
    }
}
