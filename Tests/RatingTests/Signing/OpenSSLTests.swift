import Foundation
import Rating
import Statistics
import TestSupport
import Testing

/// Keys and signatures, ours and OpenSSL's, checked by the other.
@Suite(.enabled(if: SystemPrograms.hasOpenSSL, "no openssl with Ed25519 here"))
struct OpenSSLTests {
    private static func key() -> SigningKey {
        var generator = SeededGenerator(seed: 11)
        return SigningKey(using: &generator)
    }

    @Test("OpenSSL reads our private key and finds the same public one")
    func reads() throws {
        let folder = try TemporaryFolder()
        try Self.key().pem.write(toFile: folder.path + "/key.pem", atomically: true, encoding: .utf8)
        let result = try SystemPrograms.run(["pkey", "-in", "key.pem", "-pubout"], in: folder)
        #expect(result.status == 0)
        #expect(result.output == Self.key().verifyingKey.pem)
    }

    @Test("OpenSSL verifies the signature of a manifest as its documentation says")
    func verifies() throws {
        let folder = try TemporaryFolder()
        let text = try ManifestFile.text(of: ManifestExamples.rated, signedWith: Self.key())
        try text.write(toFile: folder.path + "/manifest.yaml", atomically: true, encoding: .utf8)
        try Self.key().verifyingKey.pem.write(toFile: folder.path + "/pub.pem", atomically: true, encoding: .utf8)
        let check = """
            sed '/^integrity:/,$d' manifest.yaml > signed-bytes
            sed -n 's/^  signature: "*\\([^"]*\\)"*$/\\1/p' manifest.yaml | base64 -d > signature
            openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed-bytes -sigfile signature
            sha256sum signed-bytes | cut -d' ' -f1
            sed '/^issued:/,$d' manifest.yaml | sha256sum | cut -d' ' -f1
            """
        let result = try SystemPrograms.run(["-c", check], in: folder, program: "sh")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "Signature Verified Successfully")
        #expect(lines.count == 3)
        #expect(
            text.contains("  content-sha256: \"\(lines[1])\"\n") || text.contains("  content-sha256: \(lines[1])\n"))
        #expect(lines[2] == (try ManifestFile.evidenceSHA256(of: ManifestExamples.rated)))
    }

    @Test("We read OpenSSL's keys and verify its signatures")
    func theirs() throws {
        let folder = try TemporaryFolder()
        let make = """
            openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out pub.pem \
            && printf 'some bytes' > bytes && openssl pkeyutl -sign -inkey key.pem -rawin -in bytes -out signature
            """
        #expect(try SystemPrograms.run(["-c", make], in: folder, program: "sh").status == 0)
        let key = try SigningKey(pem: String(contentsOfFile: folder.path + "/key.pem", encoding: .utf8))
        let verifying = try VerifyingKey(pem: String(contentsOfFile: folder.path + "/pub.pem", encoding: .utf8))
        let signature = [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/signature")))
        #expect(key.verifyingKey == verifying)
        #expect(verifying.verifies(signature, of: Array("some bytes".utf8)))
        #expect(!verifying.verifies(signature, of: Array("some byte".utf8)))
    }

    @Test("A key of another kind is refused")
    func otherKind() throws {
        let folder = try TemporaryFolder()
        #expect(try SystemPrograms.run(["genpkey", "-algorithm", "x25519", "-out", "key.pem"], in: folder).status == 0)
        let pem = try String(contentsOfFile: folder.path + "/key.pem", encoding: .utf8)
        #expect(throws: SigningError.self) { try SigningKey(pem: pem) }
    }
}
