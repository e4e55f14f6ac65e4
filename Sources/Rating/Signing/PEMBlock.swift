import FoundationEssentials

/// The text around a key: "-----BEGIN PUBLIC KEY-----", base64, "-----END PUBLIC KEY-----".
///
/// The DER of an Ed25519 key is a constant followed by its 32 bytes (RFC 8410), so that no reader of ASN.1 is needed.
struct PEMBlock {
    static let privateLabel = "PRIVATE KEY"
    static let publicLabel = "PUBLIC KEY"
    static let privatePrefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]
    static let publicPrefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]
    /// The largest file that is read, in bytes.
    static let largest = 1 << 16

    private let bytes: [UInt8]

    init(_ text: String, label: String) throws(SigningError) {
        guard text.utf8.count <= Self.largest else { throw SigningError(.tooLarge) }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace || $0 == " " } }
        guard let first = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN ") && $0.hasSuffix("-----") }) else {
            throw SigningError(.notPEM(wanted: label))
        }
        let found = String(lines[first].dropFirst(11).dropLast(5))
        guard found == label else {
            throw SigningError(
                found == "ENCRYPTED PRIVATE KEY" ? .encrypted : .otherLabel(found: found, wanted: label))
        }
        guard let last = lines[first...].firstIndex(of: "-----END \(label)-----"),
            let data = Data(base64Encoded: lines[(first + 1)..<last].joined())
        else { throw SigningError(.notPEM(wanted: label)) }
        bytes = Array(data)
    }

    func key(after prefix: [UInt8]) throws(SigningError) -> [UInt8] {
        guard bytes.count == prefix.count + 32, bytes.starts(with: prefix) else { throw SigningError(.notEd25519) }
        return Array(bytes[prefix.count...])
    }

    static func text(_ bytes: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(Data(bytes).base64EncodedString())\n-----END \(label)-----\n"
    }
}
