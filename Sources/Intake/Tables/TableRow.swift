/// One row of a table, whatever the form of the file.
public struct TableRow {
    /// Counted from 1; a header is not counted.
    public let number: Int
    /// Where a person finds it: "line 12".
    public let place: String
    let cells: any TableCells

    /// The text of a cell without blanks around it; `nil` if it is empty or the table has no such column.
    public func text(_ column: Int?) -> String? {
        guard let column, let text = cells.text(at: column) else { return nil }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The number in a cell; `nil` if it is empty, says "nan", or the table has no such column.
    ///
    /// - Throws: `UnreadableCell` for any other text, and for numbers that are not finite.
    public func number(_ column: Int?) throws(UnreadableCell) -> Double? {
        guard let column else { return nil }
        if let number = cells.double(at: column), number.isFinite { return number }
        guard let text = text(column), !Self.unknown.contains(text.lowercased()) else { return nil }
        guard let number = Double(text) else {
            throw UnreadableCell(column: column, value: text, reason: "is no number")
        }
        guard number.isFinite else { throw UnreadableCell(column: column, value: text, reason: "is not finite") }
        return number
    }

    /// How programs write that a value is missing.
    private static let unknown: Set<String> = ["nan", "na", "n/a", "null", "none", "-"]
}

/// A cell that should hold a number and does not.
public struct UnreadableCell: Error, Hashable {
    public let column: Int
    public let value: String
    /// A clause whose subject is the value: "is no number".
    public let reason: String
}

/// The cells of a row as a reader of one form has them.
protocol TableCells {
    /// `nil` where there is no value.
    func text(at column: Int) -> String?
    /// `nil` where there is no number, or it has to be made from the text.
    func double(at column: Int) -> Double?
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String {
        // A look at the outermost bytes spares most texts the way through their characters.
        let isPlain = { (byte: UInt8?) in byte.map { $0 > 0x20 && $0 < 0x80 } ?? true }
        if isPlain(utf8.first), isPlain(utf8.last) { return self }
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        let start = unicodeScalars.firstIndex { !isBlank($0) } ?? endIndex
        let end = unicodeScalars.lastIndex { !isBlank($0) }.map { unicodeScalars.index(after: $0) } ?? start
        return String(self[start..<end])
    }

    /// With every run of blanks and line ends as one blank.
    var onOneLine: String {
        var hadBlank = false
        var isTidy = true
        for byte in utf8 {
            let isBlank = byte <= 0x20
            // Other scripts have blanks of their own: those texts are looked at by characters.
            if byte >= 0x80 || (isBlank && (byte != 0x20 || hadBlank)) {
                isTidy = false
                break
            }
            hadBlank = isBlank
        }
        return isTidy ? trimmed : split { $0.isWhitespace }.joined(separator: " ")
    }
}
