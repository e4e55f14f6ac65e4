import Footprint
import Ledger
import Observations
import Studies

/// What a study rests on: how many rows from where, and what was left out.
struct StudyDataTables {
    let table: StudyTable
    let text: StudyText

    init(_ table: StudyTable) {
        self.table = table
        text = StudyText(table)
    }

    /// The metrics with their source and how they were found.
    var variables: Table {
        var result = Table(
            key: "variables", title: "Metrics",
            columns: [
                .text("axis", "axis"), .text("metric", "metric"), .text("unit", "unit", visibility: .ifRoom(2)),
                .text("found", "found"), .text("source", "source"),
                .text("boundary", "what was counted", visibility: .ifRoom(1)),
            ])
        let all = [("y", table.y), ("x", table.x)] + table.given.map { ("given", $0) }
        for (axis, variable) in all {
            result.append([
                .text(axis), .text(variable.metric.name), .text(variable.metric.unit),
                .text(StudyText.methods(variable)), .text(StudyText.dataset(variable)),
                variable.boundaries.isEmpty ? .unknown : .text(variable.boundaries.joined(separator: "; ")),
            ])
        }
        return result
    }

    /// Rows read, left out for each reason, and used.
    var rows: Table {
        var result = Table(
            key: "rows", title: "Rows",
            columns: [.text("rows", "rows"), .number("count", "number", style: .decimals(0))])
        result.append([.text("read"), .number(Double(table.rowsRead))])
        for left in table.leftOut { result.append([.text(left.reason), .number(-Double(left.rows))]) }
        result.append([.text("used"), .number(Double(table.rows.count))])
        return result
    }

    /// The clusters that errors rest on, in a sentence.
    var clusters: String? {
        let account = table.clusters
        let counted = { (count: Int) in DecimalText.fixed(Double(count), decimals: 0) }
        switch table.selection.cluster {
        case .none: return nil
        case .base:
            return
                "Rows go back to \(counted(table.clusterCount)) base models: \(counted(account.named)) by a base that is "
                + "named or matched, \(counted(account.own)) are a base themselves, \(counted(account.assumed)) by "
                + "architecture and size (assumed), \(counted(account.alone)) stand alone."
        case .family, .organisation:
            return "Rows form \(counted(table.clusterCount)) clusters by \(table.selection.cluster.rawValue); "
                + "\(counted(account.alone)) without one stand alone."
        }
    }

    /// The credit lines of every source.
    var credits: [String] { table.sources.credits }
}
