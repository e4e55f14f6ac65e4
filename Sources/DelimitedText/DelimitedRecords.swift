/// A delimited text with a header, read whole: rows are looked up by column name.
///
/// Rows of another length than the header are kept apart in `ragged`; the rest can still be used.
///
/// ```swift
/// let grids = try DelimitedRecords(Array("id,name\nFR,France\n".utf8), file: "grids.csv")
/// grids.rows[0]["name"]?.text == "France"
/// ```
public struct DelimitedRecords: Sendable {
    /// The column names in the order of the file.
    public let columns: [String]
    public let rows: [DelimitedRecord]
    /// One error for each row that has too few or too many fields.
    public let ragged: [DelimitedTextError]

    /// Throws `DelimitedTextError` when the text cannot be read, has no header, or names a column twice.
    public init(_ bytes: [UInt8], file: String, format: DelimitedFormat = .commaSeparated) throws {
        try self.init(file: file, format: format) { parser, take in try parser.feed(bytes, row: take) }
    }

    /// Throws `DelimitedTextError` when the text cannot be read, has no header, or names a column twice.
    public init(_ bytes: UnsafeRawBufferPointer, file: String, format: DelimitedFormat = .commaSeparated) throws {
        try self.init(file: file, format: format) { parser, take in try parser.feed(bytes, row: take) }
    }

    private init(
        file: String, format: DelimitedFormat,
        feed: (inout DelimitedParser, (DelimitedRow) throws -> Void) throws -> Void
    ) throws {
        var header: DelimitedHeader?
        var rows: [DelimitedRecord] = []
        var ragged: [DelimitedTextError] = []
        let take = { (row: DelimitedRow) in
            guard let known = header else {
                header = try DelimitedHeader(row, file: file)
                return
            }
            switch known.record(row) {
            case .success(let record): rows.append(DelimitedRecord(header: known, row: record.row.compact))
            case .failure(let error): ragged.append(error)
            }
        }
        var parser = DelimitedParser(file: file, format: format)
        try feed(&parser, take)
        try parser.finish(row: take)
        guard let header else {
            throw DelimitedTextError(.noHeader, file: file, place: TextPlace(line: 1, column: 1))
        }
        columns = header.columns
        self.rows = rows
        self.ragged = ragged
    }
}

/// The names of the columns, and the way from a name to its position. For reading row by row.
public final class DelimitedHeader: Sendable {
    public let columns: [String]
    let file: String
    let positions: [String: Int]

    /// Throws `DelimitedTextError` when a column is named twice.
    public init(_ row: DelimitedRow, file: String) throws {
        var positions: [String: Int] = [:]
        let columns = row.texts
        // Spreadsheets leave columns without a name at the end; nobody looks them up.
        for (position, column) in columns.enumerated() where !column.isEmpty {
            if positions.updateValue(position, forKey: column) != nil {
                throw DelimitedTextError(.columnTwice(column), file: file, place: row.place(of: position))
            }
        }
        self.file = file
        self.columns = columns
        self.positions = positions
    }

    /// Where a column stands in every row, counted from 0; `nil` if there is no such column.
    public func position(of column: String) -> Int? { positions[column] }

    /// The row by column name, or the error that it has another number of fields.
    public func record(_ row: DelimitedRow) -> Result<DelimitedRecord, DelimitedTextError> {
        guard row.count == columns.count else {
            let reason = DelimitedTextError.Reason.ragged(found: row.count, expected: columns.count)
            return .failure(DelimitedTextError(reason, file: file, place: TextPlace(line: row.line, column: 1)))
        }
        return .success(DelimitedRecord(header: self, row: row))
    }
}

/// One row, whose cells are found by column name.
public struct DelimitedRecord: Sendable {
    public let header: DelimitedHeader
    public let row: DelimitedRow

    public var line: Int { row.line }

    /// The cell of a column; `nil` if the file has no such column.
    public subscript(column: String) -> DelimitedField? {
        header.positions[column].map { DelimitedField(row: row, index: $0) }
    }
}
