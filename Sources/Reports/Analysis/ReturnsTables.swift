import Footprint
import Statistics
import Studies

/// The tables of a study of returns.
struct ReturnsTables {
    let returns: Returns

    init(_ returns: Returns) { self.returns = returns }

    /// Coefficients with errors under each assumption.
    var coefficients: Table {
        var table = Table(
            key: "coefficients", title: "Line",
            columns: [
                .text("fit", "fit", visibility: .dataOnly), .text("term", "term"),
                .number("coefficient", "value", style: .significant(6)),
                .number("standard_error", "error", style: .significant(4)),
                .number("standard_error_hc3", "HC3", style: .significant(4)),
                .number("standard_error_clustered", "clustered", style: .significant(4)),
                .number("low", "95 % from", style: .significant(4)), .number("high", "to", style: .significant(4)),
                .number("p_value", "p", style: .significant(2)),
            ])
        append(returns.line, named: "line", to: &table)
        if let joint = returns.joint { append(joint, named: "joint", to: &table) }
        return table
    }

    private func append(_ line: ReturnsLine, named name: String, to table: inout Table) {
        let errors = line.errors
        let intervals = errors.main.intervals(level: returns.question.level)
        for (place, term) in line.fit.names.enumerated() {
            table.append([
                .text(name), .text(term), .number(line.fit.coefficients[place]),
                .number(errors.classical.standardErrors[place]), .number(errors.hc3.standardErrors[place]),
                .number(errors.clustered?.standardErrors[place]), .number(intervals[place].low),
                .number(intervals[place].high), .number(errors.main.pValues[place]),
            ])
        }
    }
}
