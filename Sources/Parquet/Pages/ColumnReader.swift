import Compression

/// Reads the values of one column of one row group, page by page.
struct ColumnReader {
    private let column: ParquetColumn
    private let kind: ValueDecoder.Kind
    private let limits: ParquetLimits
    private var pages: PageReader
    private var dictionary: [ParquetValue?]?
    private var page: DataPage?
    private let budget: PageBudget
    /// What the present page takes of it.
    private var pageBytes = 0
    /// Values of pages that are still to come.
    private var valuesLeft: Int
    private var scratch = PageScratch()
    /// Where the present page begins, for errors.
    private(set) var offset: Int

    init(
        _ column: ParquetColumn, _ chunk: ColumnChunkMetadata, source: any ParquetSource, limits: ParquetLimits,
        budget: PageBudget
    ) throws {
        self.column = column
        self.limits = limits
        self.budget = budget
        kind = ValueDecoder.Kind(type: column.type, conversion: ValueConversion(column), room: limits.pageBytes)
        offset = chunk.start
        valuesLeft = chunk.valueCount
        pages = PageReader(chunk, codec: try Codec(parquet: chunk.codec), source: source, limits: limits)
    }

    /// Appends exactly `count` rows.
    mutating func read(_ count: Int, into rows: inout [ParquetValue?]) throws {
        var left = count
        while left > 0 {
            guard let ready = page?.rowsLeft, ready > 0 else {
                try nextPage()
                continue
            }
            let taken = min(left, ready)
            try page?.decode(taken, dictionary: dictionary, scratch: &scratch, into: &rows)
            left -= taken
        }
    }

    private mutating func nextPage() throws {
        page = nil
        budget.giveBack(pageBytes)
        pageBytes = 0
        offset = pages.position
        guard let next = try pages.next() else { throw ParquetFault(.missingPages(values: valuesLeft)) }
        switch next.header.kind {
        case .other: return
        case .dictionary(let count, let encoding):
            try readDictionary(next, count: count, encoding: encoding)
        case .data(let header):
            guard header.valueCount <= valuesLeft else {
                throw ParquetFault(.tooManyValues(count: header.valueCount, left: valuesLeft))
            }
            if header.valueCount == 0 { return }
            valuesLeft -= header.valueCount
            try budget.take(next.header.uncompressedBytes)
            pageBytes = next.header.uncompressedBytes
            page = try DataPage(try pages.bytes(of: next), header, kind, definitionLevels: column.definitionLevels)
        }
    }

    private mutating func readDictionary(_ page: PageReader.Page, count: Int, encoding: Int) throws {
        guard dictionary == nil else { throw ParquetFault(.dictionaryTwice) }
        // PLAIN, or PLAIN_DICTIONARY, which means the same here.
        guard encoding == 0 || encoding == 2 else { throw ParquetFault(.encodingNotRead(encoding)) }
        guard count <= limits.dictionaryValues else {
            throw ParquetFault(.dictionaryTooLarge(count: count, limit: limits.dictionaryValues))
        }
        let size = page.header.uncompressedBytes
        guard size <= limits.dictionaryBytes else {
            throw ParquetFault(.pageTooLarge(size: size, limit: limits.dictionaryBytes))
        }
        try budget.take(size)
        let bytes = try pages.bytes(of: page)
        var values: [ParquetValue?] = []
        try bytes.withUnsafeBytes { buffer in
            var decoder = PlainDecoder(kind.type, kind.conversion, bytes: 0..<buffer.count)
            try decoder.decode(count, from: buffer, into: &values)
        }
        dictionary = values
    }
}

extension Codec {
    /// The codec by its number in the format.
    init(parquet number: Int) throws {
        switch number {
        case 0: self = .uncompressed
        case 1: self = .snappy
        case 2: self = .gzip
        case 6: self = .zstandard
        case 3: throw ParquetFault(.codecNotRead("LZO"))
        case 4: throw ParquetFault(.codecNotRead("Brotli"))
        case 5, 7: throw ParquetFault(.codecNotRead("LZ4"))
        default: throw ParquetFault(.codecNotRead("codec \(number)"))
        }
    }
}
