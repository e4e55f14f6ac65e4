/// Some rows of a file, in the order of the file.
public struct ParquetBatch: Sendable {
    /// The most rows of a batch.
    public static let mostRows = 4_096

    /// The columns that were asked for, in the order in which they were.
    public let columns: [ParquetColumn]
    /// The number of the first row in the file, counted from 1.
    public let firstRow: Int
    public let rowCount: Int
    /// The values of each column; `nil` where a row has none.
    public let values: [[ParquetValue?]]

    /// The rows one by one.
    public var rows: some Sequence<ParquetRow> {
        (0..<rowCount).lazy.map { ParquetRow(batch: self, index: $0) }
    }
}

/// One row.
public struct ParquetRow: Sendable {
    private let batch: ParquetBatch
    private let index: Int

    init(batch: ParquetBatch, index: Int) {
        self.batch = batch
        self.index = index
    }

    /// Its number in the file, counted from 1.
    public var number: Int { batch.firstRow + index }

    public var columns: [ParquetColumn] { batch.columns }

    /// The value of the column at a place among those that were asked for.
    public subscript(position: Int) -> ParquetValue? { batch.values[position][index] }

    /// The cells as pandas writes them into CSV: nothing for what is missing.
    public var texts: [String] { batch.values.map { $0[index]?.description ?? "" } }
}
