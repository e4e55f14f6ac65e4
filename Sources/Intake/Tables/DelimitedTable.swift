import DelimitedText
import Observations

/// A table in delimited text.
struct DelimitedTable {
    private let file: IntakeFile
    private let delimiter: UInt8
    private let isHeader: ((DelimitedRow) -> Bool)?

    /// - Parameter isHeader: Whether a later row is a header too, as in files that were put together from several; rows
    ///   after it have its columns.
    init(_ file: IntakeFile, delimiter: UInt8, isHeader: ((DelimitedRow) -> Bool)? = nil) {
        self.file = file
        self.delimiter = delimiter
        self.isHeader = isHeader
    }

    func forEachRow(_ take: (ColumnNames, TableRow) throws -> Void, refuse: (Refusal) throws -> Void) throws {
        var columns: ColumnNames?
        var number = 0
        func read(_ row: DelimitedRow) throws {
            guard let known = columns, !(isHeader?(row) ?? false) else {
                columns = ColumnNames(row.texts)
                return
            }
            number += 1
            let place = "line \(row.line)"
            if row.count == known.names.count {
                return try take(known, TableRow(number: number, place: place, cells: DelimitedCells(row: row)))
            }
            let reason = "it has \(row.count) fields, and the header \(known.names.count)"
            if file.options.skipBadRows { return try refuse(Refusal(row: number, place: place, reason: reason)) }
            throw IntakeError(
                file: file.name, place: place, problem: "row \(number) cannot be read: \(reason)",
                advice: "mend it, or leave such rows out with --skip-bad-rows")
        }
        do {
            var parser = DelimitedParser(file: file.name, format: DelimitedFormat(delimiter: delimiter))
            try file.forEachChunk { try parser.feed($0, row: read) }
            try parser.finish(row: read)
        } catch let error as DelimitedTextError {
            throw IntakeError(
                file: file.name, place: "line \(error.place.line), column \(error.place.column)",
                problem: error.sentence)
        }
    }
}

private struct DelimitedCells: TableCells {
    let row: DelimitedRow

    func text(at column: Int) -> String? { row.isEmpty(at: column) ? nil : row.text(at: column) }

    func double(at column: Int) -> Double? { row.double(at: column) }
}
