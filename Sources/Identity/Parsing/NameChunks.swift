/// A name cut at blanks and punctuation, in lower case, accents dropped: "Phi-1_5 (hf)" is phi, 1.5, hf.
struct NameChunks: Sendable {
    /// What precedes the slash, as written: the account that uploaded a model.
    var owner: String?
    var chunks: [[UInt8]] = []
    /// Whether the name has more than is read.
    var isCut = false

    /// Names are short; of a text that goes on, the beginning is read.
    static let mostChunks = 48
    static let mostBytes = 640

    init(_ name: String) {
        var name = name
        name.makeContiguousUTF8()
        let found = name.utf8.withContiguousStorageIfAvailable { bytes -> (owner: String?, start: Int) in
            NameChunks.ownerAndStart(UnsafeRawBufferPointer(bytes))
        }
        owner = found?.owner
        let start = found?.start ?? 0
        let rest = name.utf8.dropFirst(start).prefix(NameChunks.mostBytes)
        let hasOtherSeparators = rest.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        let underscores = rest.reduce(0) { $0 + ($1 == UInt8(ascii: "_") ? 1 : 0) }
        var folding = Folding(readsUnderscoreAsPoint: hasOtherSeparators || underscores == 1)
        var read = 0
        for scalar in name.unicodeScalars {
            let width = UTF8.width(scalar)
            read += width
            if read <= start { continue }
            if folding.chunks.count >= NameChunks.mostChunks || read > NameChunks.mostBytes {
                isCut = true
                break
            }
            folding.take(scalar)
        }
        folding.endChunk()
        chunks = folding.chunks
    }

    /// "owner/name" without blanks; a link to a page of models counts as what follows the host.
    private static func ownerAndStart(_ bytes: UnsafeRawBufferPointer) -> (owner: String?, start: Int) {
        var start = 0
        for host in ["https://huggingface.co/", "http://huggingface.co/", "huggingface.co/", "hf.co/"]
        where bytes.starts(with: host.utf8) {
            start = host.utf8.count
            break
        }
        var slash: Int?
        for position in start..<min(bytes.count, start + mostBytes) {
            let byte = bytes[position]
            if byte == UInt8(ascii: "/") {
                if slash != nil { return (nil, start) }
                slash = position
            } else if byte <= 32, slash == nil {
                return (nil, start)
            }
        }
        guard let slash, slash > start, slash - start <= 96,
            bytes[(slash + 1)...].prefix(mostBytes).contains(where: { $0 >= UInt8(ascii: "A") })
        else { return (nil, start) }
        return (String(decoding: bytes[start..<slash], as: UTF8.self), slash + 1)
    }
}

/// Collects chunks scalar by scalar.
private struct Folding {
    var chunks: [[UInt8]] = []
    private var chunk: [UInt8] = []
    /// A point or underscore after a digit: a decimal point if a digit follows.
    private var pending: UInt8 = 0
    /// `1_6b` is 1.6 billion where the name has other separators; in `llama_2_7b` it is a separator itself.
    private let readsUnderscoreAsPoint: Bool

    init(readsUnderscoreAsPoint: Bool) { self.readsUnderscoreAsPoint = readsUnderscoreAsPoint }

    mutating func take(_ scalar: Unicode.Scalar) {
        guard scalar.isASCII else { return takeOther(scalar) }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if pending != 0 {
                if pending == UInt8(ascii: ".") || digitsAtEnd <= 2 {
                    chunk.append(UInt8(ascii: "."))
                } else {
                    endChunk()
                }
                pending = 0
            }
            chunk.append(byte)
        case UInt8(ascii: "."), UInt8(ascii: "_"):
            if pending == 0, digitsAtEnd > 0, byte == UInt8(ascii: ".") || readsUnderscoreAsPoint {
                pending = byte
            } else {
                endChunk()
            }
        case UInt8(ascii: "+") where !chunk.isEmpty:
            endChunk()
            chunks.append(Array("plus".utf8))
        case UInt8(ascii: "'"): break
        default: endChunk()
        }
    }

    private mutating func letter(_ byte: UInt8) {
        if pending != 0 { endChunk() }
        chunk.append(byte)
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar) {
        if let plain = Folding.accents[scalar] { return letter(plain) }
        switch scalar.value {
        // Combining accents: the letter alone is kept.
        case 0x300...0x36F: break
        // Scripts that repeat a name in brackets beside its Latin form; blanks, dashes and pictures.
        case 0x80...0xBF, 0x2000...0x2BFF, 0x2E80...0xABFF, 0xF900...0xFFFF, 0x1F000...: endChunk()
        default:
            if pending != 0 { endChunk() }
            chunk.append(contentsOf: Array(String(scalar).lowercased().utf8))
        }
    }

    mutating func endChunk() {
        pending = 0
        if chunk.isEmpty { return }
        chunks.append(chunk)
        chunk.removeAll(keepingCapacity: true)
    }

    /// The length of the number at the end of the chunk, up to its point.
    private var digitsAtEnd: Int {
        var count = 0
        for byte in chunk.reversed() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
            count += 1
        }
        return count
    }

    private static let accents: [Unicode.Scalar: UInt8] = {
        let plain: [(String, String)] = [
            ("áàâäãåÁÀÂÄÃÅ", "a"), ("çÇ", "c"), ("éèêëÉÈÊË", "e"), ("íìîïÍÌÎÏ", "i"), ("ñÑ", "n"),
            ("óòôöõøÓÒÔÖÕØ", "o"),
            ("úùûüÚÙÛÜ", "u"),
        ]
        var table: [Unicode.Scalar: UInt8] = [:]
        for (accented, letter) in plain {
            for scalar in accented.unicodeScalars { table[scalar] = letter.utf8.first }
        }
        return table
    }()
}
