public import Ledger

/// The rows of a study: what was chosen, from where, and what was left out for which reason.
public struct StudyTable: Sendable {
    /// Rows that were not used, and why.
    public struct LeftOut: Sendable, Hashable {
        public let reason: String
        public let rows: Int
    }

    public let selection: RowSelection
    public let y: StudyVariable
    public let x: StudyVariable
    public let given: [StudyVariable]
    public let rows: [StudyRow]
    public let leftOut: [LeftOut]
    /// Rows of the vintage of y before any was left out.
    public let rowsRead: Int
    public let clusters: BaseLineage.Account
    /// The files that the values come from.
    public let sources: [SourceRecord]
    /// Other vintages of the dataset of y in the ledger, which are not mixed in.
    public let otherVintages: [String]
    /// Entries of overlapping files of one vintage that were read once.
    public let repeated: Int
    /// Rows that did not look right when they were imported; they are kept.
    public let doubtful: Set<String>

    public var clusterCount: Int { Set(rows.map(\.cluster)).count }

    /// The same study on some of its rows.
    public func filtered(_ isIncluded: (StudyRow) -> Bool) -> StudyTable {
        StudyTable(self, rows: rows.filter(isIncluded))
    }

    private init(_ table: StudyTable, rows: [StudyRow]) {
        selection = table.selection
        var (x, y) = (table.x, table.y)
        x.take(rows.map(\.x))
        y.take(rows.map(\.y))
        (self.x, self.y) = (x, y)
        given = table.given
        self.rows = rows
        leftOut = table.leftOut
        rowsRead = table.rowsRead
        clusters = table.clusters
        sources = table.sources
        otherVintages = table.otherVintages
        repeated = table.repeated
        doubtful = table.doubtful
    }

    init(_ parts: StudyTableReading.Parts, selection: RowSelection) {
        self.selection = selection
        y = parts.y
        x = parts.x
        given = parts.given
        rows = parts.rows
        leftOut = parts.leftOut
        rowsRead = parts.rowsRead
        clusters = parts.clusters
        sources = parts.sources
        otherVintages = parts.otherVintages
        repeated = parts.repeated
        doubtful = parts.doubtful
    }

    /// Reads what the selection asks for.
    ///
    /// - Throws: `AnalysisError` where the ledger cannot answer, and what the ledger itself throws.
    public init(_ selection: RowSelection, from stored: StoredVintages) throws {
        self.init(try StudyTableReading(selection, stored).parts(), selection: selection)
    }
}
