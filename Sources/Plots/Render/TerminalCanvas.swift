/// A grid of characters, each also a grid of 2 x 4 braille dots.
struct TerminalCanvas {
    let columns: Int
    let rows: Int
    private var characters: [Character?]
    private var dots: [UInt8]
    /// How many dots of clouds lie in each cell.
    private var density: [Int]
    /// Bits of a braille character by row and column of the dot.
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    /// Stands in the cell after an ideograph, which covers it.
    private static let covered: Character = "\u{0}"

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        characters = Array(repeating: nil, count: columns * rows)
        dots = Array(repeating: 0, count: columns * rows)
        density = Array(repeating: 0, count: columns * rows)
    }

    private func index(_ column: Int, _ row: Int) -> Int? {
        (0..<columns).contains(column) && (0..<rows).contains(row) ? row * columns + column : nil
    }

    func isEmpty(_ column: Int, _ row: Int) -> Bool {
        index(column, row).map { characters[$0] == nil } ?? false
    }

    mutating func put(_ character: Character, column: Int, row: Int) {
        if let index = index(column, row) { characters[index] = character }
    }

    /// Text from a column on; what lies beyond the right edge is not written.
    mutating func put(_ text: String, column: Int, row: Int) {
        var column = column
        for character in text {
            let width = character.cellCount
            guard column + width <= columns else { return }
            put(character, column: column, row: row)
            if width == 2 { put(Self.covered, column: column + 1, row: row) }
            column += width
        }
    }

    /// Sets one of the dots, counted from the top left.
    mutating func setDot(x: Int, y: Int) {
        guard x >= 0, y >= 0, let index = index(x / 2, y / 4) else { return }
        dots[index] |= Self.bits[y % 4][x % 2]
    }

    /// Counts a dot of a cloud.
    mutating func shade(column: Int, row: Int) {
        if let index = index(column, row) { density[index] += 1 }
    }

    /// The lines without trailing spaces. Words cover lines, and lines cover clouds.
    func text(shades: [Character]) -> String {
        (0..<rows).map { row in
            var line = ""
            for column in 0..<columns {
                let index = row * columns + column
                if let character = characters[index] {
                    if character != Self.covered { line.append(character) }
                } else if dots[index] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[index])) {
                    line.unicodeScalars.append(scalar)
                } else if density[index] > 0 {
                    let count = density[index]
                    line.append(shades[count < 2 ? 0 : count < 5 ? 1 : count < 15 ? 2 : 3])
                } else {
                    line.append(" ")
                }
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
