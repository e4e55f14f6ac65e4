/// How much of a Parquet file a reader is ready to hold, and to believe.
public struct ParquetLimits: Sendable, Hashable {
    /// The largest footer. A thousand columns in a hundred row groups take about 10 MiB.
    public var footerBytes = 32 << 20
    /// The most columns and groups of the schema.
    public var columns = 100_000
    /// The largest page, decompressed. Writers aim at 1 MiB; some write a row group's column as one page.
    public var pageBytes = 256 << 20
    /// All pages and dictionaries that are held at a time, one of each for each column that is read.
    public var heldBytes = 512 << 20
    /// How many times the file's size its pages may become together, beyond `freeBytes`. Texts and numbers shrink to a
    /// tenth or a hundredth; only what is made to fill a machine goes further.
    public var expansion = 1_000
    public var freeBytes = 512 << 20
    /// The largest dictionary, decompressed, and the most values of one. Writers stop at 1 MiB, which holds 262,144
    /// empty texts.
    public var dictionaryBytes = 32 << 20
    public var dictionaryValues = 4 << 20
    /// The most rows for each byte of the file, beyond `freeRows`. Runs of one value take no room, so a short file may say
    /// to have more rows than anyone can wait for.
    public var rowsPerByte = 1_000
    public var freeRows = 1 << 20

    public init() {}

    public static let usual = ParquetLimits()

    func rows(inFileOf bytes: Int) -> Int {
        let (rows, overflows) = bytes.multipliedReportingOverflow(by: rowsPerByte)
        return overflows ? .max : rows.addingReportingOverflow(freeRows).partialValue
    }
}
