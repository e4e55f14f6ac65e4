import Compression

extension ParquetError {
    /// What is wrong and what to do, without the place.
    public var sentence: String {
        switch reason {
        case .unreadable(let detail): "it cannot be read (\(detail))"
        case .notParquet: "it is no Parquet file: it does not begin with PAR1"
        case .noEnd: "it does not end with PAR1: the file was cut, or is still being written; fetch it again"
        case .encrypted: "it is encrypted, which is not read; write it without encryption"
        case .codecNotRead(let name):
            "it is compressed with \(name), which is not read; write it with Snappy, Zstandard, gzip or none"
        case .encodingNotRead(let number): "its encoding, number \(number), is not known; \(Self.again)"
        case .elsewhere(let path): "its data lie in another file, ‘\(path)’, which is not read; write one file"
        case .noColumn(let name, let known): "there is no column ‘\(name)’; \(Self.suggestion(for: name, among: known))"
        case .compression(let error): error.sentence
        default: limitSentence ?? "\(damageSentence); \(Self.again)"
        }
    }

    /// The name that differs in case alone, else the first few that there are.
    private static func suggestion(for name: String, among known: [String]) -> String {
        if let same = known.first(where: { $0.lowercased() == name.lowercased() }) { return "did you mean ‘\(same)’?" }
        if known.isEmpty { return "it has no column that can be read" }
        let listed = known.prefix(8).map { "‘\($0)’" }.joined(separator: ", ")
        return "it has \(listed)" + (known.count > 8 ? " and others" : "")
    }

    private static let again = "the file is damaged: fetch or write it again"

    /// What is beyond a limit of the reader's, not the file's fault.
    private var limitSentence: String? {
        switch reason {
        case .footerTooLarge(let length, let limit): "its footer is of \(length) bytes, beyond the limit of \(limit)"
        case .tooManyRows(let rows, let limit):
            "it says to have \(rows) rows, beyond the \(limit) that a file of this size may have"
        case .tooDeep(let limit): "its structures are nested deeper than \(limit)"
        case .tooManyColumns(let count, let limit): "it has \(count) columns and groups, beyond the limit of \(limit)"
        case .columnTwice(let name): "column ‘\(name)’ appears twice; write the file with names of their own"
        case .pageTooLarge(let size, let limit):
            "its page is of \(size) bytes, beyond the limit of \(limit); write smaller pages"
        case .pagesTooLarge(let size, let limit):
            "its pages take \(size) bytes at a time, beyond the limit of \(limit); ask for fewer columns"
        case .expandsTooMuch(let file, let sum, let ratio):
            "its \(file) bytes have become \(sum), more than \(ratio) times as many; such a file is made to fill a machine"
        case .dictionaryTooLarge(let count, let limit):
            "its dictionary has \(count) values, beyond the limit of \(limit); write smaller row groups"
        default: nil
        }
    }

    private var damageSentence: String {
        switch reason {
        case .footerOutside(let length, let file):
            "its footer of \(length) bytes does not fit the \(file) bytes of the file"
        case .cutShort: "its metadata end in the middle"
        case .malformed(let what): "its metadata are malformed (\(what))"
        case .missing(let field): "its metadata lack \(field)"
        case .otherPath(let found): "its metadata place ‘\(found)’ where this column stands"
        case .rowsDiffer(let sum, let said): "its row groups have \(sum) rows together but the file says \(said)"
        case .valuesDiffer(let values, let rows): "it says to have \(values) values for \(rows) rows"
        case .chunkOutside(let start, let end, let limit):
            "its data are said to lie at bytes \(start) to \(end), outside of 4 to \(limit)"
        case .chunksOverlap(let other): "its data overlap those of column ‘\(other)’"
        case .pageOutside(let size, let left): "a page of \(size) bytes does not fit the \(left) bytes that are left"
        case .headerTooLarge(let limit): "a page's header is longer than \(limit) bytes"
        case .checksum: "a page's bytes do not match their checksum"
        case .missingPages(let values): "its pages end with \(values) values still to come"
        case .tooManyValues(let count, let left): "a page says to have \(count) values where \(left) are left"
        case .dictionaryTwice: "it has two dictionaries"
        case .dictionaryMissing: "a page refers to a dictionary that does not precede it"
        case .dictionaryIndex(let index, let count): "index \(index) is beyond the \(count) values of the dictionary"
        case .valuesEnd: "a page's values end before their number"
        case .levels(let what): "a page's levels are wrong (\(what))"
        case .encodingMisused(let encoding, let type): "\(encoding) is no encoding of \(type)"
        case .notUTF8: "a text is not valid UTF-8"
        case .outOfRange(let what): "a value is out of range (\(what))"
        default: "it cannot be read"
        }
    }
}
