import Footprint

extension Table {
    /// Rows beyond this number would make a page too heavy to carry as a file inside it.
    private static let downloadLimit = 5_000

    /// The table with its notes and a link to all of it as CSV.
    var html: HTML {
        let shown = forPeople
        let notes = EvidenceLegend.lines(for: shown)
        var children = [shown.bareHTML]
        if !notes.isEmpty { children.append(.tag(.p, .class("note"), text: notes.joined(separator: " "))) }
        if rows.count <= Table.downloadLimit {
            let download = HTML.download("Download as CSV", .csv(csv), as: "\(key).csv")
            children.append(.tag(.p, .class("note"), children: [download]))
        }
        return .tag(.div, .class("block"), children: children)
    }

    /// Header and rows alone. Wide tables are stacked on a phone.
    private var bareHTML: HTML {
        let columns = PrintedColumn.all(of: self, exact: false).map(HTMLColumn.init)
        let head = HTML.tag(.tr, .role("row"), children: columns.map(\.header))
        let body = rows.indices.map { row in
            HTML.tag(.tr, .role("row"), children: columns.enumerated().map { $1.cell(row: row, isFirst: $0 == 0) })
        }
        let isWide = columns.count > 4 || columns.reduce(0) { $0 + $1.widest } > 48
        let look = (isWide ? "table stacked" : "table") + (columns.count > 9 ? " many" : "")
        let table = HTML.tag(
            .table, .class(look), .role("table"), .label(title ?? key),
            children: [.tag(.thead, children: [head]), .tag(.tbody, children: body)])
        // A box that scrolls can be reached and moved by keys.
        return .tag(.div, .class("scroll"), .role("group"), .label(title ?? key), .tabIndex(0), children: [table])
    }
}

/// One column of an HTML table: numbers are padded behind the point, so that right-aligned they stand below each other.
private struct HTMLColumn {
    let printed: PrintedColumn
    private let fraction: Int
    private let isTagged: Bool
    /// The widest cell, in characters.
    let widest: Int

    init(_ printed: PrintedColumn) {
        self.printed = printed
        fraction = printed.cells.map(\.fraction.count).max() ?? 0
        isTagged = printed.cells.contains { !$0.tag.isEmpty }
        widest = printed.cells.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    }

    private var align: HTMLAttribute { .class(printed.isNumeric ? isTagged ? "n e" : "n" : isShort ? "t s" : "t") }

    /// Whether all words of the column fit on one line of a wide screen.
    private var isShort: Bool { widest <= 28 }

    var header: HTML {
        let unit = printed.unit?.symbol ?? ""
        let words = HTML.text(NumberGlue.glued(printed.column.header))
        let mark = HTML.tag(.span, .class("unit"), text: unit)
        return .tag(
            .th, .scope("col"), .role("columnheader"), align, children: unit.isEmpty ? [words] : [words, " ", mark])
    }

    func cell(row: Int, isFirst: Bool) -> HTML {
        let cell = printed.cells[row]
        let label = HTMLAttribute.dataLabel(printed.heading)
        if isFirst { return .tag(.th, .scope("row"), .role("rowheader"), align, children: parts(cell)) }
        return .tag(.td, .role("cell"), align, label, children: [.tag(.span, .class("v"), children: parts(cell))])
    }

    private func parts(_ cell: PrintedCell) -> [HTML] {
        guard printed.isNumeric else { return [.text(cell.whole)] }
        var parts: [HTML] = [.text(cell.number)]
        let padding = padding(cell.fraction.count)
        if !padding.isEmpty { parts.append(.tag(.span, .class("pad"), text: padding)) }
        if let method = Method.allCases.first(where: { $0.tag == cell.tag }) {
            parts.append(.tag(.abbr, .class("tag"), .title(EvidenceLegend.meaning(of: method)), text: method.tag))
        } else if isTagged {
            parts.append(.tag(.span, .class("tag"), text: ""))
        }
        if !cell.range.isEmpty { parts.append(.tag(.span, .class("range"), text: cell.range)) }
        return parts
    }

    /// Blanks as wide as a point and as digits.
    private func padding(_ count: Int) -> String {
        guard count < fraction else { return "" }
        let digits = String(repeating: "\u{2007}", count: fraction - max(count, 1))
        return (count == 0 ? "\u{2008}" : "") + digits
    }
}
