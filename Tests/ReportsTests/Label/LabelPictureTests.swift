import Foundation
import Plots
import QRCodes
import Reports
import TestSupport
import Testing

/// What a telephone sees: pictures of labels, read by `zbarimg` of Debian's zbar-tools.
@Suite(
    "Labels as pictures",
    .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"),
    .enabled(if: CairoRenderer.isAvailable, "libcairo2 is not installed"),
    .enabled(if: ZBar.path != nil, "zbarimg (zbar-tools) is not installed"))
struct LabelPictureTests {
    @Test(
        "The code of a drawn label is read as the manifest's address",
        arguments: [LabelSize.card, .print], LabelTheme.allCases)
    func address(size: LabelSize, theme: LabelTheme) async throws {
        let manifest = try await LabelledManifest.manifest()
        let label = try LabelledManifest.label(of: manifest, size, theme, carrying: nil)
        let folder = try TemporaryFolder()
        let file = folder.path + "/label.png"
        try Foundation.Data(label.png(scale: size == .card ? 2 : 3)).write(to: URL(filePath: file))
        #expect(try read(file) == LabelledManifest.address + "\n")
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
        return String(decoding: bytes, as: UTF8.self)
    }
}

private enum ZBar {
    static let path = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { $0 + "/zbarimg" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}
