extension QRCode {
    /// The text that the code holds, read from its modules alone; libqrencode is not needed.
    ///
    /// Errors are corrected as far as the level bears. Digits, capitals and bytes of UTF-8 are read, with the mark of
    /// UTF-8 (ECI 26) or without; kanji, other alphabets and texts in several codes are refused by name.
    ///
    /// - Throws: `QRCodeError` where the code is damaged beyond correction or its text is none that is read.
    public func text() throws(QRCodeError) -> String {
        let layout = ModuleLayout(version: version)
        let structure = structure(layout)
        let data = try correctedBlocks(layout, structure).flatMap { $0.dropLast(structure.checks) }
        var reader = SegmentReader(data, version: version)
        return try reader.text()
    }

    /// The codewords as they should be, in the order in which they stand.
    func soundCodewords(_ layout: ModuleLayout) throws(QRCodeError) -> [UInt8] {
        let structure = structure(layout)
        return structure.codewords(of: try correctedBlocks(layout, structure))
    }

    private func structure(_ layout: ModuleLayout) -> BlockStructure {
        BlockStructure(version: version, errorCorrection: errorCorrection, codewords: layout.codewords)
    }

    private func correctedBlocks(
        _ layout: ModuleLayout, _ structure: BlockStructure
    ) throws(QRCodeError) -> [[UInt8]] {
        let code = ReedSolomonCode(checks: structure.checks, tolerance: structure.tolerance)
        let blocks = structure.blocks(of: codewords(layout))
        var sound: [[UInt8]] = []
        for (index, block) in blocks.enumerated() {
            guard let block = code.corrected(block) else {
                throw QRCodeError(.damagedBlock(number: index + 1, of: blocks.count))
            }
            sound.append(block)
        }
        return sound
    }

    /// The codewords in the order in which they stand, without the mask.
    private func codewords(_ layout: ModuleLayout) -> [UInt8] {
        var codewords = [UInt8](repeating: 0, count: layout.codewords)
        for (bit, place) in layout.path.prefix(codewords.count * 8).enumerated() {
            let isSet =
                modules[place.row * size + place.column] != format.mask.inverts(row: place.row, column: place.column)
            codewords[bit / 8] = codewords[bit / 8] << 1 | (isSet ? 1 : 0)
        }
        return codewords
    }
}
