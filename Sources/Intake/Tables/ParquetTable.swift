import Observations
import Parquet

/// A table in Apache Parquet. Lists and maps are left out, and told.
struct ParquetTable {
    private let file: IntakeFile
    private let parquet: ParquetFile

    /// - Throws: `IntakeError` if it is damaged.
    init(_ file: IntakeFile) throws {
        self.file = file
        do {
            parquet = try ParquetFile(reading: ParquetContent(bytes: file.bytes, name: file.name), name: file.name)
        } catch {
            throw Self.failure(error, file)
        }
    }

    var columns: ColumnNames { ColumnNames(parquet.columns.map(\.name)) }

    /// Columns that cannot be stored in a table, with the reason.
    var skipped: [String] { parquet.skipped.map(\.description) }

    func forEachRow(_ take: (ColumnNames, TableRow) throws -> Void) throws {
        let columns = columns
        do {
            try parquet.forEachRow { row in
                let number = row.number
                if number % 4096 == 0 { file.options.progress(file.size * number / max(1, parquet.rowCount)) }
                try take(columns, TableRow(number: number, place: "row \(number)", cells: ParquetCells(row: row)))
            }
        } catch let error as ParquetError {
            throw Self.failure(error, file)
        }
    }

    private static func failure(_ error: ParquetError, _ file: IntakeFile) -> IntakeError {
        let place = [
            error.column.map { "column ‘\($0)’" }, error.rowGroup.map { "row group \($0)" },
            error.offset.map { "byte \($0)" },
        ].compactMap { $0 }.joined(separator: ", ")
        return IntakeError(file: file.name, place: place.isEmpty ? nil : place, problem: error.sentence)
    }
}

private struct ParquetCells: TableCells {
    let row: ParquetRow

    func text(at column: Int) -> String? { row[column]?.description }

    func double(at column: Int) -> Double? { row[column]?.number }
}

private struct ParquetContent: ParquetSource {
    let bytes: any FileBytes
    let name: String

    var byteCount: Int { bytes.count }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        let count = try bytes.read(buffer, at: offset)
        guard count == buffer.count else {
            throw IntakeError(
                file: name, place: "byte \(offset + count)", problem: "the file became shorter while it was read")
        }
    }
}
