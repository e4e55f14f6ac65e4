/// Reads delimited text piece by piece: feed it bytes in chunks of any size, it hands out whole rows.
///
/// Accepted: RFC 4180, with LF or CRLF line ends, a byte order mark, and quoted fields that hold delimiters, line ends
/// and doubled quotes. Empty lines are skipped. A quote inside an unquoted field, and a carriage return that no line
/// feed follows, are plain text. Refused with their place: text that is not UTF-8 or holds zero bytes, and whatever is
/// larger than the format's limits. One row and one chunk are held, whatever the size of the file; the rows and errors do
/// not depend on the cutting into chunks. After an error the parser is of no more use.
///
/// ```swift
/// var parser = DelimitedParser(file: "grids.csv")
/// try parser.feed(Array("id,name\nFR,France\n".utf8)) { row in print(row.texts) }
/// try parser.finish { row in print(row.texts) }
/// ```
public struct DelimitedParser: Sendable {
    private enum State {
        /// No byte of the next row was read.
        case lineStart
        case returnAtLineStart
        case fieldStart
        case unquoted
        case returnInUnquoted
        case quoted
        case quoteInQuoted
        case returnAfterQuote
    }

    private let file: String
    /// Its limits from 0 to 4 GB, which places in a row can tell.
    private let format: DelimitedFormat

    private var state = State.lineStart
    /// The row so far; its bytes reach to the start of the run.
    private var row = DelimitedRow(line: 1)
    /// Where the present field starts in the row.
    private var fieldStart = 0
    private var hasQuotes = false
    /// The first bytes of the file, while they may be a byte order mark.
    private var head: [UInt8]? = []

    /// - Parameter file: Its name for messages.
    public init(file: String, format: DelimitedFormat = .commaSeparated) {
        precondition(format.delimiter < 0x80 && !"\"\r\n\0".utf8.contains(format.delimiter), "no delimiter")
        self.file = file
        var format = format
        format.maximumFieldBytes = min(max(format.maximumFieldBytes, 0), Int(UInt32.max))
        format.maximumRowBytes = min(max(format.maximumRowBytes, 0), Int(UInt32.max))
        self.format = format
    }

    /// Reads a chunk; `row` is called for each row that ends in it.
    public mutating func feed(_ bytes: [UInt8], row: (DelimitedRow) throws -> Void) throws {
        try bytes.withUnsafeBytes { try feed($0, row: row) }
    }

