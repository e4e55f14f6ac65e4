/// How much a compressed file may give before it counts as one that is made to fill a machine.
///
/// Text of tables shrinks to a tenth or a fiftieth, and columns of one repeated value to perhaps a five-hundredth. Zeros
/// alone reach what the formats allow: 1,032 times for gzip, 32,768 for Zstandard. The usual limit is 1,000 times, and is
/// asked only beyond 64 MiB, which no machine minds.
public struct ExpansionLimits: Sendable, Hashable {
    /// Bytes of output for each byte of input read so far.
    public var ratio: Int
    /// The bytes of output up to which the ratio does not matter.
    public var free: Int
    /// The bytes of output beyond which nothing is given, whatever the ratio.
    public var total: Int

    public init(ratio: Int = 1_000, free: Int = 64 << 20, total: Int = .max) {
        self.ratio = ratio
        self.free = free
        self.total = total
    }

    public static let usual = ExpansionLimits()

    func reason(written: Int, read: Int) -> CompressionError.Reason? {
        if written > total { return .tooLong(at: read, ceiling: total) }
        guard written > free else { return nil }
        return written / max(ratio, 1) > read ? .expandsTooMuch(at: read, written: written, ratio: ratio) : nil
    }
}
