import Footprint

/// A column as people read it: one unit for all its cells, and each number with the digits that its range supports.
struct PrintedColumn {
    let column: Column
    let unit: PrintedUnit?
    let cells: [PrintedCell]

    /// Whether the cells are numbers, aligned on the point.
    var isNumeric: Bool { column.quantity != nil }

    /// The header with its unit on one line: "total, t".
    var heading: String {
        guard let symbol = unit?.symbol, !symbol.isEmpty else { return column.header }
        return column.header.isEmpty ? symbol : "\(column.header), \(symbol)"
    }

    /// A cell that stands alone, with its unit: "71.5 t (60–83) E".
    func valueWithUnit(row: Int) -> String {
        let cell = cells[row]
        guard cell.whole != EvidenceLegend.unknownMark else { return cell.whole }
        return [cell.number, unit?.symbol ?? "", cell.range.isEmpty ? "" : "(\(cell.range))", cell.tag]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Every column that people see, in order.
    static func all(of table: Table, exact: Bool) -> [PrintedColumn] {
        let units = SharedUnits(of: table)
        return table.visibleColumns.map { index in
            let column = table.columns[index]
            let unit = units[index]
            let cells = table.rows.map { print($0[index], column: column, unit: unit, exact: exact) }
            return PrintedColumn(column: column, unit: unit, cells: cells)
        }
    }

    private static func print(_ cell: Cell, column: Column, unit: PrintedUnit?, exact: Bool) -> PrintedCell {
        let factor = unit?.factor ?? 1
        switch cell {
        case .unknown: return .words(EvidenceLegend.unknownMark)
        case .text(let text): return .words(SafeText.singleLine(text))
        case .list(let names):
            return .words(
                names.isEmpty ? "none" : SafeText.singleLine(names.joined(separator: ", ")))
        case .flag(let value): return .words(value ? "yes" : "no")
        case .number(let value):
            if exact { return PrintedCell(number: NumberText.exact(value / factor)) }
            guard case .number(_, let style) = column.kind else {
                return PrintedCell(number: DecimalText.significant(value / factor, digits: 3))
            }
            return PrintedCell(number: NumberText.styled(value / factor, style))
        case .estimate(let estimate): return print(estimate, factor: factor, exact: exact)
        }
    }

    private static func print(_ estimate: AnyEstimate, factor: Double, exact: Bool) -> PrintedCell {
        let digits = estimate.supportedDigits
        let number = { (value: Double) in
            exact ? NumberText.exact(value / factor) : DecimalText.significant(value / factor, digits: digits)
        }
        var printed = PrintedCell(number: number(estimate.central))
        if estimate.low < estimate.high {
            let joint = estimate.low < 0 ? " to " : "–"
            printed.range = number(estimate.low) + joint + number(estimate.high)
        }
        printed.tag = estimate.method.tag
        return printed
    }
}
