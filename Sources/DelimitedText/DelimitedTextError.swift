/// Why a delimited text, or one row of it, cannot be read: what is wrong, in which file, at which line and column.
public struct DelimitedTextError: Error, Hashable, CustomStringConvertible {
    /// The name of the file as the user knows it.
    public let file: String
    public let place: TextPlace

    enum Reason: Hashable {
        case quoteNotClosed
        case textAfterQuote
        case notUTF8
        case utf16
        case zeroByte
        case fieldTooLong(limit: Int)
        case rowTooLong(limit: Int)
        case tooManyFields(limit: Int)
        case noHeader
        case columnTwice(String)
        case ragged(found: Int, expected: Int)
    }

    let reason: Reason

    init(_ reason: Reason, file: String, place: TextPlace) {
        self.reason = reason
        self.file = file
        self.place = place
    }

    /// Whether only this row is lost: a row of another length. Everything else ends the reading.
    public var concernsOneRow: Bool {
        if case .ragged = reason { true } else { false }
    }

    public var description: String { "\(file):\(place.line):\(place.column): \(sentence)" }

    /// What is wrong and what to do, without the place.
    public var sentence: String {
        switch reason {
        case .quoteNotClosed:
            "the quoted field that starts here is never closed; add the closing quote"
        case .textAfterQuote:
            "text follows a closing quote; write a quote inside a quoted field twice"
        case .notUTF8:
            "the field is not valid UTF-8; save the file as UTF-8"
        case .utf16:
            "the file is UTF-16; convert it: iconv -f UTF-16 -t UTF-8"
        case .zeroByte:
            "a zero byte stands here; if the file is UTF-16, convert it: iconv -f UTF-16LE -t UTF-8; else it is no text"
        case .fieldTooLong(let limit):
            "the field is longer than \(limit) bytes; a quote may be missing its partner"
        case .rowTooLong(let limit):
            "the row is longer than \(limit) bytes; a quote may be missing its partner"
        case .tooManyFields(let limit):
            "the row has more than \(limit) fields; the first one too many starts here"
        case .noHeader:
            "the file is empty; its first row must name the columns"
        case .columnTwice(let name):
            "column ‘\(name)’ appears twice in the header"
        case .ragged(let found, let expected):
            "the row has \(found) \(found == 1 ? "field" : "fields") but the header has \(expected)"
        }
    }
}
