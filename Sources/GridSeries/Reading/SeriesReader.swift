import DelimitedText
public import Footprint

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a series of carbon intensities from a file, whatever form it has.
///
/// CSV with a header (commas, semicolons or tabs): one column of times and one of intensities, by the names that Electricity
/// Maps, the British Carbon Intensity service, its operator NESO and plain tables use. JSON: the answers of Electricity Maps and
/// of the British service, and plain lists.
///
/// ```swift
/// let series = try SeriesReader().read(Array("time,intensity\n2026-01-15T12:00Z,56\n".utf8), name: "a.csv")
/// series.intervals[0].intensity     // 56 g/kWh, for an hour
/// ```
public struct SeriesReader: Sendable {
    /// The largest file that is read: five years of five minutes fit.
    public static let largestFile = 64 << 20

    /// Ahead of UTC, of times without a zone; `nil` refuses them.
    public var offset: TimeSpan?
    /// What ends after it is a forecast, whatever the file calls it; `nil`: as the file says.
    public var now: TimeSpan?

    public init(offset: TimeSpan? = nil, now: TimeSpan? = nil) {
        self.offset = offset
        self.now = now
    }

    /// - Parameter path: A file; a pipe such as `/dev/stdin` will do.
    public func read(path: String) throws(SeriesError) -> IntensitySeries {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let file = fopen(path, "rb") else { throw SeriesError(.cannotRead(Self.reason(errno)), file: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while bytes.count <= Self.largestFile {
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = fread(buffer.baseAddress, 1, 1 << 16, file)
            }
            if piece.isEmpty { break }
            bytes += piece
        }
        if ferror(file) != 0 { throw SeriesError(.cannotRead(Self.reason(errno)), file: path) }
        return try read(bytes, name: name)
    }

    public func read(_ bytes: [UInt8], name: String) throws(SeriesError) -> IntensitySeries {
        if bytes.count > Self.largestFile { throw SeriesError(.tooLarge(limit: Self.largestFile), file: name) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let first = content.first { ![9, 10, 13, 32].contains($0) }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let table =
            isJSON ? try SeriesEntries.read(content, name: name) : try SeriesColumns.read(content, name: name)
        return try SeriesAssembly(name: name, offset: table.isUTC ? .zero : offset, now: now).series(of: table)
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file"
        case EACCES: "access is not permitted"
        case EISDIR: "it is a folder"
        default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
        }
    }
}

/// What a file holds before it is checked: times as they are written, intensities in g/kWh.
struct SeriesTable {
    struct Row {
        var place: SeriesError.Place
        var start: String
        var end: String?
        var actual: Double?
        var forecast: Double?
    }

    var rows: [Row] = []
    var publisher: String?
    var boundary: SeriesOrigin.Boundary?
    /// Times without a zone are UTC, by what the file itself says.
    var isUTC = false
    var faults: [SeriesError.Located] = []
}
