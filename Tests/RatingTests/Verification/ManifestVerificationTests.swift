import Catalog
import Footprint
import Testing

@testable import Rating

@Suite("Verifying a manifest")
struct ManifestVerificationTests {
    private func claims(
        _ manifest: Manifest, signedWith key: SigningKey? = SignedManifest.key(), wanted: VerifyingKey? = nil
    ) async throws -> [Claim] {
        let text = try ManifestFile.text(of: manifest, signedWith: key)
        return await ManifestVerification(try ManifestFile(Array(text.utf8), file: "m.yaml"), key: wanted).claims()
    }

    private func failing(_ claims: [Claim]) -> [Claim] { claims.filter { !$0.holds } }

    // MARK: - What holds

    @Test("Every claim of a sound manifest holds, and each part makes some")
    func sound() async throws {
        let claims = await ManifestVerification(
            try await SignedManifest.file(), key: SignedManifest.key().verifyingKey
        ).claims()
        #expect(failing(claims).isEmpty, "\(failing(claims))")
        let counts = Dictionary(grouping: claims, by: \.part).mapValues(\.count)
        #expect(Set(counts.keys) == [.integrity, .signature, .score, .peers, .rating, .factors])
        #expect(counts[.integrity] == 2 && counts[.signature] == 1)
        // Low, central, high and method of the score of each peer.
        #expect(counts[.peers] == 5 * 4)
        let parts = Claim.Part.allCases
        #expect(
            claims.map { parts.firstIndex(of: $0.part) ?? 0 }
                == claims.map { parts.firstIndex(of: $0.part) ?? 0 }.sorted())
        #expect(Verification(file: "m.yaml", claims: claims).holds)
    }

    @Test("What is computed is claimed by its path")
    func subjects() async throws {
        let subjects = Set(await ManifestVerification(try await SignedManifest.file()).claims().map(\.subject))
        for path in [
            "evidence-sha256", "content-sha256", "tree.children.inference.outputs.0.sci",
            "tree.children.training.outputs.0.carbon", "rating.peers.4.sci-g.1", "rating.result.relative.rank",
            "rating.result.relative.probabilities.C", "rating.result.absolute.letter", "rating.result.stars.quintile",
            "rating.result.adjusted.distance", "scale scer-0.1",
        ] { #expect(subjects.contains(path), "\(path)") }
        #expect(subjects.contains { $0.hasPrefix("carbon intensity, ") })
        #expect(subjects.contains { $0.hasPrefix("classes ") })
    }

    @Test("A score that was not rated is verified too, and claims nothing of a rating")
    func alone() async throws {
        let claims = try await claims(try SignedManifest.alone("Slim-5B", joules: 150...190, accuracy: 47))
        #expect(failing(claims).isEmpty && !claims.isEmpty)
        #expect(!claims.contains { $0.part == .rating || $0.part == .peers })
    }

    // MARK: - Forgers who write all hashes anew

    @Test(
        "A result that does not follow from the peers is named, though all hashes hold",
        arguments: [
            "rating.result.relative.letter", "rating.result.relative.rank", "rating.result.relative.of",
            "rating.result.relative.percentile", "rating.result.relative.probabilities.A",
            "rating.result.absolute.letter", "rating.result.absolute.best", "rating.result.absolute.worst",
            "rating.result.stars.equal-width", "rating.result.stars.quintile", "rating.result.adjusted.accuracy",
            "rating.result.adjusted.carbon-per-correct-answer-g", "rating.result.adjusted.distance",
        ])
    func forgedResult(path: String) async throws {
        var manifest = try await SignedManifest.manifest()
        var result = try #require(manifest.rating?.result)
        switch path.split(separator: ".").dropFirst(2).joined(separator: ".") {
        case "relative.letter": result.relative.letter = "A"
        case "relative.rank": result.relative.rank = 5
        case "relative.of": result.relative.count = 9
        case "relative.percentile": result.relative.percentile = 95
        case "relative.probabilities.A": result.relative.probabilities["A"] = 0.99
        case "absolute.letter": result.absolute?.letter = "A"
        case "absolute.best": result.absolute?.best = "A"
        case "absolute.worst": result.absolute?.worst = "A"
        case "stars.equal-width": result.stars?.equalWidth = 5
        case "stars.quintile": result.stars?.quintile = 5
        case "adjusted.accuracy": result.adjusted?.accuracy = 0.9
        case "adjusted.carbon-per-correct-answer-g": result.adjusted?.carbonPerCorrectAnswer = 0.01
        default: result.adjusted?.distance = 1.25
        }
        #expect(manifest.rating?.result != result)
        manifest.rating?.result = result
        let found = failing(try await claims(manifest, signedWith: nil))
        #expect(found.map(\.subject) == [path])
        #expect(found.allSatisfy { $0.part == .rating })
    }

    /// Whatever is computed: each scalar is changed in turn in the tree, and digests and hashes are made of the result.
    @Test("Each computed value that is changed under new hashes is named, or refused with its place")
    func forgedValues() async throws {
        let file = try await SignedManifest.file()
        let tree = try ManifestFile.tree(of: file.manifest)
        let paths = tree.leaves().filter { ManifestVerification.part(of: $0) != nil }
        #expect(paths.count > 100)
        for path in paths {
            let forged = tree.changing(path.split(separator: ".").map(String.init)[...])
            let text = try IntegrityPart(tree: forged, key: nil).text()
            do throws(ManifestError) {
                let forgery = try ManifestFile(Array(text.utf8), file: "m.yaml")
                #expect(forgery.integrity.holds, "\(path)")
                let found = failing(await ManifestVerification(forgery).claims())
                #expect(found.contains { $0.subject == path }, "\(path): \(found.map(\.subject))")
            } catch {
                #expect(error.description.contains(path), "\(path): \(error)")
            }
        }
    }

    @Test("Whoever forges without the key is given away by the signature")
    func forgedSignature() async throws {
        var manifest = try await SignedManifest.manifest()
        manifest.benchmark.method = "estimated from data sheets"
        let key = SignedManifest.key().verifyingKey
        let unsigned = failing(try await claims(manifest, signedWith: nil, wanted: key))
        #expect(
            unsigned == [Claim(.signature, "signature", .notVerifiable(because: "the manifest is not signed"))])
        let others = SignedManifest.key(8)
        let otherwise = failing(try await claims(manifest, signedWith: others, wanted: key))
        #expect(
            otherwise == [
                Claim(
                    .signature, "signer",
                    .differs(stated: others.verifyingKey.fingerprint, found: key.fingerprint, by: nil))
            ])
    }

    @Test("Without a key to check by, a signature tells whose it is, and an unsigned manifest claims none")
    func signers() async throws {
        let manifest = try await SignedManifest.manifest()
        let signed = try await claims(manifest).filter { $0.part == .signature }
        #expect(
            signed == [Claim(.signature, "signed by \(SignedManifest.key().verifyingKey.fingerprint)", .verified)])
        let unsigned = try await claims(manifest, signedWith: nil)
        #expect(!unsigned.contains { $0.part == .signature })
        #expect(failing(unsigned).isEmpty)
    }

    @Test("A signature of other bytes differs, and one that is none cannot be verified")
    func damagedSignature() async throws {
        let text = try await SignedManifest.text()
        let line = try #require(text.split(separator: "\n").last { $0.hasPrefix("  signature: ") })
        let others = try await SignedManifest.text(signedWith: SignedManifest.key(8))
        let otherLine = try #require(others.split(separator: "\n").last { $0.hasPrefix("  signature: ") })
        let key = SignedManifest.key().verifyingKey
        let cases: [(String, Claim.Finding)] = [
            (String(otherLine), .differs(stated: "by \(key.fingerprint)", found: "of other bytes", by: nil)),
            ("  signature: \"AAAA\"", .differs(stated: "by \(key.fingerprint)", found: "of other bytes", by: nil)),
            ("  signature: \"no base64\"", .notVerifiable(because: "it cannot be read, or has no key")),
        ]
        for (replacement, finding) in cases {
            let file = try ManifestFile(Array(text.replacing(line, with: replacement).utf8), file: "m.yaml")
            let found = await ManifestVerification(file, key: key).claims().filter { $0.part == .signature }
            #expect(found == [Claim(.signature, "signature", finding)])
        }
    }

    @Test("A rating that cannot be computed is not verifiable, with the reason")
    func notRateable() async throws {
        var manifest = try await SignedManifest.manifest()
        manifest.rating?.peers.remove(at: 2)
        let found = failing(try await claims(manifest))
        #expect(found.map(\.part) == [.rating])
        #expect(
            found.first?.finding
                == .notVerifiable(because: RatingError(.notAmongPeers("Example-8B")).description))
    }

    @Test("A number that differs says by how much")
    func byHowMuch() async throws {
        var manifest = try await SignedManifest.manifest()
        manifest.rating?.result.relative.rank = 4
        let rank = try #require(failing(try await claims(manifest)).first)
        #expect(rank == Claim(.rating, "rating.result.relative.rank", .differs(stated: "4", found: "3", by: "+33.3 %")))
    }
}

extension ManifestNode {
    /// The tree with one scalar changed: a number made larger, a word given one more letter.
    fileprivate func changing(_ path: ArraySlice<String>) -> ManifestNode {
        var changed = self
        switch content {
        case .scalar(let text, let isPlain):
            let number = ExactDecimal.value(text).map { ExactDecimal.text($0 * 1.5 + 1) }
            changed.content = .scalar(number ?? text + "a", isPlain: isPlain && number != nil)
        case .list(var items):
            guard let first = path.first.flatMap({ Int($0) }) else { return self }
            items[first] = items[first].changing(path.dropFirst())
            changed.content = .list(items)
        case .mapping(var entries):
            // A key can hold points itself.
            for length in 1...max(1, path.count) {
                let key = path.prefix(length).joined(separator: ".")
                guard let place = entries.firstIndex(where: { $0.key == key }) else { continue }
                entries[place].value = entries[place].value.changing(path.dropFirst(length))
                changed.content = .mapping(entries)
                break
            }
        }
        return changed
    }
}
