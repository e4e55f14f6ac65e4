import DelimitedText
import Footprint

/// Reads the cells of one row as what they should be; every failure names the file, line, row and column.
struct RowReader {
    let table: CatalogTable
    let record: DelimitedRecord
    /// `nil` in the table of sources itself.
    let sources: SourceLookup?

    /// What the row is called in messages: its id, or its first cell.
    var id: String { record["id"]?.text ?? record.row.fields.first?.text ?? "" }

    func problem(_ reason: String, _ column: String) -> RowProblem {
        RowProblem(reason, file: table.file, line: record.line, id: id, column: column)
    }

    /// The cell, or `nil` when it is empty.
    func optionalText(_ column: String) throws -> String? {
        guard let field = record[column] else { throw problem("the table has no such column", column) }
        return field.text.isEmpty ? nil : field.text
    }

    func text(_ column: String) throws -> String {
        guard let text = try optionalText(column) else { throw problem("the cell is empty", column) }
        return text
    }

    /// The parts of a cell that holds several, separated by semicolons.
    func list(_ column: String) throws -> [String] {
        try optionalText(column)?.split(separator: ";").map(String.init) ?? []
    }

    func optionalNumber(_ column: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let text = try optionalText(column) else { return nil }
        let plain = text.utf8.allSatisfy { "0123456789+-.e".utf8.contains($0) }
        guard plain, let value = Double(text), value.isFinite else {
            throw problem("‘\(text)’ is not a number", column)
        }
        guard range.contains(value) else {
            throw problem(
                "\(text) is outside the plausible range \(words(range.lowerBound)) to \(words(range.upperBound))",
                column)
        }
        return value
    }

    func number(_ column: String, in range: ClosedRange<Double>) throws -> Double {
        guard let value = try optionalNumber(column, in: range) else { throw problem("the cell is empty", column) }
        return value
    }

    /// A year from 1950 to the year after the rows were collected.
    func year(_ column: String) throws -> Int {
        Int(try number(column, in: 1950...2027))
    }

    /// A date as `2024`, `2024-05` or `2024-05-17`; `nil` when the cell is empty.
    func date(_ column: String) throws -> CalendarDate? {
        guard let text = try optionalText(column) else { return nil }
        guard let date = CalendarDate(text) else { throw problem("‘\(text)’ is not a date like 2024-05-17", column) }
        return date
    }

    func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, of _: Choice.Type
    ) throws -> Choice? where Choice.RawValue == String {
        guard let text = try optionalText(column) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem("‘\(text)’ is none of \(known)", column)
        }
        return choice
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, of type: Choice.Type
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = try optionalChoice(column, of: type) else { throw problem("the cell is empty", column) }
        return choice
    }

    /// Low, central and high in three columns. A missing end is the central value, a missing centre is the middle.
    func estimate<Q: Quantity>(
        _ columns: (low: String, central: String, high: String), in range: ClosedRange<Double>, method: Method,
        origin: RowOrigin, facts: String = "", _ quantity: (Double) -> Q
    ) throws -> Estimate<Q>? {
        let low = try optionalNumber(columns.low, in: range)
        let high = try optionalNumber(columns.high, in: range)
        var central = try optionalNumber(columns.central, in: range)
        if central == nil, let low, let high { central = (low + high) / 2 }
        guard let central else {
            if low == nil, high == nil { return nil }
            throw problem("the central value is missing and only one end is given", columns.central)
        }
        guard (low ?? central) <= central, central <= (high ?? central) else {
            throw problem(
                "low, central and high are not in this order", "\(columns.low), \(columns.central), \(columns.high)")
        }
        let derivation = facts.isEmpty ? origin.derivation() : origin.derivation(facts)
        return Estimate(
            low: quantity(low ?? central), central: quantity(central), high: quantity(high ?? central), method: method,
            derivation: derivation)
    }

    /// Who published the row and how it was obtained.
    func origin(id: String? = nil) throws -> RowOrigin {
        let sourceID = try text("source")
        guard let source = sources?[sourceID] else { throw problem("there is no source ‘\(sourceID)’", "source") }
        let recalled = record["recalled_cells"] == nil ? [] : try list("recalled_cells")
        for column in recalled where record[column] == nil {
            throw problem("‘\(column)’ is not a column of this table", "recalled_cells")
        }
        let obtained = try choice("obtained", of: Obtained.self)
        var read = source
        if obtained == .recalled { read.retrieved = "" }
        return RowOrigin(
            id: id ?? self.id, source: read, obtained: obtained, recalledColumns: recalled,
            note: record["note"]?.text ?? "", sourceID: sourceID, file: table.file, line: record.line)
    }

    private func words(_ bound: Double) -> String {
        Int(exactly: bound).map(String.init) ?? String(bound)
    }
}
