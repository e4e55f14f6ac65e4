/// The modules of a code that hold no data, as they must be: finder, timing and alignment patterns, the dark module, and
/// what the code says of its format and version (ISO/IEC 18004, "Function patterns" to "Version information").
struct FunctionModules {
    let version: Int
    let format: FormatInformation

    private var size: Int { version * 4 + 17 }

    /// Each of them with whether it is dark; later ones stand over earlier ones.
    var all: [ModulePlace: Bool] {
        var modules: [ModulePlace: Bool] = [:]
        for index in 0..<size {
            modules[ModulePlace(row: 6, column: index)] = index % 2 == 0
            modules[ModulePlace(row: index, column: 6)] = index % 2 == 0
        }
        addAlignmentPatterns(to: &modules)
        addFinderPatterns(to: &modules)
        for places in FormatInformation.places(size: size) {
            for (bit, place) in places.enumerated() { modules[place] = format.word >> bit & 1 == 1 }
        }
        modules[ModulePlace(row: size - 8, column: 8)] = true
        if version >= 7 { addVersion(to: &modules) }
        return modules
    }

    /// Each with the light border on its inner sides.
    private func addFinderPatterns(to modules: inout [ModulePlace: Bool]) {
        let last = size - FinderPattern.side
        for (top, left) in [(0, 0), (0, last), (last, 0)] {
            for row in -1...FinderPattern.side {
                for column in -1...FinderPattern.side
                where (0..<size).contains(top + row) && (0..<size).contains(left + column) {
                    let isInside = (0..<FinderPattern.side).contains(row) && (0..<FinderPattern.side).contains(column)
                    modules[ModulePlace(row: top + row, column: left + column)] =
                        isInside && FinderPattern.isDark(row, column)
                }
            }
        }
    }

    /// A frame of 5 by 5 around a dark module.
    private func addAlignmentPatterns(to modules: inout [ModulePlace: Bool]) {
        let centres = ModuleLayout.alignmentCentres(version: version)
        for row in centres {
            for column in centres where !isFinderCorner(row, column) {
                for down in -2...2 {
                    for right in -2...2 {
                        modules[ModulePlace(row: row + down, column: column + right)] =
                            max(abs(down), abs(right)) != 1
                    }
                }
            }
        }
    }

    private func isFinderCorner(_ row: Int, _ column: Int) -> Bool {
        let last = size - 7
        return (row == 6 && (column == 6 || column == last)) || (row == last && column == 6)
    }

    /// Six bits and twelve of a BCH (18, 6) code, twice: below each other beside the bottom left pattern, and turned.
    private func addVersion(to modules: inout [ModulePlace: Bool]) {
        // The remainder of the division by x^12 + x^11 + x^10 + x^9 + x^8 + x^5 + x^2 + 1.
        var remainder = version << 12
        for bit in stride(from: 17, through: 12, by: -1) where remainder >> bit & 1 == 1 {
            remainder ^= 0b1_1111_0010_0101 << (bit - 12)
        }
        let word = version << 12 | remainder
        for bit in 0..<18 {
            let (near, far) = (bit / 3, size - 11 + bit % 3)
            modules[ModulePlace(row: far, column: near)] = word >> bit & 1 == 1
            modules[ModulePlace(row: near, column: far)] = word >> bit & 1 == 1
        }
    }
}
