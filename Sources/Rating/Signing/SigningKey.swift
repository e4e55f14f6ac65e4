import Crypto
import FoundationEssentials

/// A private key of Ed25519 (RFC 8032), with which manifests are signed.
///
/// ```swift
/// var generator = SystemRandomNumberGenerator()
/// let key = SigningKey(using: &generator)
/// let signature = try key.signature(of: bytes)
/// key.verifyingKey.verifies(signature, of: bytes)      // true
/// ```
public struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    private let rawBytes: [UInt8]

    /// A new key, from 32 random bytes.
    public init(using generator: inout some RandomNumberGenerator) {
        while true {
            let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
            if let key = SigningKey(rawBytes: bytes) {
                self = key
                return
            }
        }
    }

    /// Reads a PEM file, "BEGIN PRIVATE KEY" (PKCS #8, RFC 8410), as OpenSSL writes it.
    public init(pem: String) throws(SigningError) {
        let bytes = try PEMBlock(pem, label: PEMBlock.privateLabel).key(after: PEMBlock.privatePrefix)
        guard let key = SigningKey(rawBytes: bytes) else { throw SigningError(.notEd25519) }
        self = key
    }

    /// 32 bytes; `nil` for any other number.
    private init?(rawBytes: [UInt8]) {
        guard rawBytes.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: rawBytes) else {
            return nil
        }
        self.key = key
        self.rawBytes = rawBytes
    }

    /// The text of the PEM file. Whoever has it can sign as its owner.
    public var pem: String { PEMBlock.text(PEMBlock.privatePrefix + rawBytes, label: PEMBlock.privateLabel) }

    public var verifyingKey: VerifyingKey { VerifyingKey(key.publicKey) }

    /// 64 bytes.
    ///
    /// - Throws: `SigningError` where the library cannot sign, for want of memory; nothing unsigned is passed off.
    public func signature(of bytes: [UInt8]) throws(SigningError) -> [UInt8] {
        do {
            return Array(try key.signature(for: bytes))
        } catch {
            throw SigningError(.notSigned)
        }
    }
}
