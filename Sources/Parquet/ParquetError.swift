import Compression

/// Why a Parquet file cannot be read: what is wrong, in which file, column and row group, at which byte, what to do.
public struct ParquetError: Error, Hashable, CustomStringConvertible {
    /// The name of the file as the user knows it.
    public let file: String
    /// The column, as `ParquetColumn.name`; `nil` where the file as a whole is to blame.
    public let column: String?
    /// The row group, counted from 0.
    public let rowGroup: Int?
    /// The byte of the file, counted from 0, at which the page or the structure begins that cannot be read.
    public let offset: Int?

    let reason: Reason

    init(_ reason: Reason, file: String, place: Place = Place()) {
        self.reason = reason
        self.file = file
        column = place.column
        rowGroup = place.rowGroup
        offset = place.offset
    }

    /// Where in a file.
    struct Place: Hashable {
        var column: String?
        var rowGroup: Int?
        var offset: Int?
    }

    /// The package to install where a codec's library is missing; `nil` otherwise.
    public var missingPackage: String? {
        if case .compression(let error) = reason { error.missingPackage } else { nil }
    }

    public var description: String {
        var parts = [file]
        if let column { parts.append("column ‘\(column)’") }
        if let rowGroup { parts.append("row group \(rowGroup)") }
        if let offset { parts.append("byte \(offset)") }
        return "\(parts.joined(separator: ", ")): \(sentence)"
    }

    enum Reason: Hashable {
        // The file.
        case unreadable(String)
        case notParquet
        case noEnd
        case encrypted
        case footerOutside(length: Int, file: Int)
        case footerTooLarge(length: Int, limit: Int)
        case tooManyRows(rows: Int, limit: Int)
        // Its metadata.
        case cutShort
        case malformed(String)
        case missing(String)
        case tooDeep(limit: Int)
        case tooManyColumns(count: Int, limit: Int)
        case columnTwice(String)
        case noColumn(String, known: [String])
        case otherPath(found: String)
        case rowsDiffer(sum: Int, said: Int)
        case valuesDiffer(values: Int, rows: Int)
        case chunkOutside(start: Int, end: Int, limit: Int)
        case chunksOverlap(with: String)
        case elsewhere(String)
        // Its pages.
        case pageOutside(size: Int, left: Int)
        case pageTooLarge(size: Int, limit: Int)
        case pagesTooLarge(size: Int, limit: Int)
        case expandsTooMuch(file: Int, sum: Int, ratio: Int)
        case headerTooLarge(limit: Int)
        case checksum
        case missingPages(values: Int)
        case tooManyValues(count: Int, left: Int)
        case dictionaryTwice
        case dictionaryMissing
        case dictionaryTooLarge(count: Int, limit: Int)
        case dictionaryIndex(index: Int, count: Int)
        case valuesEnd
        case levels(String)
        case encodingMisused(String, type: String)
        case codecNotRead(String)
        case encodingNotRead(Int)
        case compression(CompressionError)
        // Its values.
        case notUTF8
        case outOfRange(String)
    }
}

/// A fault whose place is known further up.
struct ParquetFault: Error {
    let reason: ParquetError.Reason

    init(_ reason: ParquetError.Reason) { self.reason = reason }
}
