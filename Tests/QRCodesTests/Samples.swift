@testable import QRCodes

/// SplitMix64: the same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// A text of exactly so many bytes, with characters of one to four bytes.
func sampleText(bytes: Int, seed: Int = 0) -> String {
    var numbers = SeededNumbers(state: UInt64(bytes) << 32 | UInt64(seed))
    let letters = Array("abcdefghijklmnopqrstuvwxyzABC0123456789:/.?=&-_ éß→漢🌱")
    var text = ""
    while text.utf8.count < bytes {
        let letter = letters.randomElement(using: &numbers) ?? "a"
        text.append(text.utf8.count + letter.utf8.count <= bytes ? letter : "z")
    }
    return text
}

extension QRCode {
    /// By rows, as the public initialiser takes them.
    var rows: [[Bool]] { (0..<size).map { row in (0..<size).map { self[row, $0] } } }

    /// The same modules with some of them inverted.
    func inverting(_ places: [ModulePlace]) throws -> QRCode {
        var rows = rows
        for place in places { rows[place.row][place.column].toggle() }
        return try QRCode(modules: rows)
    }

    /// The modules of the bits of each codeword, in the order in which codewords stand.
    var codewordPlaces: [[ModulePlace]] {
        let layout = ModuleLayout(version: version)
        let path = layout.path
        return (0..<layout.codewords).map { Array(path[$0 * 8..<$0 * 8 + 8]) }
    }

    var structure: BlockStructure {
        BlockStructure(
            version: version, errorCorrection: errorCorrection, codewords: ModuleLayout(version: version).codewords)
    }

    /// For each block the codewords that are in it, by their places in the code.
    var codewordsOfBlocks: [[Int]] {
        let numbers = 0..<ModuleLayout(version: version).codewords
        let low = structure.blocks(of: numbers.map { UInt8($0 & 255) })
        let high = structure.blocks(of: numbers.map { UInt8($0 >> 8) })
        return zip(low, high).map { low, high in zip(low, high).map { Int($0) | Int($1) << 8 } }
    }
}
