/// What the footer says of the file, as far as it is used. Names follow parquet.thrift of parquet-format 2.11 (2025-01).
struct FileMetadata {
    var schema: [SchemaElement]
    var rowCount: Int
    var rowGroups: [RowGroupMetadata]
    var writer: String?

    init(_ reader: inout ThriftReader, limits: ParquetLimits) throws {
        var schema: [SchemaElement] = []
        var rowCount: Int?
        var rowGroups: [RowGroupMetadata] = []
        var writer: String?
        try reader.structure { reader, field, type in
            switch field {
            case 2:
                try reader.list(type) { reader, _ in
                    guard schema.count < limits.columns else {
                        throw ParquetFault(.tooManyColumns(count: schema.count + 1, limit: limits.columns))
                    }
                    schema.append(try SchemaElement(&reader))
                }
            case 3: rowCount = try reader.integer(type)
            case 4: try reader.list(type) { reader, _ in rowGroups.append(try RowGroupMetadata(&reader)) }
            case 6: writer = try reader.text(type)
            case 8: throw ParquetFault(.encrypted)
            default: try reader.skip(type)
            }
        }
        guard let rowCount else { throw ParquetFault(.missing("FileMetaData.num_rows")) }
        self.schema = schema
        self.rowCount = rowCount
        self.rowGroups = rowGroups
        self.writer = writer
    }
}

struct RowGroupMetadata {
    var columns: [ColumnChunkMetadata]
    var rowCount: Int

    init(_ reader: inout ThriftReader) throws {
        var columns: [ColumnChunkMetadata] = []
        var rowCount: Int?
        try reader.structure { reader, field, type in
            switch field {
            case 1: try reader.list(type) { reader, _ in columns.append(try ColumnChunkMetadata(&reader)) }
            case 3: rowCount = try reader.integer(type)
            default: try reader.skip(type)
            }
        }
        guard let rowCount else { throw ParquetFault(.missing("RowGroup.num_rows")) }
        self.columns = columns
        self.rowCount = rowCount
    }
}

/// Where the pages of one column of one row group lie.
struct ColumnChunkMetadata {
    var physicalType: Int
    var path: String
    var codec: Int
    var valueCount: Int
    var compressedBytes: Int
    var dataPageOffset: Int
    var dictionaryPageOffset: Int?
    /// Another file that holds the pages.
    var file: String?
    var isEncrypted = false

    /// The first byte of its pages. Some writers name no dictionary, or name it as 0, and begin with it all the same.
    var start: Int {
        guard let dictionaryPageOffset, dictionaryPageOffset > 0 else { return dataPageOffset }
        return min(dictionaryPageOffset, dataPageOffset)
    }

    init(_ reader: inout ThriftReader) throws {
        var file: String?
        var isEncrypted = false
        var found: ColumnChunkMetadata?
        try reader.structure { reader, field, type in
            switch field {
            case 1: file = try reader.text(type)
            case 3: found = try ColumnChunkMetadata(metadata: &reader)
            case 8, 9:
                isEncrypted = true
                try reader.skip(type)
            default: try reader.skip(type)
            }
        }
        guard var chunk = found else {
            throw ParquetFault(isEncrypted ? .encrypted : .missing("ColumnChunk.meta_data"))
        }
        chunk.file = file
        chunk.isEncrypted = isEncrypted
        self = chunk
    }

    private init(metadata reader: inout ThriftReader) throws {
        var numbers: [Int: Int] = [:]
        var path: [String] = []
        try reader.structure { reader, field, type in
            switch field {
            case 3: try reader.list(type) { reader, type in path.append(try reader.text(type)) }
            case 1, 4, 5, 7, 9, 11: numbers[field] = try reader.integer(type)
            default: try reader.skip(type)
            }
        }
        func number(_ field: Int, _ name: String) throws -> Int {
            guard let number = numbers[field] else { throw ParquetFault(.missing("ColumnMetaData.\(name)")) }
            return number
        }
        physicalType = try number(1, "type")
        codec = try number(4, "codec")
        valueCount = try number(5, "num_values")
        compressedBytes = try number(7, "total_compressed_size")
        dataPageOffset = try number(9, "data_page_offset")
        dictionaryPageOffset = numbers[11]
        self.path = path.joined(separator: ".")
    }
}
