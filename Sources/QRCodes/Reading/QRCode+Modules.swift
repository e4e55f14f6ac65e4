extension QRCode {
    /// A code whose modules were read from somewhere, without the quiet zone: rows from the top, true where dark.
    ///
    /// A finder pattern with up to seven wrong modules is known, and up to three wrong bits of the format information
    /// are corrected. Whether a text can be read from the rest is seen by ``text()``.
    ///
    /// - Throws: `QRCodeError` where they are no square of 21, 25, 29 … 177 modules a side, have not the three finder
    ///   patterns in their corners, or a format information that cannot be read.
    public init(modules rows: [[Bool]]) throws(QRCodeError) {
        guard Self.sizes.contains(rows.count) else { throw QRCodeError(.side(rows.count)) }
        for (index, row) in rows.enumerated() where row.count != rows.count {
            throw QRCodeError(.notSquare(row: index + 1, expected: rows.count, found: row.count))
        }
        try self.init(size: rows.count, modules: Array(rows.joined()))
    }

    /// - Parameters:
    ///   - size: a member of `sizes`.
    ///   - modules: `size` times `size` of them.
    init(size: Int, modules: [Bool]) throws(QRCodeError) {
        try FinderPattern.check(modules, size: size)
        self.size = size
        self.modules = modules
        self.format = try FormatInformation(modules, size: size)
    }
}
