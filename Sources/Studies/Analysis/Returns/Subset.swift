import Observations

/// A part of the rows on which a study is made again.
public struct Subset: Sendable {
    /// What the parts of one group differ in: "type", "vintage".
    public let group: String
    public let name: String
    public let table: StudyTable

    /// Parts of fewer rows say too little to be shown.
    static let fewestRows = 30
    /// More parts of one kind are not a robustness check but a search.
    static let mostParts = 6

    /// What rows are divided by, in the order in which it is shown.
    private static let fields = ["official", "type", "merged", "moe", "precision", "released"]

    /// The parts of a table: by what its rows are divided by, without rows that looked doubtful at import, and in the
    /// other vintages of the dataset.
    ///
    /// - Parameter others: The same question on other vintages.
    static func parts(of table: StudyTable, others: [StudyTable]) -> [Subset] {
        var parts: [Subset] = []
        for field in fields {
            let values = table.rows.map { value(field, of: $0.entry) }
            var counts: [String: Int] = [:]
            for value in values { if let value { counts[value, default: 0] += 1 } }
            let shown = counts.filter { $0.value >= fewestRows && $0.value < table.rows.count }
                .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(mostParts).map(\.key)
            for name in shown.sorted() {
                let part = table.filtered { value(field, of: $0.entry) == name }
                parts.append(Subset(group: field, name: name, table: part))
            }
        }
        if !table.doubtful.isEmpty {
            let part = table.filtered { !table.doubtful.contains($0.key) }
            if part.rows.count >= fewestRows {
                parts.append(Subset(group: "plausibility", name: "no doubtful row", table: part))
            }
        }
        let known = others.filter { $0.rows.count >= fewestRows }
        return parts + known.map { Subset(group: "vintage", name: $0.y.vintage.text, table: $0) }
    }

    /// In small letters without signs before them; of a date the year.
    private static func value(_ field: String, of row: ModelEntry) -> String? {
        guard case .words(let words)? = RowFields.value(field, of: row) else { return nil }
        let plain = RowCondition.plain(words)
        return plain.isEmpty ? nil : field == "released" ? String(plain.prefix(4)) : plain
    }
}

extension StudyTable {
    /// The same question on the other vintages of the dataset of y; vintages that cannot answer it are left out.
    public func inOtherVintages(of stored: StoredVintages) throws -> [StudyTable] {
        var tables: [StudyTable] = []
        for vintage in otherVintages {
            var selection = selection
            selection.dataset = y.dataset.name
            selection.vintages = [VintageChoice(dataset: y.dataset.name, vintage: vintage)]
            do {
                let table = try StudyTable(selection, from: stored)
                if table.y.vintage.text == vintage { tables.append(table) }
            } catch is AnalysisError {
                continue
            }
        }
        return tables
    }
}
