import DelimitedText
import Footprint

/// A type that is read from one row of one table.
protocol CatalogRow: Sendable {
    static var table: CatalogTable { get }

    /// Reads a row; throws `RowProblem`.
    init(_ row: RowReader) throws
}

/// What a table holds: the rows that could be read, and a problem for each that could not.
struct DecodedTable<Row: CatalogRow>: Sendable {
    var rows: [Row] = []
    var problems: [RowProblem] = []

    init(_ bytes: UnsafeRawBufferPointer, sources: SourceLookup?) {
        let records: DelimitedRecords
        do {
            records = try DelimitedRecords(bytes, file: Row.table.file)
        } catch {
            problems.append(RowProblem(error, file: Row.table.file))
            return
        }
        problems = records.ragged.map { RowProblem($0, file: Row.table.file) }
        rows.reserveCapacity(records.rows.count)
        for record in records.rows {
            do {
                rows.append(try Row(RowReader(table: Row.table, record: record, sources: sources)))
            } catch {
                problems.append(RowProblem(error, file: Row.table.file))
            }
        }
    }
}

extension RowProblem {
    /// Any error met while reading a table, as a problem of that table.
    init(_ error: any Error, file: String) {
        switch error {
        case let problem as RowProblem: self = problem
        case let error as DelimitedTextError: self.init(error.sentence, file: file, line: error.place.line)
        default: self.init("\(error)", file: file, line: 0)
        }
    }
}
