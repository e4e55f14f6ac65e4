import Catalog
import Footprint
import Observations
import Studies

/// The tables of a study of the frontier.
struct FrontierTables {
    let study: FrontierStudy
    let text: StudyText

    init(_ study: FrontierStudy) {
        self.study = study
        text = StudyText(study.table)
    }

    /// Who is on the frontier, the cheapest first.
    var members: Table {
        var table = Table(key: "members", title: "On the frontier", columns: columns(withDistance: false))
        for member in study.members { table.append(cells(member, withDistance: false)) }
        return table
    }

    /// The rows that are not on it, the nearest in cost first; `nil` without any.
    ///
    /// - Parameter limit: So many rows are shown to people.
    func others(limit: Int) -> Table? {
        let others = study.others
        guard !others.isEmpty else { return nil }
        var table = Table(key: "others", title: "Nearest to the frontier", columns: columns(withDistance: true))
        for other in others { table.append(cells(other, withDistance: true)) }
        table.shownRows = limit
        return table
    }

    /// The best of each size.
    var classes: Table {
        let missing = text.differenceUnit
        var table = Table(
            key: "sizes", title: "By size",
            columns: [
                .text("size", "parameters"), .number("rows", "rows", style: .decimals(0)),
                .number("members", "on it", style: .decimals(0)), .text("best", "best"),
                .number("best_y", named(text.y, study.table.y.metric.unit), style: .significant(4)),
                xColumn("best"),
                .number("median_cost_factor", "median cost ×", style: .significant(3), visibility: .ifRoom(2)),
                .number(
                    "median_missing", named("median missing", missing), style: .significant(3), visibility: .ifRoom(1)),
            ], footnotes: ["Sizes are bands of convenience."])
        for one in study.classes {
            let row = study.table.rows[one.best.row]
            table.append([
                .text(one.band?.name ?? "not known"), .number(Double(one.rows)), .number(Double(one.members)),
                .text(row.name), .number(row.y.value), .number(row.x.value / study.xUnit.factor),
                .number(one.medianCostFactor), .number(one.medianMissing),
            ])
        }
        return table
    }

    private func columns(withDistance: Bool) -> [Column] {
        var columns: [Column] = [
            .text("name", "name"), xColumn(nil),
            .number("y", named(text.y, study.table.y.metric.unit), style: .significant(4)),
        ]
        if withDistance {
            columns += [
                .number("cost_factor", "cost ×", style: .significant(3)),
                .number("missing", named("missing", text.differenceUnit), style: .significant(3)),
            ]
        }
        return columns + [
            .number(
                "share", "share", style: .significant(2),
                visibility: withDistance || study.hasBounds ? .always : .dataOnly
            ).printed(in: .percent),
            .text("size", "parameters", visibility: .ifRoom(1)),
        ]
    }

    private func cells(_ standing: FrontierStanding, withDistance: Bool) -> [Cell] {
        let row = study.table.rows[standing.row]
        let distance: [Cell] = [.number(standing.costFactor), .number(standing.missing)]
        return [.text(row.name), .number(row.x.value / study.xUnit.factor), .number(row.y.value)]
            + (withDistance ? distance : []) + [.number(standing.share), .text(standing.band?.name)]
    }

    /// Floating-point operations with an exponent; everything else in the unit of the axis.
    private func xColumn(_ prefix: String?) -> Column {
        if study.table.x.metric.unit == "FLOP" {
            return .number(xKey(prefix), text.x, Operations.self, style: .plain(3))
        }
        return .number(xKey(prefix), named(text.x, study.xUnit.symbol), style: .significant(3))
            .printed(in: PrintedUnit("", 1))
    }

    /// "x", "best_x", and "x_billions" for parameters.
    private func xKey(_ prefix: String?) -> String {
        [prefix, "x", study.xUnit.symbol == "B" ? "billions" : nil].compactMap { $0 }.joined(separator: "_")
    }

    /// "evaluation carbon, kg".
    private func named(_ words: String, _ unit: String) -> String { unit.isEmpty ? words : "\(words), \(unit)" }
}
