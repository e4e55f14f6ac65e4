public import Catalog
import Footprint

/// Checks a manifest by computing all that it says from its own inputs, and comparing.
///
/// Nothing but the bytes is read: no address is opened, no path followed. Inputs are taken as they are stated; that they
/// were not changed since is what hashes and signature say.
public struct ManifestVerification {
    /// The manifest of a peer that is at hand.
    public struct PeerFile: Sendable, Hashable {
        public var file: String
        public var name: String
        /// Of the evidence as it is.
        public var evidenceSHA256: String

        public init(file: String, name: String, evidenceSHA256: String) {
            self.file = file
            self.name = name
            self.evidenceSHA256 = evidenceSHA256
        }
    }

    public let file: ManifestFile
    /// The key that must have signed it; `nil` where any will do.
    public var key: VerifyingKey?
    /// The peers' own manifests; `nil` where they are not asked for.
    public var peers: [PeerFile]?
    public var catalog: ReferenceCatalog

    public init(
        _ file: ManifestFile, key: VerifyingKey? = nil, peers: [PeerFile]? = nil,
        catalog: ReferenceCatalog = .embedded
    ) {
        self.file = file
        self.key = key
        self.peers = peers
        self.catalog = catalog
    }

    /// Every claim of the manifest, by part.
    public func claims() async -> [Claim] {
        var claims = integrity + signature + peersInFiles + FactorClaims(file.manifest, catalog: catalog).claims
        do {
            claims += try await computed()
        } catch {
            claims.append(Claim(.rating, "rating", .notVerifiable(because: "\(error)")))
        }
        return Claim.Part.allCases.flatMap { part in claims.filter { $0.part == part } }
    }

    // MARK: - What is computed

