import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The processes of a machine, from /proc.
public struct ProcessTable {
    private let folder: String
    private var file = SystemFile(capacity: 4_096)
    private let ticks: Double
    private let pageSize: Double

    /// - Parameter root: Of the file system: "/" for this machine.
    public init(root: String = "/") {
        folder = root + (root.hasSuffix("/") ? "" : "/") + "proc"
        ticks = Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
        pageSize = Double(max(1, sysconf(Int32(_SC_PAGESIZE))))
    }

    /// All processes that can be read; one that ends meanwhile is left out.
    public mutating func processes() -> [ProcessSnapshot] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [ProcessSnapshot] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Self.number($0) }
            guard let name, let process = process(name) else { continue }
            found.append(process)
        }
        return found
    }

    private mutating func process(_ id: Int32) -> ProcessSnapshot? {
        let (ticks, pageSize) = (ticks, pageSize)
        return file.read("\(folder)/\(id)/stat") { bytes in
            Self.parse(bytes, id: id, ticks: ticks, pageSize: pageSize)
        }
    }

    /// Reads a line of `/proc/PID/stat`. The name in it may hold anything, so it is read from the last parenthesis on.
    static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, id: Int32, ticks: Double, pageSize: Double
    ) -> ProcessSnapshot? {
        guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
        var fields = NumberScanner(bytes, from: end + 1)
        fields.skip(1)
        guard let parent = fields.next().flatMap({ Int32(exactly: $0) }) else { return nil }
        fields.skip(9)
        guard let user = fields.next(), let system = fields.next(), let userOfChildren = fields.next(),
            let systemOfChildren = fields.next()
        else { return nil }
        fields.skip(4)
        guard let started = fields.next().flatMap({ UInt64(exactly: $0) }) else { return nil }
        fields.skip(1)
        let resident = fields.next() ?? 0
        func time(_ one: Int64, _ other: Int64) -> TimeSpan { .seconds((Double(one) + Double(other)) / ticks) }
        return ProcessSnapshot(
            id: id, parent: parent, started: started, own: time(user, system),
            children: time(max(0, userOfChildren), max(0, systemOfChildren)),
            resident: .bytes(Double(max(0, resident)) * pageSize))
    }

    private static func number(_ name: UnsafeRawBufferPointer) -> Int32? {
        var value: Int32 = 0
        for (place, byte) in name.enumerated() {
            if byte == 0 { return place > 0 ? value : nil }
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10, place < 9 else { return nil }
            value = value * 10 + Int32(digit)
        }
        return nil
    }
}
