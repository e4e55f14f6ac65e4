import CCompression
import Testing

@testable import Compression

@Suite struct CodecTests {
    @Test("A compressed file is known by its first bytes, whatever its name")
    func recognised() throws {
        for name in ["text.gz", "members.gz", "zeros.gz"] {
            #expect(Codec.recognised(firstBytes: try CompressedFixture.bytes(name)) == .gzip)
        }
        for name in ["text.zst", "frames.zst"] {
            #expect(Codec.recognised(firstBytes: try CompressedFixture.bytes(name)) == .zstandard)
        }
        for text in ["", "e", "eval_name,Average", "PAR1", "{\"a\":1}"] {
            #expect(Codec.recognised(firstBytes: Array(text.utf8)) == nil)
        }
        #expect(Codec.recognised(firstBytes: [0x28, 0xB5]) == nil)
    }

    @Test("Every library is found with the functions that are used", arguments: Codec.allCases)
    func found(codec: Codec) {
        #expect(codec.missing == nil)
    }

    @Test(
        "A library that does not exist, and one that is another, are reported and not used",
        arguments: CompressionLibrary.allCases)
    func otherLibraries(library: CompressionLibrary) {
        let missing = tryLoad(library, "libnowhere.so.9")
        #expect(missing.status != 0)
        #expect(missing.reason.contains("libnowhere.so.9"))
        #if os(Linux)
            let other = tryLoad(library, "libm.so.6")
            #expect(other.status != 0)
            #expect(other.reason.hasPrefix("libm.so.6 has no function "))
        #endif
    }

    private func tryLoad(_ library: CompressionLibrary, _ name: String) -> (status: Int32, reason: String) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            buffer.initialize(repeating: 0)
            let status = ccompression_try_load(library.number, name, buffer.baseAddress, 512)
            return (status, buffer.baseAddress.map { String(cString: $0) } ?? "")
        }
    }
}
