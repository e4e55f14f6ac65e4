/// The columns of a file, and whether its row groups are what they say: checked once, before any page is read.
struct FileLayout {
    private(set) var columns: [ParquetColumn] = []
    private(set) var skipped: [ParquetSkippedColumn] = []

    init(_ footer: Footer, fileBytes: Int, limits: ParquetLimits) throws {
        let leaves = try SchemaTree(footer.metadata.schema).leaves
        try list(leaves)
        try Self.checkRows(footer.metadata, limit: limits.rows(inFileOf: fileBytes))
        for (index, group) in footer.metadata.rowGroups.enumerated() {
            guard group.columns.count == leaves.count else {
                let what = "row group \(index) has \(group.columns.count) columns, the schema \(leaves.count)"
                throw ParquetFault(.malformed(what))
            }
            for (chunk, leaf) in zip(group.columns, leaves) {
                do {
                    try Self.check(chunk, of: leaf, rows: group.rowCount, end: footer.start)
                } catch let fault as ParquetFault {
                    throw PlacedFault(fault.reason, ParquetError.Place(column: leaf.name, rowGroup: index))
                }
            }
        }
        try Self.checkOverlaps(footer.metadata.rowGroups, leaves)
    }

    private mutating func list(_ leaves: [SchemaTree.Leaf]) throws {
        var names: Set<String> = []
        var containers: Set<SchemaTree.Container> = []
        for (position, leaf) in leaves.enumerated() {
            if let container = leaf.container {
                guard containers.insert(container).inserted else { continue }
                skipped.append(ParquetSkippedColumn(name: container.name, reason: container.reason))
            } else {
                guard names.insert(leaf.name).inserted else { throw ParquetFault(.columnTwice(leaf.name)) }
                columns.append(try ParquetColumn(leaf, position: position))
            }
        }
    }

    private static func checkRows(_ metadata: FileMetadata, limit: Int) throws {
        var sum = 0
        for group in metadata.rowGroups {
            let (next, overflows) = sum.addingReportingOverflow(group.rowCount)
            guard group.rowCount >= 0, !overflows else {
                throw ParquetFault(.malformed("a row group of \(group.rowCount) rows"))
            }
            sum = next
        }
        guard sum == metadata.rowCount else { throw ParquetFault(.rowsDiffer(sum: sum, said: metadata.rowCount)) }
        guard sum <= limit else { throw ParquetFault(.tooManyRows(rows: sum, limit: limit)) }
    }

    private static func check(_ chunk: ColumnChunkMetadata, of leaf: SchemaTree.Leaf, rows: Int, end: Int) throws {
        if chunk.isEncrypted { throw ParquetFault(.encrypted) }
        if let file = chunk.file { throw ParquetFault(.elsewhere(file)) }
        guard chunk.path == leaf.name else { throw ParquetFault(.otherPath(found: chunk.path)) }
        guard chunk.physicalType == leaf.element.physicalType else {
            throw ParquetFault(.malformed("its type differs between schema and row group"))
        }
        guard leaf.container != nil || chunk.valueCount == rows else {
            throw ParquetFault(.valuesDiffer(values: chunk.valueCount, rows: rows))
        }
        // Without rows there need be no pages.
        if rows == 0 { return }
        let (chunkEnd, overflows) = chunk.start.addingReportingOverflow(chunk.compressedBytes)
        guard chunk.start >= Footer.mark.count, chunk.compressedBytes >= 0, !overflows, chunkEnd <= end else {
            throw ParquetFault(.chunkOutside(start: chunk.start, end: overflows ? .max : chunkEnd, limit: end))
        }
    }

    /// No two columns share bytes: else a short file could be read as a long one again and again.
    private static func checkOverlaps(_ groups: [RowGroupMetadata], _ leaves: [SchemaTree.Leaf]) throws {
        var spans: [(start: Int, end: Int, group: Int, column: Int)] = []
        for (index, group) in groups.enumerated() where group.rowCount > 0 {
            for (column, chunk) in group.columns.enumerated() where chunk.compressedBytes > 0 {
                spans.append((chunk.start, chunk.start + chunk.compressedBytes, index, column))
            }
        }
        spans.sort { $0.start < $1.start }
        for (first, second) in zip(spans, spans.dropFirst()) where second.start < first.end {
            let place = ParquetError.Place(
                column: leaves[second.column].name, rowGroup: second.group, offset: second.start)
            throw PlacedFault(.chunksOverlap(with: leaves[first.column].name), place)
        }
    }
}

/// A fault whose place in the file is known, but not the file.
struct PlacedFault: Error {
    let reason: ParquetError.Reason
    let place: ParquetError.Place

    init(_ reason: ParquetError.Reason, _ place: ParquetError.Place) {
        self.reason = reason
        self.place = place
    }
}
