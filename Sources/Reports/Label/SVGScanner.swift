/// Reads the markup of a label piece by piece: elements, attributes and text, and nothing else that XML has.
///
/// Comments, processing instructions, document types and CDATA are refused, and so is any entity but the five of XML
/// and numbers of characters. Nothing is ever looked up outside.
struct SVGScanner {
    enum Token: Equatable {
        case start(String, [String: String])
        case end(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    private(set) var line = 1
    /// The end of an element that was closed in its own tag.
    private var pendingEnd: String?

    /// The most attributes of one element.
    static let attributeLimit = 24
    /// The most bytes of a name.
    static let nameLimit = 40

    /// - Parameter bytes: UTF-8 with line feeds as its only line ends.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; `nil` at the end.
    mutating func next() throws(LabelReadingError) -> Token? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        guard place < bytes.count else { return nil }
        guard bytes[place] == UInt8(ascii: "<") else { return .text(try text(until: UInt8(ascii: "<"))) }
        place += 1
        guard let byte = peek else { throw failure(.unfinished) }
        if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { throw failure(.markup) }
        if byte == UInt8(ascii: "/") {
            place += 1
            let name = try name()
            skipBlanks()
            try expect(UInt8(ascii: ">"))
            return .end(name)
        }
        let element = try name()
        let attributes = try attributes()
        if peek == UInt8(ascii: "/") {
            place += 1
            pendingEnd = element
        }
        try expect(UInt8(ascii: ">"))
        return .start(element, attributes)
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func attributes() throws(LabelReadingError) -> [String: String] {
        var attributes: [String: String] = [:]
        while true {
            let hadBlank = skipBlanks()
            guard let byte = peek else { throw failure(.unfinished) }
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return attributes }
            guard hadBlank else { throw failure(.unexpected(byte)) }
            let name = try name()
            try expect(UInt8(ascii: "="))
            try expect(UInt8(ascii: "\""))
            let value = try text(until: UInt8(ascii: "\""))
            try expect(UInt8(ascii: "\""))
            guard attributes.updateValue(value, forKey: name) == nil else { throw failure(.twice(name)) }
            guard attributes.count <= Self.attributeLimit else { throw failure(.attributes) }
        }
    }

    private mutating func name() throws(LabelReadingError) -> String {
        let start = place
        while let byte = peek, Self.isNameByte(byte) { place += 1 }
        guard place > start else { throw peek.map { failure(.unexpected($0)) } ?? failure(.unfinished) }
        guard place - start <= Self.nameLimit else { throw failure(.nameLength) }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = place
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A {
            if byte == 0x0A { line += 1 }
            place += 1
        }
        return place > start
    }

    private mutating func expect(_ byte: UInt8) throws(LabelReadingError) {
        guard let found = peek else { throw failure(.unfinished) }
        guard found == byte else { throw failure(.unexpected(found)) }
        place += 1
    }

    /// Text up to a byte or the end, with its references resolved.
    private mutating func text(until end: UInt8) throws(LabelReadingError) -> String {
        var result: [UInt8] = []
        while let byte = peek, byte != end {
            switch byte {
            case UInt8(ascii: "<"): throw failure(.unexpected(byte))
            case UInt8(ascii: "&"):
                result += String(try reference()).utf8
                continue
            case 0x09, 0x0A, 0x20...: break
            default: throw failure(.character(UInt32(byte)))
            }
            if byte == 0x0A { line += 1 }
            result.append(byte)
            place += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `&amp;`, `&#39;`, `&#x27;`.
    private mutating func reference() throws(LabelReadingError) -> Unicode.Scalar {
        let start = place + 1
        guard let end = bytes[start...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
            throw failure(.entity(String(decoding: bytes[start...].prefix(8), as: UTF8.self)))
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let scalar = Self.character(name) else { throw failure(.entity(name)) }
        place = end + 1
        return scalar
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.first == "#" else { return nil }
        let isHex = name.dropFirst().first == "x"
        let digits = name.dropFirst(isHex ? 2 : 1)
        // A sign is no digit.
        guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), let value = UInt32(digits, radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(value), XMLCharacters.allows(scalar)
        else { return nil }
        return scalar
    }

    func failure(_ reason: LabelReadingError.Reason) -> LabelReadingError {
        LabelReadingError(reason, line: line)
    }
}
