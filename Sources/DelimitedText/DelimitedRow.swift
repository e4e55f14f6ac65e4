/// A place in a text: line and column, both counted from 1. Columns count characters (Unicode scalars), not bytes.
public struct TextPlace: Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// One row of a delimited text: its bytes in one buffer, and where each field lies in it. It may span several lines when a
/// quoted field holds line ends.
///
/// Text, numbers and places are made of the fields that are asked for, and of no others. Every field is valid UTF-8 without
/// zero bytes. A row may be kept; it then has its bytes to itself.
///
/// ```swift
/// var parser = DelimitedParser(file: "grids.csv")
/// try parser.feed(Array("FR,\"a \"\"b\"\"\",56.5\n".utf8)) { row in
///     row.text(at: 1)     // a "b"
///     row.double(at: 2)   // 56.5
/// }
/// ```
public struct DelimitedRow: Sendable, Hashable {
    /// From the first byte of the field to the one after its last, without quotes around it.
    struct FieldRange: Sendable, Hashable {
        var start: UInt32
        var end: UInt32
    }

    /// The line on which the row starts.
    public internal(set) var line: Int
    /// The row as the file has it, but for the second one of each doubled quote in a quoted field.
    var bytes: [UInt8] = []
    var ranges: [FieldRange] = []

    init(line: Int) {
        self.line = line
    }

    /// How many fields the row has.
    public var count: Int { ranges.count }

    /// The content of a field: no quotes around it, doubled quotes made single.
    public func bytes(at index: Int) -> ArraySlice<UInt8> {
        let range = ranges[index]
        return bytes[Int(range.start)..<Int(range.end)]
    }

    /// The same without a reference to the row: for loops that must not count references.
    public func withBytes<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let range = ranges[index]
        return try bytes.withUnsafeBytes {
            try body(UnsafeRawBufferPointer(rebasing: $0[Int(range.start)..<Int(range.end)]))
        }
    }

    public func isEmpty(at index: Int) -> Bool { ranges[index].start == ranges[index].end }

    public func text(at index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

    /// The text of every field.
    public var texts: [String] { ranges.indices.map(text(at:)) }

    public var fields: [DelimitedField] { ranges.indices.map { DelimitedField(row: self, index: $0) } }

    /// Where a field starts; of a quoted field, its opening quote. Found by walking through the row: meant for messages.
    public func place(of index: Int) -> TextPlace {
        let start = Int(ranges[index].start)
        return place(ofByte: isQuoted(index) ? start - 1 : start)
    }

    /// The row with no more memory than it needs.
    var compact: DelimitedRow {
        var copy = DelimitedRow(line: line)
        copy.bytes.reserveCapacity(bytes.count)
        copy.bytes += bytes
        copy.ranges.reserveCapacity(ranges.count)
        copy.ranges += ranges
        return copy
    }

    // MARK: - Places

    /// A field that is not quoted starts the row or follows a delimiter, and no delimiter is a quote.
    private func isQuoted(_ index: Int) -> Bool {
        let start = Int(ranges[index].start)
        return start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
    }

    /// The place in the file of a byte of the row.
    func place(ofByte position: Int) -> TextPlace {
        var place = TextPlace(line: line, column: 1)
        var field = 0
        for index in 0..<position {
            while field < ranges.count, index >= Int(ranges[field].end) { field += 1 }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                place = TextPlace(line: place.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                place.column += 1
            }
            // The file has it twice.
            if byte == UInt8(ascii: "\""), field < ranges.count, index >= Int(ranges[field].start), isQuoted(field) {
                place.column += 1
            }
        }
        return place
    }
}

/// One field of a row: its text and its place are made when they are asked for.
public struct DelimitedField: Sendable {
    let row: DelimitedRow
    let index: Int

    public var text: String { row.text(at: index) }
    public var bytes: ArraySlice<UInt8> { row.bytes(at: index) }
    public var isEmpty: Bool { row.isEmpty(at: index) }
    /// Where the field starts; of a quoted field, its opening quote.
    public var place: TextPlace { row.place(of: index) }
    /// The number that the field holds and nothing else, as `DelimitedRow.double(at:)`.
    public var double: Double? { row.double(at: index) }
    /// The whole number that the field holds and nothing else, as `DelimitedRow.integer(at:)`.
    public var integer: Int? { row.integer(at: index) }
}
