public import Footprint

/// Rows under typed columns, with the notes and credits that must travel with them.
///
/// ```swift
/// var table = Table(key: "grids", columns: [.text("name", "grid"), .estimate("power", "power", Power.self)])
/// table.append([.text("France"), .estimate(Estimate(.watts(450), method: .reported))])
/// ```
public struct Table: Sendable {
    /// The name of the table in JSON: snake case.
    public var key: String
    /// Shown above the table; `nil` for a table that needs no title.
    public var title: String?
    public let columns: [Column]
    public private(set) var rows: [[Cell]]
    /// What a reader must know to read the numbers right.
    public var footnotes: [String]
    /// How many rows people are shown; JSON and CSV hold all. `nil` for all.
    public var shownRows: Int?
    /// The credit lines of every source that is used, in order, each once.
    public private(set) var credits: [String]

    public init(key: String, title: String? = nil, columns: [Column], footnotes: [String] = []) {
        self.key = key
        self.title = title
        self.columns = columns
        rows = []
        self.footnotes = footnotes
        credits = []
    }

    /// Adds a row with one cell for each column. Missing cells are unknown; cells beyond the last column are ignored.
    public mutating func append(_ cells: [Cell]) {
        let padding = repeatElement(Cell.unknown, count: max(0, columns.count - cells.count))
        rows.append(Array(cells.prefix(columns.count) + padding))
    }

    /// Adds a credit line, unless it is empty or already there.
    public mutating func credit(_ line: String) {
        if !line.isEmpty, !credits.contains(line) { credits.append(line) }
    }

    public mutating func credit(_ source: Source) { credit(source.credit) }

    /// The table as people are shown it: its first rows, and a note that says how many are left out.
    var forPeople: Table {
        guard let shownRows, rows.count > shownRows else { return self }
        var short = self
        short.rows = Array(rows.prefix(shownRows))
        let left = rows.count - shownRows
        let count = NumberText.styled(Double(left), .decimals(0))
        short.footnotes.append("\(count) more \(left == 1 ? "row" : "rows") in JSON and CSV.")
        return short
    }

    /// The table with no more than so many rows for people.
    func limited(to rows: Int) -> Table {
        var short = self
        short.shownRows = min(shownRows ?? rows, rows)
        return short
    }

    /// The indices of the columns that people see.
    var visibleColumns: [Int] { columns.indices.filter { columns[$0].visibility != .dataOnly } }

    /// The methods of the visible estimates, strongest first.
    var methods: [Method] {
        let shown = visibleColumns
        let used = Set(rows.flatMap { row in shown.compactMap { row[$0].method } })
        return Method.allCases.filter(used.contains)
    }

    var hasUnknown: Bool {
        let shown = visibleColumns
        return rows.contains { row in shown.contains { row[$0].isUnknown } }
    }
}
