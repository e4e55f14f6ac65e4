/// Types of Thrift's compact protocol, by number.
enum ThriftType: UInt8 {
    case yes = 1
    case no = 2
    case byte, int16, int32, int64, double, binary, list, set, map, structure, uuid
}

/// Reads Thrift's compact protocol, in which Parquet writes its metadata.
///
/// Every length is checked against the bytes that are left, and structures are followed to a depth of 32.
/// Source: Apache Thrift, "Thrift Compact protocol encoding" (doc/specs, read 2026-11).
struct ThriftReader {
    static let deepest = 32

    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0
    private var depth = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Reads a structure; `field` must read or skip each field by its number.
    mutating func structure(_ field: (inout ThriftReader, Int, ThriftType) throws -> Void) throws {
        try enter()
        defer { depth -= 1 }
        var number = 0
        while true {
            let head = try byte()
            if head == 0 { return }
            let type = try Self.type(head & 0x0F)
            let step = Int(head >> 4)
            number = step == 0 ? try signed(bits: 16) : number + step
            try field(&self, number, type)
        }
    }

    /// Reads a list; `item` must read or skip each item.
    mutating func list(_ type: ThriftType, _ item: (inout ThriftReader, ThriftType) throws -> Void) throws {
        guard type == .list || type == .set else { throw ParquetFault(.malformed("a list was expected")) }
        try enter()
        defer { depth -= 1 }
        let (count, itemType) = try listHead()
        for _ in 0..<count { try item(&self, itemType) }
    }

    mutating func integer(_ type: ThriftType) throws -> Int {
        switch type {
        case .byte: Int(Int8(bitPattern: try byte()))
        case .int16: try signed(bits: 16)
        case .int32: try signed(bits: 32)
        case .int64: try signed(bits: 64)
        default: throw ParquetFault(.malformed("an integer was expected"))
        }
    }

    /// A field of a structure: its type is its value.
    func boolean(_ type: ThriftType) throws -> Bool {
        switch type {
        case .yes: true
        case .no: false
        default: throw ParquetFault(.malformed("a boolean was expected"))
        }
    }

    mutating func text(_ type: ThriftType) throws -> String {
        guard type == .binary else { throw ParquetFault(.malformed("a text was expected")) }
        let start = try take(try length())
        guard let text = String(validating: bytes[start..<position], as: UTF8.self) else {
            throw ParquetFault(.malformed("a name is not valid UTF-8"))
        }
        return text
    }

    mutating func skip(_ type: ThriftType) throws {
        switch type {
        case .yes, .no: break
        case .byte: _ = try byte()
        case .int16, .int32, .int64: _ = try varint()
        case .double: _ = try take(8)
        case .uuid: _ = try take(16)
        case .binary: _ = try take(try length())
        case .list, .set: try list(type) { try $0.skipItem($1) }
        case .map: try skipMap()
        case .structure: try structure { try $0.skip($2) }
        }
    }

    // MARK: - Parts

    /// In lists and maps a boolean takes a byte.
    private mutating func skipItem(_ type: ThriftType) throws {
        if type == .yes || type == .no { _ = try byte() } else { try skip(type) }
    }

    private mutating func skipMap() throws {
        try enter()
        defer { depth -= 1 }
        let count = try length()
        if count == 0 { return }
        let types = try byte()
        let (key, value) = (try Self.type(types >> 4), try Self.type(types & 0x0F))
        for _ in 0..<count {
            try skipItem(key)
            try skipItem(value)
        }
    }

    private mutating func listHead() throws -> (count: Int, type: ThriftType) {
        let head = try byte()
        let count = head >> 4 == 15 ? try length() : Int(head >> 4)
        // Some writers give an empty list no type (fastparquet 2026.9).
        let type = count == 0 ? .structure : try Self.type(head & 0x0F)
        // Each item takes a byte at least.
        guard count <= bytes.count - position else { throw ParquetFault(.cutShort) }
        return (count, type)
    }

    private mutating func enter() throws {
        depth += 1
        if depth > Self.deepest { throw ParquetFault(.tooDeep(limit: Self.deepest)) }
    }

    private static func type(_ number: UInt8) throws -> ThriftType {
        guard let type = ThriftType(rawValue: number) else {
            throw ParquetFault(.malformed("type \(number) is not known"))
        }
        return type
    }

    private mutating func byte() throws -> UInt8 {
        guard position < bytes.count else { throw ParquetFault(.cutShort) }
        position += 1
        return bytes[position - 1]
    }

    private mutating func take(_ count: Int) throws -> Int {
        guard count <= bytes.count - position else { throw ParquetFault(.cutShort) }
        position += count
        return position - count
    }

    private mutating func length() throws -> Int {
        let length = try varint()
        guard length <= UInt64(bytes.count - position) else { throw ParquetFault(.cutShort) }
        return Int(length)
    }

    private mutating func signed(bits: Int) throws -> Int {
        let folded = try varint()
        let value = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
        let room = Int64(1) << (bits - 1)
        guard bits == 64 || (-room..<room).contains(value) else {
            throw ParquetFault(.malformed("\(value) is no integer of \(bits) bits"))
        }
        return Int(value)
    }

    private mutating func varint() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in Swift.stride(from: UInt64(0), to: 70, by: 7) {
            let next = try byte()
            if shift < 64 { value |= UInt64(next & 0x7F) << shift }
            if next < 0x80 { return value }
        }
        throw ParquetFault(.malformed("an integer is longer than 10 bytes"))
    }
}
