import Rating
import Statistics
import Testing

@Suite("Signing keys")
struct SigningKeyTests {
    private static func key(_ seed: UInt64 = 1) -> SigningKey {
        var generator = SeededGenerator(seed: seed)
        return SigningKey(using: &generator)
    }

    @Test("A key is read from the file that it was written to")
    func roundTrip() throws {
        let key = Self.key()
        #expect(try SigningKey(pem: key.pem).verifyingKey == key.verifyingKey)
        #expect(try VerifyingKey(pem: key.verifyingKey.pem) == key.verifyingKey)
    }

    @Test("A signature holds for its bytes and its key alone")
    func signature() throws {
        let bytes = Array("content".utf8)
        let signature = try Self.key().signature(of: bytes)
        #expect(signature.count == 64)
        #expect(Self.key().verifyingKey.verifies(signature, of: bytes))
        #expect(!Self.key().verifyingKey.verifies(signature, of: bytes + [0]))
        #expect(!Self.key(2).verifyingKey.verifies(signature, of: bytes))
        #expect(!Self.key().verifyingKey.verifies(Array(signature.dropLast()), of: bytes))
    }

    @Test("The first test of RFC 8032 (7.1) holds")
    func published() throws {
        let raw: [UInt8] = [
            0xD7, 0x5A, 0x98, 0x01, 0x82, 0xB1, 0x0A, 0xB7, 0xD5, 0x4B, 0xFE, 0xD3, 0xC9, 0x64, 0x07, 0x3A, 0x0E, 0xE1,
            0x72, 0xF3, 0xDA, 0xA6, 0x23, 0x25, 0xAF, 0x02, 0x1A, 0x68, 0xF7, 0x07, 0x51, 0x1A,
        ]
        let signature: [UInt8] = [
            0xE5, 0x56, 0x43, 0x00, 0xC3, 0x60, 0xAC, 0x72, 0x90, 0x86, 0xE2, 0xCC, 0x80, 0x6E, 0x82, 0x8A, 0x84, 0x87,
            0x7F, 0x1E, 0xB8, 0xE5, 0xD9, 0x74, 0xD8, 0x73, 0xE0, 0x65, 0x22, 0x49, 0x01, 0x55, 0x5F, 0xB8, 0x82, 0x15,
            0x90, 0xA3, 0x3B, 0xAC, 0xC6, 0x1E, 0x39, 0x70, 0x1C, 0xF9, 0xB4, 0x6B, 0xD2, 0x5B, 0xF5, 0xF0, 0x59, 0x5B,
            0xBE, 0x24, 0x65, 0x51, 0x41, 0x43, 0x8E, 0x7A, 0x10, 0x0B,
        ]
        let key = try #require(VerifyingKey(rawBytes: raw))
        #expect(key.verifies(signature, of: []))
        #expect(!key.verifies(signature, of: [0]))
    }

    @Test("A fingerprint is 32 digits in groups of four, and another for another key")
    func fingerprint() {
        let fingerprint = Self.key().verifyingKey.fingerprint
        #expect(fingerprint.split(separator: " ").map(\.utf8.count) == Array(repeating: 4, count: 8))
        #expect(fingerprint != Self.key(2).verifyingKey.fingerprint)
    }

    @Test("A file that is no key of this kind is refused with what to do")
    func refused() {
        func sentence(_ pem: String) -> String? {
            #expect(throws: SigningError.self) { try SigningKey(pem: pem) }?.description
        }
        let key = Self.key()
        #expect(
            sentence("hello")
                == "This is no PEM file of a key; it begins with ‘-----BEGIN PRIVATE KEY-----’ and ends with ‘-----END PRIVATE KEY-----’."
        )
        #expect(
            sentence(key.verifyingKey.pem)
                == "The file holds a ‘PUBLIC KEY’, and a ‘PRIVATE KEY’ is needed; give the other file.")
        #expect(
            sentence(key.pem.replacing("PRIVATE", with: "ENCRYPTED PRIVATE"))
                == "The key is protected by a password; write it without one by ‘openssl pkey -in KEY.pem -out PLAIN.pem’."
        )
        #expect(
            sentence(key.pem.replacing("MC4C", with: "MC4D"))
                == "The key is not of the kind Ed25519; make one by ‘wattmark keys’ or ‘openssl genpkey -algorithm ed25519’."
        )
        #expect(
            sentence(String(repeating: "a", count: 1 << 17))
                == "The file is larger than a key can be; give the PEM file of one key.")
        #expect(sentence(key.pem.replacing("-----END", with: "-----")) != nil)
    }
}
