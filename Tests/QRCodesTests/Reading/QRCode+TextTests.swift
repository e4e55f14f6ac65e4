import Testing

@testable import QRCodes

@Suite("Reading codes")
struct QRCodeTextTests {
    @Test("A recorded code is read on a machine without libqrencode too")
    func recorded() throws { #expect(try RecordedCode.code().text() == RecordedCode.text) }

    @Test("Modules at random behind finder patterns are an error", arguments: [1, 2, 3, 7, 20, 40])
    func random(version: Int) {
        let size = version * 4 + 17
        var numbers = SeededNumbers(state: UInt64(version))
        var (formats, texts) = (0, 0)
        for _ in 0..<(version < 10 ? 100 : 5) {
            var rows = (0..<size).map { _ in (0..<size).map { _ in Bool.random(using: &numbers) } }
            for (top, left) in [(0, 0), (0, size - 7), (size - 7, 0)] {
                for row in 0..<7 {
                    for column in 0..<7 { rows[top + row][left + column] = FinderPattern.isDark(row, column) }
                }
            }
            guard let code = try? QRCode(modules: rows) else { continue }
            formats += 1
            if (try? code.text()) != nil { texts += 1 }
        }
        // Most fifteen bits are near enough to a valid format information.
        #expect(formats > 0)
        #expect(texts == 0)
    }
}

@Suite("Reading codes of libqrencode", .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
struct QRCodeOfLibraryTests {
    @Test("Codes of every version and level are read", arguments: 1...40)
    func versions(version: Int) throws {
        let library = try QRCodeLibrary()
        for level in ErrorCorrection.allCases {
            let text = sampleText(bytes: 6, seed: version)
            let code = try library.code(of: Array(text.utf8), errorCorrection: level, version: version)
            #expect((code.version, code.errorCorrection) == (version, level))
            #expect(try code.text() == text)
        }
    }

    @Test("Codes of every version and level are read when they are full", arguments: 1...40)
    func full(version: Int) throws {
        let library = try QRCodeLibrary()
        for level in ErrorCorrection.allCases {
            let structure = BlockStructure(
                version: version, errorCorrection: level, codewords: ModuleLayout(version: version).codewords)
            // Four bits name the mode, and the length has 8 or 16.
            let room = structure.dataCounts.reduce(0, +) - (version < 10 ? 2 : 3)
            let text = sampleText(bytes: room)
            let code = try library.code(of: Array(text.utf8), errorCorrection: level)
            #expect((code.version, code.errorCorrection) == (version, level))
            #expect(try code.text() == text)
        }
    }

    @Test(
        "Texts that libqrencode cuts into digits, capitals and bytes are read",
        arguments: [
            "31415926535897932384626433832795028841971", "HTTPS://EXAMPLE.ORG/MANIFEST-1.YML $%*+", "7", "42", "A",
            "AB",
            "1234567890123456abcdefgh ABCDEFGHIJKLMNOP 99999999999999999", "péché 0123456789012345 ÉTÉ 漢字",
        ])
    func mixed(text: String) throws {
        let library = try QRCodeLibrary()
        for version in [1, 10, 27] {
            for level in ErrorCorrection.allCases {
                let code = try library.code(shortest: text, errorCorrection: level, version: version)
                #expect(try code.text() == text)
            }
        }
    }

    @Test(
        "As many wrong codewords as a level corrects in every block are borne, and one more in one is refused",
        arguments: ErrorCorrection.allCases)
    func damaged(level: ErrorCorrection) throws {
        let library = try QRCodeLibrary()
        for version in [1, 2, 3, 5, 8, 14, 22, 32, 40] {
            var numbers = SeededNumbers(state: UInt64(version))
            let text = sampleText(bytes: 7)
            let code = try library.code(of: Array(text.utf8), errorCorrection: level, version: version)
            let blocks = code.codewordsOfBlocks.map { $0.shuffled(using: &numbers) }
            let tolerance = code.structure.tolerance
            let wrong = blocks.flatMap { $0.prefix(tolerance) }
            let places = code.codewordPlaces
            let damage = wrong.flatMap { word in places[word].filter { _ in Bool.random(using: &numbers) } }
            #expect(try code.inverting(damage).text() == text)
            let whole = wrong.flatMap { places[$0] }
            #expect(try code.inverting(whole).text() == text)
            let last = blocks.count - 1
            #expect(throws: QRCodeError(.damagedBlock(number: last + 1, of: last + 1))) {
                try code.inverting(whole + places[blocks[last][tolerance]]).text()
            }
        }
    }

    @Test("A stain over a corner of a code of level H is borne")
    func stain() throws {
        let code = try QRCode(encoding: sampleText(bytes: 100), errorCorrection: .high)
        let stain = (code.size - 9..<code.size).flatMap { row in
            (code.size - 9..<code.size).filter { !code[row, $0] }.map { ModulePlace(row: row, column: $0) }
        }
        #expect(!stain.isEmpty)
        #expect(try code.inverting(stain).text() == sampleText(bytes: 100))
    }
}
