import Testing

@testable import QRCodes

@Suite("Damage of a code")
struct QRCodeDamageTests {
    @Test("A code as libqrencode made it has no wrong modules")
    func recorded() throws { #expect(try RecordedCode.code().wrongModules() == 0) }

    @Test("Each module that is changed is counted, wherever it stands, though the text is read all the same")
    func eachModule() throws {
        let rows = try RecordedCode.code().rows
        for row in rows.indices {
            for column in rows.indices {
                var changed = rows
                changed[row][column].toggle()
                let code = try QRCode(modules: changed)
                #expect(try code.wrongModules() == 1, "row \(row), column \(column)")
                #expect(try code.text() == RecordedCode.text)
            }
        }
    }

    @Test(
        "Codes of every version and level have no wrong modules",
        .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"), arguments: ErrorCorrection.allCases)
    func versions(level: ErrorCorrection) throws {
        for version in 1...40 {
            let code = try QRCodeLibrary().code(of: Array("a code".utf8), errorCorrection: level, version: version)
            #expect(try code.wrongModules() == 0, "version \(code.version)")
        }
    }
}
