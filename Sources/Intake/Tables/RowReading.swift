import Footprint
import Observations

/// Takes values out of one row, and remembers which could not be read.
struct RowReading {
    private let row: TableRow
    private let columns: ColumnNames
    private(set) var refusals: [Refusal] = []
    private(set) var observations: [Observation] = []
    private(set) var attributes: [Attribute] = []
    private(set) var conditions: [Attribute] = []

    init(_ row: TableRow, _ columns: ColumnNames) {
        self.row = row
        self.columns = columns
    }

    /// Counted from 1.
    var number: Int { row.number }

    func text(_ column: Int?) -> String? { row.text(column) }

    /// The number in a cell; one that cannot be read is refused and gives `nil`.
    mutating func number(_ column: Int?) -> Double? {
        do {
            return try row.number(column)
        } catch {
            refuse(error.column, error.value, error.reason)
            return nil
        }
    }

    mutating func refuse(_ column: Int, _ value: String, _ reason: String) {
        refusals.append(
            Refusal(
                .cell, row: row.number, place: row.place, column: columns.names[column], value: value, reason: reason))
    }

    /// Adds a number as it stands in its column.
    mutating func observe(_ metric: Metric, _ column: Int?, method: Method, boundary: String? = nil) {
        guard let value = number(column) else { return }
        observations.append(Observation(metric, value, method: method, boundary: boundary))
    }

    mutating func observe(_ observation: Observation) { observations.append(observation) }

    mutating func attribute(_ name: String, _ column: Int?) {
        if let text = row.text(column) { attributes.append(Attribute(name, text.onOneLine)) }
    }

    /// A fact that stands in no column.
    mutating func attribute(named name: String, _ value: String) { attributes.append(Attribute(name, value)) }

    mutating func condition(_ name: String, _ column: Int?) {
        if let text = row.text(column) { conditions.append(Attribute(name, text.onOneLine)) }
    }

    /// A date without its time of day: `2025-02-11`.
    func date(_ column: Int?) -> String? {
        guard let text = row.text(column), text.utf8.count >= 4 else { return nil }
        let day = String(text.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }.prefix(10))
        return day.isEmpty ? nil : day
    }

    /// The refusal of the whole row.
    func refusal(column: Int?, reason: String) -> Refusal {
        Refusal(
            row: row.number, place: row.place, column: column.map { columns.names[$0] }, value: row.text(column),
            reason: reason)
    }

    func entry(key: String, model: ListedModel) -> Entry {
        Entry(
            key: key, row: row.number, model: model, conditions: conditions, attributes: attributes,
            observations: observations)
    }
}
