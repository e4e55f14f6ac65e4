/// Searches of bytes, eight at a time. The only unsafe reads of this module are here.
///
/// A word `w` has a byte below `n` (at most 128) where `(w - n…n) & ~w & 0x80…80` has a bit. The lowest bit is exact: a
/// borrow can only set bits above a byte that is below `n` itself. A byte `b` is sought as the byte below 1 of `w ^ b…b`.
enum JSONScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first place at or after `start` in a string that is not a plain ASCII character: a quote, a backslash, a control
    /// character, a byte above 127. The end of the bytes if there is none.
    @inline(__always)
    static func firstNotPlain(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let quotes = ones &* UInt64(UInt8(ascii: "\""))
        let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
        var index = start
        while bytes.count - index >= 8 {
            let word = word(bytes, index)
            let found =
                (below(1, word ^ quotes) | below(1, word ^ backslashes) | below(0x20, word) | word) & highs
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { break }
            index += 1
        }
        return index
    }

    /// The first place at or after `start` that holds no blank.
    @inline(__always)
    static func firstNotBlank(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            guard byte <= 0x20 else { return index }
            if byte == UInt8(ascii: " ") {
                // Indentation.
                while bytes.count - index >= 8, word(bytes, index) == 0x2020_2020_2020_2020 { index += 8 }
                while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t") {
                index += 1
            } else {
                return index
            }
        }
        return index
    }

    /// Where the line and the column stand after some bytes.
    static func advance(_ place: inout JSONPlace, over bytes: UnsafeRawBufferPointer) {
        var start = 0
        if let last = lastFeed(in: bytes) {
            place.line += count(in: UnsafeRawBufferPointer(rebasing: bytes[...last])) { word in
                ~equal(word, ones &* UInt64(UInt8(ascii: "\n")))
            }
            place.column = 1
            start = last + 1
        }
        // All bytes but those that continue a character, 0b10xxxxxx.
        place.column += count(in: UnsafeRawBufferPointer(rebasing: bytes[start...])) { word in
            ~(word & ~(word << 1)) & highs
        }
    }

    private static func lastFeed(in bytes: UnsafeRawBufferPointer) -> Int? {
        var end = bytes.count
        while end >= 8 {
            let found = ~equal(word(bytes, end - 8), ones &* UInt64(UInt8(ascii: "\n"))) & highs
            if found != 0 { return end - 1 - found.leadingZeroBitCount >> 3 }
            end -= 8
        }
        return bytes[..<end].lastIndex(of: UInt8(ascii: "\n"))
    }

    /// How many bytes have their highest bit set by a test of words. The last bytes are tested in a word of their own.
    @inline(__always)
    private static func count(in bytes: UnsafeRawBufferPointer, _ test: (UInt64) -> UInt64) -> Int {
        var (index, count) = (0, 0)
        while bytes.count - index >= 8 {
            // Each byte of the sum counts its own column of bytes, so it may do so 255 times.
            var columns: UInt64 = 0
            let end = index + min((bytes.count - index) / 8, 255) * 8
            while index < end {
                columns &+= (test(word(bytes, index)) & highs) >> 7
                index += 8
            }
            count += sum(columns)
        }
        var rest: UInt64 = 0
        let restBits = UInt64(bytes.count - index) * 8
        for offset in index..<bytes.count { rest |= UInt64(bytes[offset]) << (UInt64(offset - index) * 8) }
        return count + sum((test(rest) & highs & ((1 << restBits) - 1)) >> 7)
    }

    /// The sum of eight bytes, by way of four sums of 16 bits.
    @inline(__always)
    private static func sum(_ columns: UInt64) -> Int {
        let pairs = (columns & 0x00FF_00FF_00FF_00FF) + ((columns >> 8) & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    /// Zero in the highest bit of each byte where the words are equal; exact in all bytes, as no sum leaves its byte.
    @inline(__always)
    private static func equal(_ word: UInt64, _ other: UInt64) -> UInt64 {
        let difference = word ^ other
        return ((difference & ~highs) &+ ~highs) | difference | ~highs
    }

    @inline(__always)
    private static func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- ones &* limit) & ~word }

    /// Eight bytes, the first one lowest. In bounds: every caller has made sure that `index >= 0` and
    /// `bytes.count - index >= 8`.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
}
