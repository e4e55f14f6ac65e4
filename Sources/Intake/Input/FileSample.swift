import Compression
import DelimitedText
import Parquet

/// The beginning of a file, by which its kind is known. File names mean nothing here.
public struct FileSample: Sendable {
    public enum Form: Sendable {
        /// A table in text, with this byte between the fields.
        case delimited(ColumnNames, delimiter: UInt8)
        case json(JSONOutline)
        case parquet(ColumnNames)
        case unknown
    }

    public let form: Form
    /// The keys of the YAML at the beginning of a Markdown file; none for other files.
    public let frontMatter: Set<String>

    /// - Throws: `IntakeError` if the file is damaged.
    public init(_ file: IntakeFile) throws {
        let head = try file.head(Self.headBytes)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw IntakeError(
                file: file.name, place: "byte 0", problem: "it is text in UTF-16",
                advice: "convert it: iconv -f UTF-16 -t UTF-8")
        }
        if file.codec == .uncompressed, ParquetFile.recognised(firstBytes: head) {
            frontMatter = []
            form = .parquet(try ParquetTable(file).columns)
        } else {
            frontMatter = try FrontMatter.keys(of: file, head)
            form = frontMatter.isEmpty ? Self.form(of: head) : .unknown
        }
    }

    /// The columns of a table in any form; `nil` for what is no table.
    public var columns: ColumnNames? {
        switch form {
        case .delimited(let columns, _), .parquet(let columns): columns
        case .json(let outline): outline.columns
        case .unknown: nil
        }
    }

    /// The keys of a JSON text; `nil` for what is none.
    public var outline: JSONOutline? {
        if case .json(let outline) = form { outline } else { nil }
    }

    /// What it looks like, for a message: a clause.
    var appearance: String {
        switch form {
        case .delimited(let columns, _), .parquet(let columns):
            "a table with the columns " + columns.names.prefix(6).joined(separator: ", ")
                + (columns.names.count > 6 ? " and \(columns.names.count - 6) more" : "")
        case .json(let outline):
            "JSON with the keys " + outline.paths.sorted().prefix(6).joined(separator: ", ")
        case .unknown where !frontMatter.isEmpty:
            "Markdown with the keys " + frontMatter.sorted().prefix(6).joined(separator: ", ")
        case .unknown: "neither a table nor JSON"
        }
    }

    /// Of the decompressed content.
    static let headBytes = 64 << 10

    private struct Enough: Error {}

    private static func form(of head: [UInt8]) -> Form {
        if let outline = JSONOutline(head: head) { return .json(outline) }
        return delimited(head) ?? .unknown
    }

    /// The delimiter that cuts the first row into the most columns.
    private static func delimited(_ head: [UInt8]) -> Form? {
        let candidates = [",", "\t", ";"].map { UInt8(ascii: $0) }
        let rows = candidates.compactMap { delimiter in header(head, delimiter).map { (delimiter, $0) } }
        guard let (delimiter, names) = rows.max(by: { $0.1.count < $1.1.count }), names.count > 1 else { return nil }
        return .delimited(ColumnNames(names), delimiter: delimiter)
    }

    private static func header(_ head: [UInt8], _ delimiter: UInt8) -> [String]? {
        var parser = DelimitedParser(file: "", format: DelimitedFormat(delimiter: delimiter))
        var names: [String]?
        // What follows the first row, and errors in it, do not matter here.
        try? parser.feed(head) { row in
            names = row.texts
            throw Enough()
        }
        return names
    }
}
