extension QRCode {
    /// How many modules are others than in a sound code of the same text, format and version. Readers correct some of
    /// them and show nothing of it; a code as it was made has none.
    ///
    /// ```swift
    /// try QRCode(encoding: "https://example.org/").wrongModules()     // 0
    /// ```
    ///
    /// - Throws: `QRCodeError` where the code is damaged beyond correction.
    public func wrongModules() throws(QRCodeError) -> Int {
        let layout = ModuleLayout(version: version)
        let function = FunctionModules(version: version, format: format).all
        var wrong = function.count { place, isDark in modules[place.row * size + place.column] != isDark }
        let codewords = try soundCodewords(layout)
        for (bit, place) in layout.path.enumerated() {
            // The bits after the last codeword are 0.
            let isSet = bit < codewords.count * 8 && codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
            let isDark = isSet != format.mask.inverts(row: place.row, column: place.column)
            if modules[place.row * size + place.column] != isDark { wrong += 1 }
        }
        return wrong
    }
}
