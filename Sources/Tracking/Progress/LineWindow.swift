/// Lines out of a stream of bytes, in bounded memory: of a line that is longer, the end is kept. A carriage return ends
/// a line too, as progress bars have it.
struct LineWindow {
    private var pending: [UInt8] = []
    static let longest = 4_096

    /// Adds bytes; gives the lines that they complete.
    mutating func add(_ bytes: some Sequence<UInt8>) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !pending.isEmpty { lines.append(String(decoding: pending, as: UTF8.self)) }
                pending.removeAll(keepingCapacity: true)
            } else {
                if pending.count == Self.longest { pending.removeFirst(Self.longest / 2) }
                pending.append(byte)
            }
        }
        return lines
    }
}
