/// The level of error correction and the mask, which stand twice in a code beside its finder patterns.
///
/// Five bits, ten more of a BCH (15, 5) code of which each copy bears three wrong bits, and a fixed pattern over all so
/// that they are never all light (ISO/IEC 18004, "Format information").
struct FormatInformation: Hashable, Sendable {
    let errorCorrection: ErrorCorrection
    let mask: MaskPattern

    /// The wrong bits that are corrected in a copy.
    static let tolerance = 3

    init(errorCorrection: ErrorCorrection, mask: MaskPattern) {
        self.errorCorrection = errorCorrection
        self.mask = mask
    }

    /// Reads both copies and takes what fits best: the smaller distance to either, then to both together.
    init(_ modules: [Bool], size: Int) throws(QRCodeError) {
        let copies = Self.places(size: size).map { places in
            places.reversed().reduce(UInt16(0)) { $0 << 1 | (modules[$1.row * size + $1.column] ? 1 : 0) }
        }
        var best: (format: FormatInformation, nearest: Int, sum: Int)?
        for format in Self.all {
            let distances = copies.map { ($0 ^ format.word).nonzeroBitCount }
            let (nearest, sum) = (distances.min() ?? 15, distances.reduce(0, +))
            if best.map({ (nearest, sum) < ($0.nearest, $0.sum) }) ?? true { best = (format, nearest, sum) }
        }
        guard let best, best.nearest <= Self.tolerance else {
            throw QRCodeError(.noFormat(wrong: best?.nearest ?? 15))
        }
        self = best.format
    }

    static let all = ErrorCorrection.allCases.flatMap { level in
        MaskPattern.allCases.map { FormatInformation(errorCorrection: level, mask: $0) }
    }

    /// The fifteen bits as they stand in a code; the first place of ``places(size:)`` holds the lowest.
    var word: UInt16 {
        let data = errorCorrection.formatBits << 3 | UInt16(mask.rawValue)
        // The remainder of the division by x^10 + x^8 + x^5 + x^4 + x^2 + x + 1.
        var remainder = data << 10
        for bit in stride(from: 14, through: 10, by: -1) where remainder >> bit & 1 == 1 {
            remainder ^= 0b101_0011_0111 << (bit - 10)
        }
        return (data << 10 | remainder) ^ 0b101_0100_0001_0010
    }

    /// The modules of the two copies, from the lowest bit to the highest.
    static func places(size: Int) -> [[ModulePlace]] {
        // Round the top left pattern, leaving the timing patterns of row 6 and column 6 out.
        let down = [0, 1, 2, 3, 4, 5, 7, 8].map { ModulePlace(row: $0, column: 8) }
        let left = [7, 5, 4, 3, 2, 1, 0].map { ModulePlace(row: 8, column: $0) }
        // Below the top right pattern and beside the bottom left one.
        let right = (1...8).map { ModulePlace(row: 8, column: size - $0) }
        let bottom = (1...7).reversed().map { ModulePlace(row: size - $0, column: 8) }
        return [down + left, right + bottom]
    }
}

/// A module by its row from the top and its column from the left.
struct ModulePlace: Hashable {
    let row: Int
    let column: Int
}
