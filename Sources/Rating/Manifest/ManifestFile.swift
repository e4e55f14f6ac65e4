import Footprint

/// A manifest as a file: YAML that is a manifest of the Impact Framework, with the evidence, the rating and the hashes
/// below it.
///
/// A file is always written the same way, so that equal manifests are equal bytes. Numbers come back bit for bit.
/// Layout and checks by hand: Docs/Manifest.md.
///
/// ```swift
/// let text = try ManifestFile.text(of: manifest)
/// let file = try ManifestFile(Array(text.utf8), file: "qwen3-8b.yaml")
/// file.manifest == manifest && file.integrity.holds && file.differences.isEmpty      // true
/// ```
public struct ManifestFile: Sendable {
    /// What the evidence says of its own layout.
    public static let format = "wattmark-manifest-1"

    /// The largest file that is read, in bytes.
    public static let largestFile = ManifestDocument.largestFile

    public let manifest: Manifest
    /// What its hashes and its signature say.
    public let integrity: ManifestIntegrity
    /// Where the file says something else than what follows from its own inputs; empty for a file that agrees with itself.
    public let differences: [ManifestDifference]
    /// The file as it is.
    let root: ManifestNode

    /// Reads a file that somebody else may have made: at most 8 MiB and 20,000 peers, without references, tags and keys
    /// that stand twice. No path in it is followed and nothing is fetched.
    ///
    /// - Parameter file: The name of the file, for errors.
    /// - Throws: `ManifestError` with the line, for what cannot be read. A hash or signature that does not hold is no error:
    ///   see `integrity`.
    public init(_ bytes: [UInt8], file: String) throws(ManifestError) {
        let document = try ManifestDocument(bytes, file: file)
        root = document.root
        manifest = try ManifestReader(document.root, file: file).manifest()
        integrity = ManifestIntegrity(bytes, document)
        do {
            differences = ManifestDifference.all(in: document.root, expected: try Self.tree(of: manifest))
        } catch {
            throw ManifestError(error.problem, file: file)
        }
    }

    /// The text of the file.
    ///
    /// - Parameter key: The key to sign it with; without one it has hashes alone.
    /// - Throws: `ManifestError` for a manifest that no file can hold: a value that is not finite or impossible, a work of
    ///   less than a second, a date that is none, more than 8 MiB.
    public static func text(of manifest: Manifest, signedWith key: SigningKey? = nil) throws(ManifestError) -> String {
        let tree = try tree(of: manifest)
        // What is written can be read.
        _ = try ManifestReader(tree, file: "").manifest()
        let text: String
        do throws(SigningError) {
            text = try IntegrityPart(tree: tree, key: key).text()
        } catch {
            throw ManifestError(.notSigned("\(error)"))
        }
        guard text.utf8.count <= largestFile else { throw ManifestError(.tooLarge) }
        return text
    }

    /// The SHA-256 of the manifest's evidence, by which others name it among their peers.
    public static func evidenceSHA256(of manifest: Manifest) throws(ManifestError) -> String {
        IntegrityPart(tree: try tree(of: manifest), key: nil).evidenceSHA256
    }

    /// Everything but digests and integrity.
    static func tree(of manifest: Manifest) throws(ManifestError) -> ManifestNode {
        let scores = [manifest.score] + (manifest.other.map { [$0] } ?? [])
        var timestamps: [String] = []
        for score in scores {
            guard score.sci.high.canonical.isFinite, score.carbon.high.canonical.isFinite else {
                throw ManifestError(.notFinite(ManifestKey.sci))
            }
            let seconds = score.duration.central.canonical
            guard seconds >= 1 else { throw ManifestError(.tooShort(seconds: ExactDecimal.text(seconds))) }
            guard let timestamp = Timestamp.text(of: score.date) ?? Timestamp.text(of: manifest.date) else {
                throw ManifestError(.noDay(manifest.date))
            }
            timestamps.append(timestamp)
        }
        let issued = ManifestNode.mapping([
            ("date", .text(manifest.date)), ("tool", .text(manifest.tool)),
            ("address", manifest.address.map(ManifestNode.text)),
        ])
        return .mapping(
            ImpactPart(manifest: manifest, timestamps: timestamps).entries + [
                (ManifestKey.evidence, EvidencePart(manifest: manifest).node), (ManifestKey.issued, issued),
                (ManifestKey.rating, manifest.rating.map { RatingNode(part: $0).node }),
            ])
    }
}
