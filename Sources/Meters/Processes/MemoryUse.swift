import Footprint

/// Memory of a machine from `/proc/meminfo`.
struct MemoryUse: Hashable {
    let total: DataSize
    /// What programs and the kernel hold: all but what could be had at once.
    let inUse: DataSize

    /// - Returns: `nil` for text without the two lines.
    init?(information bytes: UnsafeBufferPointer<UInt8>) {
        guard let total = Self.kilobytes("MemTotal:", in: bytes), total > 0,
            let available = Self.kilobytes("MemAvailable:", in: bytes), (0...total).contains(available)
        else { return nil }
        self.total = .bytes(Double(total) * 1_024)
        inUse = .bytes(Double(total - available) * 1_024)
    }

    private static func kilobytes(_ name: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let name = Array(name.utf8)
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if end - line > name.count, bytes[line..<line + name.count].elementsEqual(name) {
                var fields = NumberScanner(bytes, from: line + name.count)
                return fields.next()
            }
            line = end + 1
        }
        return nil
    }
}
