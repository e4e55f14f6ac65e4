extension UnsafeRawBufferPointer {
    /// An unsigned integer of up to ten bytes, seven bits in each, the lowest first.
    func varint(_ position: inout Int, end: Int) throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 70 {
            guard position < end else { throw ParquetFault(.valuesEnd) }
            let byte = self[position]
            position += 1
            if shift < 64 { value |= UInt64(byte & 0x7F) << shift }
            if byte < 0x80 { return value }
            shift += 7
        }
        throw ParquetFault(.valuesEnd)
    }

    /// The same, with the sign in the lowest bit.
    func signedVarint(_ position: inout Int, end: Int) throws -> Int64 {
        let folded = try varint(&position, end: end)
        return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    }

    /// Up to 64 bits from bit `bit` on, the lowest first. The caller has checked that they lie below byte `end`.
    func bits(_ width: Int, at bit: Int, end: Int) -> UInt64 {
        if width == 0 { return 0 }
        let first = bit / 8
        let shift = UInt64(bit % 8)
        var value = word(at: first, end: end) >> shift
        // Up to seven bits lie in a ninth byte.
        if Int(shift) + width > 64 { value |= UInt64(self[first + 8]) << (64 - shift) }
        return width == 64 ? value : value & (1 << UInt64(width) - 1)
    }

    private func word(at index: Int, end: Int) -> UInt64 {
        if index + 8 <= end { return UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
        var value: UInt64 = 0
        for place in (index..<Swift.min(index + 8, end)).reversed() { value = value << 8 | UInt64(self[place]) }
        return value
    }

    /// Four bytes as a length, the lowest first.
    func length(at index: Int) -> Int {
        Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt32.self)))
    }
}
