import Rating
import Testing

@Suite("Peers' own manifests")
struct PeerFilesTests {
    private func files(_ change: (inout Manifest) -> Void = { _ in }) throws -> [ManifestVerification.PeerFile] {
        try SignedManifest.otherManifests().map { manifest in
            var manifest = manifest
            change(&manifest)
            return ManifestVerification.PeerFile(
                file: manifest.name.lowercased() + ".yaml", name: manifest.name,
                evidenceSHA256: try ManifestFile.evidenceSHA256(of: manifest))
        }
    }

    /// What is said of the evidence of each peer, the model's own aside.
    private func claims(_ files: [ManifestVerification.PeerFile]?) async throws -> [Claim] {
        await ManifestVerification(try await SignedManifest.file(), peers: files).claims()
            .filter { $0.subject.hasPrefix("evidence of ") && $0.subject != "evidence of Example-8B" }
    }

    @Test("Manifests that are as they were when the model was rated are verified")
    func same() async throws {
        let names = ["Heavy-9B", "Broad-7B", "Light-4B", "Slim-5B"]
        #expect(try await claims(files()) == names.map { Claim(.peers, "evidence of \($0)", .verified) })
    }

    @Test("Peers that are not asked for make no claim")
    func notAsked() async throws { #expect(try await claims(nil).isEmpty) }

    @Test("A peer's manifest that is another now differs, and peer and file are named")
    func changed() async throws {
        let stated = try files()[1].evidenceSHA256.prefix(16)
        let changed = try files { if $0.name == "Broad-7B" { $0.score.boundary = "whole servers" } }
        let found = changed[1].evidenceSHA256.prefix(16)
        #expect(
            try await claims(changed).filter { !$0.holds } == [
                Claim(
                    .peers, "evidence of Broad-7B",
                    .differs(stated: String(stated), found: "\(found) (broad-7b.yaml)", by: nil))
            ])
    }

    @Test("A peer whose manifest is not in the folder is not verifiable")
    func missing() async throws {
        let some = try files().filter { $0.name != "Slim-5B" }
        #expect(
            try await claims(some).filter { !$0.holds } == [
                Claim(
                    .peers, "evidence of Slim-5B", .notVerifiable(because: "no manifest of it is in the folder"))
            ])
    }

    @Test("A peer of which the manifest states no hash is not verifiable")
    func noHash() async throws {
        let manifest = try await SignedManifest.manifest { $0.rating?.peers[0].evidence = nil }
        let file = try ManifestFile(Array(try ManifestFile.text(of: manifest).utf8), file: "m.yaml")
        let claims = await ManifestVerification(file, peers: try files()).claims()
        #expect(
            claims.first { $0.subject == "evidence of Heavy-9B" }?.finding
                == .notVerifiable(because: "the manifest states no hash of it"))
    }

    @Test("Of two files of one name, one that is as it was suffices")
    func twice() async throws {
        let other = ManifestVerification.PeerFile(
            file: "copy.yaml", name: "Heavy-9B", evidenceSHA256: String(repeating: "0", count: 64))
        #expect(try await claims([other] + files()).filter { !$0.holds }.isEmpty)
    }
}
