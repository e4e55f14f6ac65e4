import FoundationEssentials

/// Writes a manifest's tree with its digests, its hashes and, with a key, its signature.
struct IntegrityPart {
    let tree: ManifestNode
    let key: SigningKey?

    /// The bytes that the evidence's hash is of: those before the line `issued:`.
    private var evidence: String {
        var writer = ManifestText()
        writer.append(part { $0 != ManifestKey.issued && $0 != ManifestKey.rating })
        return writer.text
    }

    var evidenceSHA256: String { Hexadecimal.sha256(evidence.utf8) }

    /// - Throws: `SigningError` where there is a key and it cannot sign.
    func text() throws(SigningError) -> String {
        let evidence = evidence
        var rest = ManifestText()
        rest.append(part { $0 == ManifestKey.issued || $0 == ManifestKey.rating })
        rest.append(.mapping([(ManifestKey.digests, EntryDigests.node(of: tree))]))
        let content = evidence + rest.text
        let signature = try sign(Array(content.utf8))
        var integrity = ManifestText()
        integrity.append(
            .mapping([
                (
                    ManifestKey.integrity,
                    .mapping([
                        ("evidence-sha256", .text(Hexadecimal.sha256(evidence.utf8))),
                        ("content-sha256", .text(Hexadecimal.sha256(content.utf8))),
                        ("public-key", key.map { .text(Data($0.verifyingKey.rawBytes).base64EncodedString()) }),
                        ("signature", signature.map { .text(Data($0).base64EncodedString()) }),
                    ])
                )
            ]))
        return content + integrity.text
    }

    private func sign(_ content: [UInt8]) throws(SigningError) -> [UInt8]? {
        guard let key else { return nil }
        return try key.signature(of: content)
    }

    private func part(_ isWanted: (String) -> Bool) -> ManifestNode {
        ManifestNode(content: .mapping((tree.entries ?? []).filter { isWanted($0.key) }))
    }
}
