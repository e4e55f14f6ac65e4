import Observations

/// Reads a table in any of its forms, row by row.
struct TableReading {
    private let file: IntakeFile
    private let form: FileSample.Form

    /// - Throws: `IntakeError` if the file holds no table.
    init(_ file: IntakeFile) throws {
        self.file = file
        form = try FileSample(file).form
        let isTable =
            switch form {
            case .delimited, .parquet: true
            case .json(let outline): outline.columns != nil
            case .unknown: false
            }
        if !isTable { throw IntakeError(file: file.name, problem: "it is no table that can be read") }
    }

    /// Calls `take` with each row, and `refuse` with each that has another length than the header if bad rows are to
    /// be skipped.
    ///
    /// - Throws: `IntakeError` with the place at which the file cannot be read on, and what the closures throw.
    func forEachRow(_ take: (ColumnNames, TableRow) throws -> Void, refuse: (Refusal) throws -> Void) throws {
        switch form {
        case .delimited(_, let delimiter):
            try DelimitedTable(file, delimiter: delimiter).forEachRow(take, refuse: refuse)
        case .json(let outline):
            try JSONTable(file, isLines: outline.isLines).forEachRow(take, refuse: refuse)
        case .parquet: try ParquetTable(file).forEachRow(take)
        case .unknown: return
        }
    }
}
