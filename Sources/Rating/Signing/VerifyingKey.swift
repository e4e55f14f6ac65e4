import Crypto
import FoundationEssentials

/// A public key of Ed25519 (RFC 8032), by which anyone checks what its owner signed.
public struct VerifyingKey: Sendable, Hashable {
    /// 32 bytes.
    public let rawBytes: [UInt8]

    init(_ key: Curve25519.Signing.PublicKey) { rawBytes = Array(key.rawRepresentation) }

    /// 32 bytes; `nil` for what is no key.
    public init?(rawBytes: [UInt8]) {
        guard rawBytes.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: rawBytes)) != nil else {
            return nil
        }
        self.rawBytes = rawBytes
    }

    /// Reads a PEM file, "BEGIN PUBLIC KEY" (SPKI, RFC 8410), as OpenSSL writes it.
    public init(pem: String) throws(SigningError) {
        let bytes = try PEMBlock(pem, label: PEMBlock.publicLabel).key(after: PEMBlock.publicPrefix)
        guard let key = VerifyingKey(rawBytes: bytes) else { throw SigningError(.notEd25519) }
        self = key
    }

    /// The text of the PEM file, to be published.
    public var pem: String { PEMBlock.text(PEMBlock.publicPrefix + rawBytes, label: PEMBlock.publicLabel) }

    /// What people compare: the first 16 bytes of the SHA-256 of the key as SPKI, in groups of four digits.
    public var fingerprint: String {
        let digits = Array(Hexadecimal.sha256(PEMBlock.publicPrefix + rawBytes).prefix(32))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }.joined(separator: " ")
    }

    public func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: rawBytes) else {
            return false
        }
        return key.isValidSignature(signature, for: bytes)
    }
}