    /// Reads a chunk; `row` is called for each row that ends in it.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer, row: (DelimitedRow) throws -> Void) throws {
        var taken = 0
        while let head, taken < bytes.count {
            if DelimitedParser.marks.contains(where: { $0.starts(with: head + [bytes[taken]]) }) {
                self.head = head + [bytes[taken]]
                taken += 1
            } else {
                try takeHead(row)
            }
        }
        if head == nil { try scan(UnsafeRawBufferPointer(rebasing: bytes[taken...]), row) }
    }

    /// Reads the last row, if no line end follows it.
    public mutating func finish(row: (DelimitedRow) throws -> Void) throws {
        if head != nil { try takeHead(row) }
        let chunk = Chunk(UnsafeRawBufferPointer(start: nil, count: 0))
        let end = self.row.bytes.count
        switch state {
        case .lineStart: return
        case .returnAtLineStart: fieldStart = 0
        case .quoted: try fail(.quoteNotClosed, at: end, in: chunk) { $0.openField }
        case .returnAfterQuote: try fail(.textAfterQuote, at: end - 1, in: chunk) { $0.row.place(ofByte: end - 1) }
        case .fieldStart: fieldStart = end
        case .unquoted, .returnInUnquoted, .quoteInQuoted: break
        }
        try closeField(at: state == .quoteInQuoted ? end - 1 : end, in: chunk)
        try endRow(row)
    }

    // MARK: - Byte order mark

    /// Of UTF-8, and of both kinds of UTF-16.
    private static let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]

    /// Skips the mark of UTF-8, refuses one of UTF-16, and reads what only looked like the start of a mark.
    private mutating func takeHead(_ row: (DelimitedRow) throws -> Void) throws {
        guard let head else { return }
        self.head = nil
        switch DelimitedParser.marks.firstIndex(of: head) {
        case 0: return
        case nil: try head.withUnsafeBytes { try scan($0, row) }
        default: throw error(.utf16, at: TextPlace(line: 1, column: 1))
        }
    }

    // MARK: - Bytes

    /// What is being read, and the first of its bytes that the row does not have yet.
    private struct Chunk {
        let bytes: UnsafeRawBufferPointer
        var run = 0

        init(_ bytes: UnsafeRawBufferPointer) {
            self.bytes = bytes
        }
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer, _ take: (DelimitedRow) throws -> Void) throws {
        var chunk = Chunk(bytes)
        var index = 0
        while index < bytes.count {
            switch state {
            case .lineStart: takeLineStart(&index, &chunk)
            case .returnAtLineStart:
                guard bytes[index] == UInt8(ascii: "\n") else {
                    // The carriage return is text.
                    fieldStart = 0
                    state = .unquoted
                    continue
                }
                index += 1
                chunk.run = index
                row.bytes.removeAll(keepingCapacity: true)
                row.line += 1
                state = .lineStart
            case .fieldStart:
                let isQuoted = bytes[index] == UInt8(ascii: "\"")
                if isQuoted { index += 1 }
                hasQuotes = hasQuotes || isQuoted
                fieldStart = position(of: index, in: chunk)
                state = isQuoted ? .quoted : .unquoted
            case .unquoted:
                index = ByteScan.firstEnd(format.delimiter, in: bytes, from: index)
                guard index < bytes.count else { break }
                try takeEnd(&index, &chunk, content: 0, ifReturn: .returnInUnquoted, take)
            case .returnInUnquoted:
                // Unless a line feed follows, the carriage return is text.
                guard bytes[index] == UInt8(ascii: "\n") else {
                    state = .unquoted
                    continue
                }
                try takeEnd(&index, &chunk, content: 1, ifReturn: .returnInUnquoted, take)
            case .quoted:
                index = ByteScan.first(UInt8(ascii: "\""), in: bytes, from: index)
                guard index < bytes.count else { break }
                try checkLimits(upTo: position(of: index, in: chunk), in: chunk)
                index += 1
                state = .quoteInQuoted
            case .quoteInQuoted:
                if bytes[index] == UInt8(ascii: "\"") {
                    copyRun(upTo: index, &chunk)
                    index += 1
                    chunk.run = index
                    state = .quoted
                } else {
                    try takeEnd(&index, &chunk, content: 1, ifReturn: .returnAfterQuote, take)
                }
            case .returnAfterQuote:
                guard bytes[index] == UInt8(ascii: "\n") else { throw textAfterQuote(index - 1, chunk) }
                try takeEnd(&index, &chunk, content: 2, ifReturn: .returnAfterQuote, take)
            }
        }
        if state == .unquoted || state == .quoted {
            try checkLimits(upTo: position(of: bytes.count, in: chunk), in: chunk)
        }
        copyRun(upTo: bytes.count, &chunk)
    }

    @inline(__always)
    private mutating func takeLineStart(_ index: inout Int, _ chunk: inout Chunk) {
        chunk.run = index
        switch chunk.bytes[index] {
        case UInt8(ascii: "\n"):
            index += 1
            chunk.run = index
            row.line += 1
        case UInt8(ascii: "\r"):
            index += 1
            state = .returnAtLineStart
        default: state = .fieldStart
        }
    }

    /// Takes the byte after a field: a delimiter or the end of a line, which may be the second half of one.
    ///
    /// - Parameter content: How many bytes before this one are not the field's: a quote, a carriage return.
    @inline(__always)
    private mutating func takeEnd(
        _ index: inout Int, _ chunk: inout Chunk, content trailing: Int, ifReturn: State,
        _ take: (DelimitedRow) throws -> Void
    ) throws {
        let end = position(of: index, in: chunk) - trailing
        switch chunk.bytes[index] {
        case format.delimiter:
            try closeField(at: end, in: chunk)
            index += 1
            state = .fieldStart
            fieldStart = position(of: index, in: chunk)
            if row.count >= format.maximumFields { try refuseField(chunk) }
        case UInt8(ascii: "\n"):
            try closeField(at: end, in: chunk)
            copyRun(upTo: index, &chunk)
            index += 1
            chunk.run = index
            try endRow(take)
        case UInt8(ascii: "\r"):
            index += 1
            state = ifReturn
        default: throw textAfterQuote(index, chunk)
        }
    }

    // MARK: - Fields and rows

    /// Where a byte of the chunk lies in the row.
    @inline(__always)
    private func position(of index: Int, in chunk: Chunk) -> Int { row.bytes.count + index - chunk.run }

    /// Appends what the row does not have yet.
    @inline(__always)
    private mutating func copyRun(upTo end: Int, _ chunk: inout Chunk) {
        if end > chunk.run {
            row.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk.bytes[chunk.run..<end]))
        }
        chunk.run = end
    }

    @inline(__always)
    private mutating func closeField(at end: Int, in chunk: Chunk) throws {
        try checkLimits(upTo: end, in: chunk)
        // Both fit: no row is longer than UInt32.max.
        row.ranges.append(
            .init(start: UInt32(truncatingIfNeeded: fieldStart), end: UInt32(truncatingIfNeeded: end)))
    }

    private mutating func endRow(_ take: (DelimitedRow) throws -> Void) throws {
        try checkText()
        try take(row)
        if hasQuotes { row.line += row.bytes.withUnsafeBytes { ByteScan.count(of: UInt8(ascii: "\n"), in: $0) } }
        row.line += 1
        // A row that somebody kept stays as it is, and this one gets new memory; a giant's is given back.
        row.bytes.removeAll(keepingCapacity: row.bytes.capacity <= 1 << 16)
        row.ranges.removeAll(keepingCapacity: row.ranges.capacity <= 1 << 12)
        hasQuotes = false
        state = .lineStart
    }

    // MARK: - Faults

    /// Refuses a field or a row that is beyond its limit, whichever limit comes first in the text.
    @inline(__always)
    private mutating func checkLimits(upTo end: Int, in chunk: Chunk) throws {
        if end - fieldStart > format.maximumFieldBytes || end > format.maximumRowBytes { try refuseLength(chunk) }
    }

    private mutating func refuseLength(_ chunk: Chunk) throws {
        let fieldLimit = fieldStart + format.maximumFieldBytes
        if fieldLimit <= format.maximumRowBytes {
            try fail(.fieldTooLong(limit: format.maximumFieldBytes), at: fieldLimit, in: chunk) { $0.openField }
        } else {
            try fail(.rowTooLong(limit: format.maximumRowBytes), at: format.maximumRowBytes, in: chunk) {
                TextPlace(line: $0.row.line, column: 1)
            }
        }
    }

    private mutating func refuseField(_ chunk: Chunk) throws {
        try fail(.tooManyFields(limit: format.maximumFields), at: fieldStart, in: chunk) { $0.openField }
    }

    private func textAfterQuote(_ index: Int, _ chunk: Chunk) -> any Error {
        var parser = self
        let position = position(of: index, in: chunk)
        do {
            try parser.fail(.textAfterQuote, at: position, in: chunk) { $0.row.place(ofByte: position) }
        } catch {
            return error
        }
    }

    /// Throws the error; but what lies before it in the row is looked at first, as a text that is no text has other faults
    /// too.
    ///
    /// - Parameter position: Of the fault, in the row.
    private mutating func fail(
        _ reason: DelimitedTextError.Reason, at position: Int, in chunk: Chunk, place: (DelimitedParser) -> TextPlace
    ) throws -> Never {
        var chunk = chunk
        copyRun(upTo: chunk.run + max(position - row.bytes.count, 0), &chunk)
        row.bytes.removeLast(row.bytes.count - position)
        try checkText(isWhole: false)
        throw error(reason, at: place(self))
    }

    /// Refuses a row with zero bytes or with bytes that are not UTF-8.
    private func checkText(isWhole: Bool = true) throws {
        switch row.bytes.withUnsafeBytes({ TextFault.first(in: $0, isWhole: isWhole) }) {
        case nil: return
        case .zero(let position): throw error(.zeroByte, at: row.place(ofByte: position))
        case .notUTF8(let position):
            let field = row.ranges.firstIndex { Int($0.end) > position }
            throw error(.notUTF8, at: field.map(row.place(of:)) ?? openField)
        }
    }

    /// Where the present field starts; if quoted, its opening quote.
    private var openField: TextPlace {
        let isQuoted = fieldStart > 0 && row.bytes[fieldStart - 1] == UInt8(ascii: "\"")
        return row.place(ofByte: isQuoted ? fieldStart - 1 : fieldStart)
    }

    private func error(_ reason: DelimitedTextError.Reason, at place: TextPlace) -> DelimitedTextError {
        DelimitedTextError(reason, file: file, place: place)
    }
}
