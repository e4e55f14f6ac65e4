/// How a delimited text is written, and how much of it a reader is ready to hold.
///
/// The default is RFC 4180: commas, double quotes, a quote inside a quoted field written twice.
public struct DelimitedFormat: Sendable, Hashable {
    /// The byte between fields: a comma, a semicolon, a tab. ASCII, and neither a quote nor a line end.
    public var delimiter: UInt8

    /// The largest field, in bytes, that is read. Longer ones are refused before they fill the memory.
    public var maximumFieldBytes: Int

    /// The largest row, in bytes with its delimiters and quotes, that is read: at most 4 GB.
    public var maximumRowBytes: Int

    /// The most fields of one row that are read; one is always read.
    public var maximumFields: Int

    public init(
        delimiter: UInt8 = UInt8(ascii: ","), maximumFieldBytes: Int = 1 << 20, maximumRowBytes: Int = 16 << 20,
        maximumFields: Int = 1 << 16
    ) {
        self.delimiter = delimiter
        self.maximumFieldBytes = maximumFieldBytes
        self.maximumRowBytes = maximumRowBytes
        self.maximumFields = maximumFields
    }

    public static let commaSeparated = DelimitedFormat()
    public static let tabSeparated = DelimitedFormat(delimiter: UInt8(ascii: "\t"))
}