    /// Each value that follows from others, in the order of the file.
    private func computed() async throws -> [Claim] {
        let expected = try ManifestFile.tree(of: try await file.recomputed())
        let differences = ManifestDifference.all(in: file.root, expected: expected)
        let differing = Dictionary(differences.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var claims: [Claim] = []
        var told: Set<String> = []
        for path in expected.leaves() {
            guard let part = ManifestVerification.part(of: path) else { continue }
            // Where a whole entry is missing, the difference stands at it and not at its leaves.
            let place = ManifestVerification.ancestors(of: path).first { differing[$0] != nil }
            guard let place, let difference = differing[place] else {
                claims.append(Claim(part, path, .verified))
                continue
            }
            if told.insert(place).inserted { claims.append(Claim(part, place, difference.finding)) }
        }
        // What should not be there, and inputs that contradict each other.
        for difference in differences where told.insert(difference.path).inserted {
            claims.append(
                Claim(ManifestVerification.part(of: difference.path) ?? .score, difference.path, difference.finding))
        }
        return claims
    }

    /// The part of a value that is computed; `nil` for an input.
    static func part(of path: String) -> Claim.Part? {
        let words = path.split(separator: ".")
        switch words.first {
        case "name", "description", "tags", "initialize", "tree": return .score
        case "rating":
            guard words.count > 1 else { return .rating }
            if words[1] == "result" { return .rating }
            return words[1] == "peers" && words.count > 3 && words[3].hasPrefix("sci-") ? .peers : nil
        default: return nil
        }
    }

    /// "a.b.c", "a.b", "a".
    private static func ancestors(of path: String) -> [String] {
        let words = path.split(separator: ".")
        return (1...max(1, words.count)).reversed().map { words.prefix($0).joined(separator: ".") }
    }

    // MARK: - Hashes and signature

    private var integrity: [Claim] {
        let found = file.integrity
        var claims = [
            Claim(.integrity, "evidence-sha256", ManifestVerification.finding(found.evidence)),
            Claim(.integrity, "content-sha256", ManifestVerification.finding(found.content)),
        ]
        if file.root[ManifestKey.digests] == nil {
            claims.append(Claim(.integrity, ManifestKey.digests, .notVerifiable(because: "the file states none")))
        }
        for change in found.changes {
            claims.append(
                Claim(
                    .integrity, change.path,
                    .differs(
                        stated: "as its digest says", found: "\(change.kind.rawValue), line \(change.line)", by: nil)))
        }
        if let line = found.uncoveredLine {
            claims.append(
                Claim(
                    .integrity, "integrity", .differs(stated: "hashes alone", found: "more, at line \(line)", by: nil)))
        }
        return claims
    }

    private static func finding(_ hash: ManifestIntegrity.Hash) -> Claim.Finding {
        switch hash {
        case .holds: .verified
        case .differs(let stated, let found):
            .differs(stated: String(stated.prefix(16)), found: String(found.prefix(16)), by: nil)
        case .absent: .notVerifiable(because: "the file states none")
        }
    }

    private var signature: [Claim] {
        switch (file.integrity.signature, key) {
        case (.holds(let signer), nil):
            return [Claim(.signature, "signed by \(signer.fingerprint)", .verified)]
        case (.holds(let signer), let wanted?):
            return [
                Claim(
                    .signature, "signer",
                    signer == wanted
                        ? .verified : .differs(stated: signer.fingerprint, found: wanted.fingerprint, by: nil))
            ]
        case (.differs(let signer), _):
            return [
                Claim(
                    .signature, "signature",
                    .differs(stated: "by \(signer.fingerprint)", found: "of other bytes", by: nil))
            ]
        case (.unreadable, _):
            return [Claim(.signature, "signature", .notVerifiable(because: "it cannot be read, or has no key"))]
        case (.absent, nil): return []
        case (.absent, .some):
            return [Claim(.signature, "signature", .notVerifiable(because: "the manifest is not signed"))]
        }
    }

    // MARK: - Peers

    /// Whether the peers' own manifests are those that were rated.
    private var peersInFiles: [Claim] {
        guard let peers, let rating = file.manifest.rating else { return [] }
        let files = Dictionary(grouping: peers, by: \.name)
        return rating.peers.map { peer in
            let subject = "evidence of \(peer.name)"
            guard let stated = peer.evidence else {
                return Claim(.peers, subject, .notVerifiable(because: "the manifest states no hash of it"))
            }
            guard let own = files[peer.name] else {
                return Claim(.peers, subject, .notVerifiable(because: "no manifest of it is in the folder"))
            }
            if own.contains(where: { $0.evidenceSHA256 == stated }) { return Claim(.peers, subject, .verified) }
            return Claim(
                .peers, subject,
                .differs(
                    stated: String(stated.prefix(16)), found: "\(own[0].evidenceSHA256.prefix(16)) (\(own[0].file))",
                    by: nil))
        }
    }
}

extension ManifestFile {
    /// The manifest with its rating computed anew from the peers, the scale and the classes that it states.
    ///
    /// - Throws: `RatingError` where they cannot be rated, or the model is not among its peers.
    public func recomputed() async throws(RatingError) -> Manifest {
        guard var rating = manifest.rating else { return manifest }
        let own = manifest.score.peer(
            named: manifest.name, accuracy: manifest.accuracy?.ratedValue,
            evidence: rating.peers.first { $0.name == manifest.name }?.evidence)
        guard let place = rating.peers.firstIndex(where: { $0.name == manifest.name }) else {
            throw RatingError(.notAmongPeers(manifest.name))
        }
        rating.peers[place] = own
        let ratings = try await PeerRating(
            benchmark: manifest.benchmark, scale: rating.scale, classes: rating.classes,
            accuracy: manifest.accuracy?.meaning ?? .score,
            plan: RankUncertainty.Plan(draws: rating.draws, seed: rating.seed)
        ).ratings(of: rating.peers)
        rating.result = ratings[place]
        var recomputed = manifest
        recomputed.rating = rating
        return recomputed
    }
}

extension ManifestDifference {
    var finding: Claim.Finding {
        .differs(stated: found ?? "nothing", found: expected ?? "nothing", by: by)
    }

    /// "+3.2 %"; `nil` for what is no number.
    private var by: String? {
        guard let one = found.flatMap(Double.init), let other = expected.flatMap(Double.init), one.isFinite,
            other.isFinite, other != 0
        else { return nil }
        let percent = (one - other) / abs(other) * 100
        let sign = percent < 0 ? "−" : "+"
        let size = abs(percent)
        if size < 0.001 { return "\(sign)less than 0.001 %" }
        return "\(sign)\(DecimalText.significant(size, digits: size < 10 ? 2 : 3)) %"
    }
}

extension ManifestNode {
    /// The paths of its scalars, in their order; those of empty lists and mappings too.
    func leaves(path: String = "") -> [String] {
        let prefix = path.isEmpty ? "" : path + "."
        let below: [String]
        switch content {
        case .scalar: return [path]
        case .list(let items): below = items.enumerated().flatMap { $1.leaves(path: "\(prefix)\($0)") }
        case .mapping(let entries): below = entries.flatMap { $0.value.leaves(path: prefix + $0.key) }
        }
        return below.isEmpty ? [path] : below
    }
}
