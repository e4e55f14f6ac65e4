import CQRCode
import Testing

@testable import QRCodes

@Suite struct QRCodeLibraryTests {
    @Test("A library that does not exist, and one that is not libqrencode, are reported and not used")
    func otherLibraries() {
        let missing = tryLoad("libqrencode-of-nowhere.so.4")
        #expect(missing.status != 0)
        #expect(missing.reason.contains("libqrencode-of-nowhere.so.4"))
        #if os(Linux)
            let other = tryLoad("libm.so.6")
            #expect(other.status != 0)
            #expect(other.reason == "libm.so.6 has no function QRcode_encodeData")
        #endif
    }

    @Test("A library that was found has no error", .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
    func found() { #expect(String(cString: cqrcode_load_error()) == "") }

    @Test(
        "What libqrencode refuses is an error with its number",
        .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
    func refused() throws {
        let library = try QRCodeLibrary()
        // 34 is ERANGE on Linux and macOS.
        #expect(throws: QRCodeError(.encoderFailed(status: 34))) {
            try library.code(of: Array(repeating: 65, count: 3_000), errorCorrection: .low)
        }
    }

    private func tryLoad(_ library: String) -> (status: Int32, reason: String) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            buffer.initialize(repeating: 0)
            let status = cqrcode_try_load(library, buffer.baseAddress, 512)
            return (status, buffer.baseAddress.map { String(cString: $0) } ?? "")
        }
    }
}
