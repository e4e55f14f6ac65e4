/// The three squares in the corners by which a reader finds a code.
enum FinderPattern {
    /// Modules a side.
    static let side = 7

    /// The most wrong modules with which a pattern is still known.
    static let tolerance = 7

    /// Whether the module of the pattern is dark: a frame, a light ring, and a centre of 3 by 3.
    static func isDark(_ row: Int, _ column: Int) -> Bool {
        let ring = max(abs(row - 3), abs(column - 3))
        return ring == 3 || ring <= 1
    }

    /// - Throws: `QRCodeError` naming the first corner that has no such pattern.
    static func check(_ modules: [Bool], size: Int) throws(QRCodeError) {
        let corners = [("top left", 0, 0), ("top right", 0, size - side), ("bottom left", size - side, 0)]
        for (name, top, left) in corners {
            var wrong = 0
            for row in 0..<side {
                for column in 0..<side
                where modules[(top + row) * size + left + column] != isDark(row, column) {
                    wrong += 1
                }
            }
            guard wrong <= tolerance else { throw QRCodeError(.noFinder(corner: name, wrong: wrong)) }
        }
    }
}
