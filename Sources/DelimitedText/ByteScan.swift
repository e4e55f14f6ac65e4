/// Searches of bytes, eight at a time. The only unsafe reads of this module are here.
///
/// A word `w` has a zero byte where `(w - 0x01…01) & ~w & 0x80…80` has a bit. The lowest bit is exact: a borrow can only
/// set bits above a byte that is zero itself. A byte `b` is sought as the zero of `w ^ b…b`.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first place at or after `start` that holds the byte; the end of the bytes if there is none.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let sought = ones &* UInt64(byte)
        var index = start
        while bytes.count - index >= 8 {
            let found = zeros(word(bytes, index) ^ sought) & highs
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count, bytes[index] != byte { index += 1 }
        return index
    }

    /// The first place at or after `start` that holds the byte or a line feed or a carriage return.
    @inline(__always)
    static func firstEnd(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let sought = ones &* UInt64(byte)
        let feeds = ones &* UInt64(UInt8(ascii: "\n"))
        let returns = ones &* UInt64(UInt8(ascii: "\r"))
        var index = start
        while bytes.count - index >= 8 {
            let word = word(bytes, index)
            let found = (zeros(word ^ sought) | zeros(word ^ feeds) | zeros(word ^ returns)) & highs
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count {
            let next = bytes[index]
            if next == byte || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { break }
            index += 1
        }
        return index
    }

    /// The first place at or after `start` of a byte that is zero or not ASCII; the end of the bytes if there is none.
    @inline(__always)
    static func firstUnusual(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while bytes.count - index >= 8 {
            let word = word(bytes, index)
            let found = (zeros(word) | word) & highs
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// How often the byte occurs.
    @inline(__always)
    static func count(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
        let sought = ones &* UInt64(byte)
        var (index, count) = (0, 0)
        while bytes.count - index >= 8 {
            // Each byte of the sum counts its own column of bytes, so it may do so 255 times.
            var columns: UInt64 = 0
            let end = index + min((bytes.count - index) / 8, 255) * 8
            while index < end {
                // Exact in all bytes, unlike `zeros`: no sum leaves its byte.
                let difference = word(bytes, index) ^ sought
                let others = ((difference & ~highs) &+ ~highs) | difference | ~highs
                columns &+= ~others >> 7
                index += 8
            }
            let pairs = (columns & 0x00FF_00FF_00FF_00FF) + ((columns >> 8) & 0x00FF_00FF_00FF_00FF)
            count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while index < bytes.count {
            if bytes[index] == byte { count += 1 }
            index += 1
        }
        return count
    }

    /// Eight bytes, the first one lowest. In bounds: every caller has made sure that `bytes.count - index >= 8`, and
    /// `index` starts at 0 or above and only grows.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
