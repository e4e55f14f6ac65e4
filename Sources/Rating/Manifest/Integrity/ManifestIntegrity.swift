import FoundationEssentials

/// What the hashes, digests and signature of a manifest say of its bytes. Nothing here is an error: what does not hold is
/// reported.
///
/// A hash shows that a file is as it was written, not by whom; a signature shows that the holder of a key wrote it, and a
/// reader must know whose key it is.
public struct ManifestIntegrity: Sendable, Hashable {
    public enum Hash: Sendable, Hashable {
        case holds
        case differs(stated: String, found: String)
        /// The file states none: another tool's manifest.
        case absent
    }

    public enum Signature: Sendable, Hashable {
        case holds(VerifyingKey)
        case differs(VerifyingKey)
        /// It is no signature, or has no key beside it.
        case unreadable
        case absent
    }

    /// An entry that is not as its digest says.
    public struct Change: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable { case changed, added, removed }

        public var kind: Kind
        /// "rating.peers.3".
        public var path: String
        /// Of the entry in the file; of its digest, if the entry is gone.
        public var line: Int

        init(_ kind: Kind, _ path: String, line: Int) {
            self.kind = kind
            self.path = path
            self.line = line
        }
    }

    /// Of the bytes before the line `issued:`.
    public var evidence: Hash
    /// Of the bytes before the line `integrity:`.
    public var content: Hash
    /// The entries that are not as written; empty also for a file without digests. A file whose content differs while no
    /// entry does was changed in its form: blanks, comments, quotes.
    public var changes: [Change]
    public var signature: Signature
    /// What stands at or after `integrity` and is covered by no hash: its line. `nil` for none.
    public var uncoveredLine: Int?
    /// The SHA-256 of the evidence as it is, whatever is stated; empty for a file without evidence of ours.
    public var evidenceSHA256: String

    /// Whether the file is as it was written. A file without a signature can be so too.
    public var holds: Bool {
        evidence == .holds && content == .holds && changes.isEmpty && uncoveredLine == nil && !isBadlySigned
    }

    private var isBadlySigned: Bool {
        switch signature {
        case .holds, .absent: false
        case .differs, .unreadable: true
        }
    }

    /// - Parameter file: The name of the file, for errors.
    /// - Throws: `ManifestError` for what is no manifest at all.
    public init(_ bytes: [UInt8], file: String) throws(ManifestError) {
        self.init(bytes, try ManifestDocument(bytes, file: file))
    }

    init(_ bytes: [UInt8], _ document: ManifestDocument) {
        let lines = FileLines(bytes)
        let contentEnd = lines.start(ofKey: ManifestKey.integrity)
        let evidenceEnd = lines.start(ofKey: ManifestKey.issued)
        let stated = document.root[ManifestKey.integrity]
        evidenceSHA256 = evidenceEnd.map { Hexadecimal.sha256(bytes[..<$0]) } ?? ""
        evidence = Self.hash(stated?["evidence-sha256"], evidenceSHA256)
        content = Self.hash(
            stated?["content-sha256"], contentEnd.map { Hexadecimal.sha256(bytes[..<$0]) } ?? "")
        changes = document.root[ManifestKey.digests].map { EntryDigests.changes(in: document.root, stated: $0) } ?? []
        signature = Self.signature(stated, bytes[..<(contentEnd ?? 0)])
        uncoveredLine = stated == nil ? nil : lines.firstForeignLine(after: contentEnd)
    }

    /// The SHA-256 of a whole file in hexadecimal digits, by which one is named that states no hash of its own.
    public static func sha256(of file: [UInt8]) -> String { Hexadecimal.sha256(file) }

    private static func hash(_ stated: ManifestNode?, _ found: String) -> Hash {
        guard let stated else { return .absent }
        let text = stated.scalar ?? ""
        return text == found && !found.isEmpty ? .holds : .differs(stated: text, found: found)
    }

    private static func signature(_ stated: ManifestNode?, _ content: ArraySlice<UInt8>) -> Signature {
        guard let signature = stated?["signature"] else { return stated?["public-key"] == nil ? .absent : .unreadable }
        guard let bytes = base64(signature), let raw = base64(stated?["public-key"]),
            let key = VerifyingKey(rawBytes: raw)
        else { return .unreadable }
        return key.verifies(bytes, of: Array(content)) ? .holds(key) : .differs(key)
    }

    /// The bytes of a text in the one way of writing them; `nil` for what is written otherwise.
    private static func base64(_ node: ManifestNode?) -> [UInt8]? {
        guard let text = node?.scalar, let data = Data(base64Encoded: text), data.base64EncodedString() == text else {
            return nil
        }
        return Array(data)
    }
}
