/// Writes Thrift's compact protocol: the few types that Parquet's metadata use.
struct ThriftWriter {
    private(set) var bytes: [UInt8] = []
    private var last = [0]

    mutating func i32(_ field: Int, _ value: Int) { integer(field, value, type: 5) }
    mutating func i64(_ field: Int, _ value: Int) { integer(field, value, type: 6) }

    mutating func flag(_ field: Int, _ value: Bool) { head(field, type: value ? 1 : 2) }

    mutating func text(_ field: Int, _ value: String) {
        head(field, type: 8)
        plainText(value)
    }

    mutating func structure(_ field: Int, _ body: (inout ThriftWriter) -> Void) {
        head(field, type: 12)
        item(body)
    }

    /// A list of structures.
    mutating func list(_ field: Int, _ items: [(inout ThriftWriter) -> Void]) {
        listHead(field, count: items.count, type: 12)
        for body in items { item(body) }
    }

    mutating func texts(_ field: Int, _ values: [String]) {
        listHead(field, count: values.count, type: 8)
        for value in values { plainText(value) }
    }

    static func root(_ body: (inout ThriftWriter) -> Void) -> [UInt8] {
        var writer = ThriftWriter()
        body(&writer)
        return writer.bytes + [0]
    }

    static func varint(_ value: UInt64) -> [UInt8] {
        var (rest, bytes) = (value, [UInt8]())
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    static func signed(_ value: Int) -> [UInt8] { varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

    private mutating func integer(_ field: Int, _ value: Int, type: UInt8) {
        head(field, type: type)
        bytes += Self.signed(value)
    }

    private mutating func plainText(_ value: String) { bytes += Self.varint(UInt64(value.utf8.count)) + value.utf8 }

    private mutating func listHead(_ field: Int, count: Int, type: UInt8) {
        head(field, type: 9)
        bytes += count < 15 ? [UInt8(count) << 4 | type] : [0xF0 | type] + Self.varint(UInt64(count))
    }

    private mutating func item(_ body: (inout ThriftWriter) -> Void) {
        last.append(0)
        body(&self)
        last.removeLast()
        bytes.append(0)
    }

    private mutating func head(_ field: Int, type: UInt8) {
        let step = field - last[last.count - 1]
        bytes += (1...15).contains(step) ? [UInt8(step) << 4 | type] : [type] + Self.signed(field)
        last[last.count - 1] = field
    }
}

/// A file of one column, written by hand, so that each thing it says can be made a lie.
struct HandmadeFile {
    var physicalType = 2
    var fixedLength: Int?
    var repetition = 0
    var convertedType: Int?
    var pages: [[UInt8]] = [HandmadeFile.page(valueCount: 2, HandmadeFile.int64(7, 8))]
    var codec = 0
    /// What the metadata say; the truth where `nil`.
    var rows = 2
    var groupRows: Int?
    var valueCount: Int?
    var offset: Int?
    var chunkBytes: Int?
    var path = "a"
    var otherFile: String?
    var isEncrypted = false
    /// How many columns share the one chunk.
    var columnCount = 1

    static func int64(_ values: Int64...) -> [UInt8] {
        values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    }

    static func page(
        valueCount: Int, encoding: Int = 0, levelEncoding: Int = 3, _ body: [UInt8], uncompressed: Int? = nil,
        checksum: Int? = nil
    ) -> [UInt8] {
        ThriftWriter.root { header in
            header.i32(1, 0)
            header.i32(2, uncompressed ?? body.count)
            header.i32(3, body.count)
            if let checksum { header.i32(4, checksum) }
            header.structure(5) {
                $0.i32(1, valueCount)
                $0.i32(2, encoding)
                $0.i32(3, levelEncoding)
                $0.i32(4, levelEncoding)
            }
        } + body
    }

    static func secondPage(valueCount: Int, encoding: Int = 0, definitionBytes: Int, _ body: [UInt8]) -> [UInt8] {
        ThriftWriter.root { header in
            header.i32(1, 3)
            header.i32(2, body.count)
            header.i32(3, body.count)
            header.structure(8) {
                $0.i32(1, valueCount)
                $0.i32(2, 0)
                $0.i32(3, valueCount)
                $0.i32(4, encoding)
                $0.i32(5, definitionBytes)
                $0.i32(6, 0)
            }
        } + body
    }

    static func dictionary(valueCount: Int, _ body: [UInt8]) -> [UInt8] {
        ThriftWriter.root { header in
            header.i32(1, 2)
            header.i32(2, body.count)
            header.i32(3, body.count)
            header.structure(7) {
                $0.i32(1, valueCount)
                $0.i32(2, 0)
            }
        } + body
    }

    var bytes: [UInt8] {
        let body = pages.flatMap { $0 }
        let footer = footer(bodyBytes: body.count)
        let length = (0..<4).map { UInt8(truncatingIfNeeded: footer.count >> ($0 * 8)) }
        return Array("PAR1".utf8) + body + footer + length + Array("PAR1".utf8)
    }

    private func footer(bodyBytes: Int) -> [UInt8] {
        ThriftWriter.root { file in
            file.i32(1, 2)
            file.list(
                2,
                [
                    {
                        $0.text(4, "schema")
                        $0.i32(5, columnCount)
                    }
                ] + (0..<columnCount).map(element))
            file.i64(3, rows)
            file.list(
                4,
                [
                    { group in
                        group.list(1, (0..<columnCount).map { chunk($0, bodyBytes: bodyBytes) })
                        group.i64(2, bodyBytes)
                        group.i64(3, groupRows ?? rows)
                    }
                ])
        }
    }

    private func element(_ index: Int) -> (inout ThriftWriter) -> Void {
        { element in
            element.i32(1, physicalType)
            if let fixedLength { element.i32(2, fixedLength) }
            element.i32(3, repetition)
            element.text(4, index == 0 ? "a" : "a\(index)")
            if let convertedType { element.i32(6, convertedType) }
        }
    }

    private func chunk(_ index: Int, bodyBytes: Int) -> (inout ThriftWriter) -> Void {
        { chunk in
            if let otherFile { chunk.text(1, otherFile) }
            chunk.i64(2, 0)
            chunk.structure(3) { data in
                data.i32(1, physicalType)
                data.texts(3, [index == 0 ? path : "a\(index)"])
                data.i32(4, codec)
                data.i64(5, valueCount ?? rows)
                data.i64(6, bodyBytes)
                data.i64(7, chunkBytes ?? bodyBytes)
                data.i64(9, offset ?? 4)
            }
            if isEncrypted { chunk.structure(8) { $0.structure(1) { _ in } } }
        }
    }
}
