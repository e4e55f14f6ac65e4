/// Writes rows as delimited text, quoting where RFC 4180 asks for it and nowhere else.
///
/// What is written is read back as the same cells, with two exceptions: `guardsFormulas` changes cells on purpose, and a
/// zero byte, which no text has, is not read.
///
/// ```swift
/// var writer = DelimitedWriter()
/// writer.append(["id", "name, long"])
/// writer.text == "id,\"name, long\"\n"
/// ```
public struct DelimitedWriter: Sendable {
    public enum LineEnd: String, Sendable {
        case lineFeed = "\n"
        case carriageReturnLineFeed = "\r\n"
    }

    private let delimiter: UInt8
    private let lineEnd: LineEnd
    private let guardsFormulas: Bool

    /// The text so far.
    public private(set) var bytes: [UInt8] = []

    /// - Parameter guardsFormulas: Puts an apostrophe before text that a spreadsheet would run as a formula (`=`, `+`,
    ///   `-`, `@`, a tab or a carriage return first). Numbers stay as they are.
    public init(
        format: DelimitedFormat = .commaSeparated, lineEnd: LineEnd = .lineFeed, guardsFormulas: Bool = false
    ) {
        delimiter = format.delimiter
        self.lineEnd = lineEnd
        self.guardsFormulas = guardsFormulas
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a row. A row without cells adds nothing, as there is no way to write it.
    public mutating func append(_ cells: some Sequence<String>) {
        var count = 0
        var onlyCellIsEmpty = true
        for cell in cells {
            if count > 0 { bytes.append(delimiter) }
            count += 1
            if !cell.isEmpty { onlyCellIsEmpty = false }
            append(cell: cell)
        }
        if count == 0 { return }
        // One empty cell would be an empty line, which readers skip.
        if count == 1, onlyCellIsEmpty { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: lineEnd.rawValue.utf8)
    }

    private mutating func append(cell: String) {
        let guarded = guardsFormulas && DelimitedWriter.looksLikeFormula(cell) ? "'" + cell : cell
        let utf8 = guarded.utf8
        let special: (UInt8) -> Bool = { [delimiter] byte in
            byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
        // A leading byte order mark would be skipped by readers if it opened the file.
        guard utf8.contains(where: special) || utf8.first == 0xEF else {
            bytes.append(contentsOf: utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a spreadsheet would run the cell.
    static func looksLikeFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return Double(cell) == nil
    }
}
