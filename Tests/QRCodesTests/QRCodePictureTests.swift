import Foundation
import TestSupport
import Testing

@testable import QRCodes

/// Another program's opinion: pictures of codes, read by `zbarimg` of Debian's zbar-tools.
@Suite(
    "Codes as pictures",
    .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"),
    .enabled(if: ZBar.path != nil, "zbarimg (zbar-tools) is not installed"))
struct QRCodePictureTests {
    @Test("A picture of a code is read by zbar as the text that it was made of", arguments: ErrorCorrection.allCases)
    func picture(level: ErrorCorrection) throws {
        let folder = try TemporaryFolder()
        for text in [
            "https://example.org/labels/model-1.yml?a=1&b=2#c", String(repeating: "0123456789abcdef", count: 20),
        ] {
            let file = folder.path + "/code.pgm"
            let code = try QRCode(encoding: text, errorCorrection: level)
            try Foundation.Data(picture(of: code)).write(to: URL(filePath: file))
            #expect(try read(file) == text)
        }
    }

    @Test("A picture drawn from the dark runs is the picture of the modules")
    func runs() throws {
        let code = try QRCode(encoding: "https://example.org/")
        let side = code.size + 2 * QRCode.quietZone
        var pixels = [UInt8](repeating: 255, count: side * side)
        for run in code.darkRuns {
            let start = (run.row + QRCode.quietZone) * side + run.column + QRCode.quietZone
            for place in start..<start + run.length { pixels[place] = 0 }
        }
        #expect(Array("P5 \(side) \(side) 255\n".utf8) + pixels == picture(of: code, pixels: 1))
    }

    /// A portable greymap with the quiet zone around the code.
    private func picture(of code: QRCode, pixels: Int = 4) -> [UInt8] {
        let side = (code.size + 2 * QRCode.quietZone) * pixels
        var bytes = Array("P5 \(side) \(side) 255\n".utf8)
        for y in 0..<side {
            for x in 0..<side {
                let (row, column) = (y / pixels - QRCode.quietZone, x / pixels - QRCode.quietZone)
                let isInside = (0..<code.size).contains(row) && (0..<code.size).contains(column)
                bytes.append(isInside && code[row, column] ? 0 : 255)
            }
        }
        return bytes
    }

    private func read(_ file: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(ZBar.path))
        process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // zbarimg ends the text with a line break.
        return String(String(decoding: bytes, as: UTF8.self).dropLast())
    }
}

private enum ZBar {
    static let path = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { $0 + "/zbarimg" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}
