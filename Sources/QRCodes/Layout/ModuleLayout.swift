/// Which modules of a version hold data, and in which order.
///
/// The others are finder patterns with their light borders, timing and alignment patterns, format and version
/// information. The version information is not needed: the side tells it.
struct ModuleLayout {
    let size: Int
    /// By rows; true where a module holds no data.
    private(set) var isReserved: [Bool]

    /// - Parameter version: 1 to 40.
    init(version: Int) {
        size = version * 4 + 17
        isReserved = Array(repeating: false, count: size * size)
        // Finder patterns, their borders, and the format information around them.
        reserve(rows: 0..<9, columns: 0..<9)
        reserve(rows: 0..<9, columns: size - 8..<size)
        reserve(rows: size - 8..<size, columns: 0..<9)
        // Timing patterns.
        reserve(rows: 6..<7, columns: 0..<size)
        reserve(rows: 0..<size, columns: 6..<7)
        let centres = Self.alignmentCentres(version: version)
        for row in centres {
            for column in centres where !isFinderCorner(row, column) {
                reserve(rows: row - 2..<row + 3, columns: column - 2..<column + 3)
            }
        }
        if version >= 7 {
            reserve(rows: 0..<6, columns: size - 11..<size - 8)
            reserve(rows: size - 11..<size - 8, columns: 0..<6)
        }
    }

    /// Data and checks together. The last bits, fewer than a codeword, stay unused.
    var codewords: Int { isReserved.count { !$0 } / 8 }

    /// The modules of the data in the order of their bits.
    ///
    /// Pairs of columns from the right, the first upwards, the next downwards; in each row the right module comes
    /// first. The vertical timing pattern is skipped as if it were not there.
    var path: [ModulePlace] {
        var path: [ModulePlace] = []
        path.reserveCapacity(codewords * 8 + 7)
        var upwards = true
        for right in Array(stride(from: size - 1, to: 6, by: -2)) + [5, 3, 1] {
            for step in 0..<size {
                let row = upwards ? size - 1 - step : step
                for column in [right, right - 1] where !isReserved[row * size + column] {
                    path.append(ModulePlace(row: row, column: column))
                }
            }
            upwards.toggle()
        }
        return path
    }

    /// The rows, and columns, of the middles of the alignment patterns (ISO/IEC 18004, Annex E): the first at 6, the
    /// last 6 before the other side, the rest evenly from there, by the next even number of modules.
    static func alignmentCentres(version: Int) -> [Int] {
        guard version > 1 else { return [] }
        let last = version * 4 + 10
        let gaps = version / 7 + 1
        // The standard's table departs from the rule at version 32, where it has 26 for 28.
        let gap = version == 32 ? 26 : (last - 6 + 2 * gaps - 1) / (2 * gaps) * 2
        return [6] + (0..<gaps).reversed().map { last - $0 * gap }
    }

    private func isFinderCorner(_ row: Int, _ column: Int) -> Bool {
        let last = size - 7
        return (row == 6 && (column == 6 || column == last)) || (row == last && column == 6)
    }

    private mutating func reserve(rows: Range<Int>, columns: Range<Int>) {
        for row in rows {
            for column in columns { isReserved[row * size + column] = true }
        }
    }
}
