import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Manifests of a rated category")
struct RatedCategoryTests {
    private typealias Examples = RatedExamples

    @Test("The manifest of a member has all as its peers, from the highest score, and its own result")
    func manifest() async throws {
        let rated = try await Examples.rated(Examples.five)
        let member = rated.members[1]
        let manifest = try #require(
            rated.manifest(of: member, date: Examples.date, tool: Examples.tool, address: "https://example.org/two"))
        #expect(manifest.name == "a/two" && manifest.date == "2026-11-21" && manifest.tool == "Wattmark 0.1.0")
        #expect(manifest.address == "https://example.org/two" && manifest.score == member.score)
        let part = try #require(manifest.rating)
        #expect(part.peers.map(\.name) == ["a/five", "a/four", "a/three", "a/two", "a/one"])
        #expect(part.result == member.rating && part.scale == rated.scale && part.classes == rated.classes)
    }

    @Test("Its category has the member's own evidence for each trait of the category")
    func ownEvidence() async throws {
        let rated = try await Examples.rated([
            ("a/one", { $0.parameters = 8e9 }), ("a/two", { $0.parameters = 7e9 }),
        ])
        #expect(rated.category[.size]?.evidence == "known of each of 2 models by itself")
        let evidence = try rated.members.map { member in
            try #require(rated.manifest(of: member, date: Examples.date, tool: Examples.tool)).category[.size]?.evidence
        }
        #expect(Set(evidence.map { $0?.prefix(16) }) == ["8 B parameters, ", "7 B parameters, "])
    }

    @Test("A manifest comes back from its file as it was")
    func roundTrip() async throws {
        let rated = try await Examples.rated(Examples.five, draws: 50).withEvidence(
            date: Examples.date, tool: Examples.tool)
        for (member, file) in zip(rated.members, try Examples.files(rated)) {
            #expect(file.integrity.holds && file.differences.isEmpty)
            #expect(file.manifest == rated.manifest(of: member, date: Examples.date, tool: Examples.tool))
        }
    }

    @Test("Peers are named by the hash of the evidence in their own manifests, with the other stage too")
    func evidence() async throws {
        var plain = try await Examples.rated(Examples.five)
        #expect(plain.members.allSatisfy { $0.peer.evidence == nil })
        plain.members[2].other = plain.members[0].score
        let rated = try plain.withEvidence(date: Examples.date, tool: Examples.tool)
        let files = try Examples.files(rated)
        let own = Dictionary(
            uniqueKeysWithValues: files.map { ($0.manifest.name, $0.integrity.evidenceSHA256) })
        #expect(Set(own.values).count == 5 && files[2].manifest.other != nil)
        for file in files {
            for peer in try #require(file.manifest.rating).peers { #expect(peer.evidence == own[peer.name]) }
        }
    }

    @Test("A score that was published alone has no manifest, and its peer no hash")
    func publishedAlone() async throws {
        let list = try ScoreList(Array("name,sci\nOne,100\n".utf8), file: "scores.csv")
        let rated = try await Examples.rating().rated(list, file: "scores.csv", unit: nil)
            .withEvidence(date: Examples.date, tool: Examples.tool)
        #expect(rated.manifest(of: rated.members[0], date: Examples.date, tool: Examples.tool) == nil)
        #expect(rated.members[0].peer.evidence == nil)
    }
}
