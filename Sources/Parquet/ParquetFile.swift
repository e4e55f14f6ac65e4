/// A file of Apache Parquet: columns by name, rows in bounded memory.
///
/// Opening reads the footer alone. Rows are read row group by row group and page by page, and only of the columns that
/// are asked for. Nothing the file says is believed unchecked: `Docs/Parquet.md` lists the limits.
///
/// ```swift
/// let file = try ParquetFile(reading: ParquetFileSource(path: "v2.parquet"), name: "v2.parquet")
/// for notice in file.skipped { print(notice) }
/// try file.forEachRow(of: ["eval_name", "Average ⬆️"]) { row in print(row.number, row.texts) }
/// ```
public struct ParquetFile: Sendable {
    /// The name as the user knows it; errors begin with it.
    public let name: String
    /// The columns that can be read, in the order of the file.
    public let columns: [ParquetColumn]
    /// The columns that are not read, as they have several values for a row.
    public let skipped: [ParquetSkippedColumn]
    public let rowCount: Int
    /// The program that wrote it, in its own words.
    public let writer: String?

    private let source: any ParquetSource
    private let limits: ParquetLimits
    private let rowGroups: [RowGroupMetadata]

    /// - Throws: `ParquetError` when it is no Parquet file, is encrypted, or its footer is damaged or too large.
    public init(
        reading source: some ParquetSource, name: String, limits: ParquetLimits = .usual
    ) throws(ParquetError) {
        do {
            let footer = try Footer(source, limits: limits)
            let layout = try FileLayout(footer, fileBytes: source.byteCount, limits: limits)
            self.name = name
            self.source = source
            self.limits = limits
            columns = layout.columns
            skipped = layout.skipped
            rowCount = footer.metadata.rowCount
            rowGroups = footer.metadata.rowGroups
            writer = footer.metadata.writer
        } catch let fault as PlacedFault {
            throw ParquetError(fault.reason, file: name, place: fault.place)
        } catch let fault as ParquetFault {
            throw ParquetError(fault.reason, file: name)
        } catch {
            throw ParquetError(.unreadable("\(error)"), file: name)
        }
    }

    /// Whether bytes begin as a Parquet file does. Four are enough.
    public static func recognised(firstBytes bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: Footer.mark)
    }

    /// The column of a name; `nil` if there is none that can be read.
    public func column(_ name: String) -> ParquetColumn? { columns.first { $0.name == name } }

    /// Reads the rows in batches of at most `ParquetBatch.mostRows`.
    ///
    /// - Parameter names: The columns to read, in any order; `nil` for all.
    /// - Throws: `ParquetError` when there is no such column, when its pages are damaged, or when they are written in a way
    ///   that is not read; and whatever `take` throws.
    public func batches(of names: [String]? = nil, take: (ParquetBatch) throws -> Void) throws {
        let wanted = try columns(named: names)
        let budget = PageBudget(fileBytes: source.byteCount, limits: limits)
        var firstRow = 1
        for (index, group) in rowGroups.enumerated() {
            if group.rowCount == 0 { continue }
            // What the readers of the group before held is gone with them.
            budget.startGroup()
            var readers = try wanted.map { try reader($0, group: index, budget: budget) }
            var rowsLeft = group.rowCount
            while rowsLeft > 0 {
                let count = min(rowsLeft, ParquetBatch.mostRows)
                var values: [[ParquetValue?]] = []
                values.reserveCapacity(readers.count)
                for place in readers.indices {
                    values.append(try read(count, &readers[place], of: wanted[place], group: index))
                }
                try take(ParquetBatch(columns: wanted, firstRow: firstRow, rowCount: count, values: values))
                firstRow += count
                rowsLeft -= count
            }
        }
    }

    /// Reads the rows one by one. Batches are faster where they serve.
    public func forEachRow(of names: [String]? = nil, take: (ParquetRow) throws -> Void) throws {
        try batches(of: names) { batch in for row in batch.rows { try take(row) } }
    }

    // MARK: - Parts

    private func columns(named names: [String]?) throws(ParquetError) -> [ParquetColumn] {
        guard let names else { return columns }
        var byName: [String: ParquetColumn] = [:]
        for column in columns { byName[column.name] = column }
        var found: [ParquetColumn] = []
        for name in names {
            guard let column = byName[name] else {
                throw ParquetError(.noColumn(name, known: columns.prefix(1_000).map(\.name)), file: self.name)
            }
            found.append(column)
        }
        return found
    }

    private func reader(
        _ column: ParquetColumn, group: Int, budget: PageBudget
    ) throws(ParquetError) -> ColumnReader {
        let chunk = rowGroups[group].columns[column.position]
        do {
            return try ColumnReader(column, chunk, source: source, limits: limits, budget: budget)
        } catch {
            throw placed(error, ParquetError.Place(column: column.name, rowGroup: group, offset: chunk.start))
        }
    }

    private func read(
        _ count: Int, _ reader: inout ColumnReader, of column: ParquetColumn, group: Int
    ) throws(ParquetError) -> [ParquetValue?] {
        var values: [ParquetValue?] = []
        values.reserveCapacity(count)
        do {
            try reader.read(count, into: &values)
        } catch {
            throw placed(error, ParquetError.Place(column: column.name, rowGroup: group, offset: reader.offset))
        }
        return values
    }

    private func placed(_ error: any Error, _ place: ParquetError.Place) -> ParquetError {
        let reason = (error as? ParquetFault)?.reason ?? .unreadable("\(error)")
        return ParquetError(reason, file: name, place: place)
    }
}
