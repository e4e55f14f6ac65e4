public import Ledger

/// The rows of a study: what was chosen, from where, and what was left out for which reason.
public struct StudyTable: Sendable {
    /// Rows that were not used, and why.
    public struct LeftOut: Sendable, Hashable {
        public let reason: String
        public let rows: Int
    }

    public internal(set) var selection: RowSelection
    public internal(set) var y: StudyVariable
    public internal(set) var x: StudyVariable
    public internal(set) var given: [StudyVariable]
    public internal(set) var rows: [StudyRow]
    public internal(set) var leftOut: [LeftOut]
    /// Rows of the vintage of y before any was left out.
    public internal(set) var rowsRead: Int
    public internal(set) var clusters: BaseLineage.Account
    /// The files that the values come from.
    public internal(set) var sources: [SourceRecord]
    /// Other vintages of the dataset of y in the ledger, which are not mixed in.
    public internal(set) var otherVintages: [String]
    /// Entries of overlapping files of one vintage that were read once.
    public internal(set) var repeated: Int
    /// Rows that did not look right when they were imported; they are kept.
    public internal(set) var doubtful: Set<String>

    public var clusterCount: Int { Set(rows.map(\.cluster)).count }

    /// The same study on some of its rows.
    public func filtered(_ isIncluded: (StudyRow) -> Bool) -> StudyTable {
        var part = self
        part.rows = rows.filter(isIncluded)
        part.x.take(part.rows.map(\.x))
        part.y.take(part.rows.map(\.y))
        return part
    }
}

extension StudyTable {
    /// Reads what the selection asks for.
    ///
    /// - Throws: `AnalysisError` where the ledger cannot answer, and what the ledger itself throws.
    public init(_ selection: RowSelection, from stored: StoredVintages) throws {
        self = try StudyTableReading(selection, stored).table()
    }
}
