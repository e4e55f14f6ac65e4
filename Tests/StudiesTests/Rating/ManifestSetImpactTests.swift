import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Manifests of other tools in a folder")
struct ManifestSetImpactTests {
    private typealias Examples = RatedExamples

    /// A part that answered so many requests with 1 kWh at 400 g/kWh.
    private func part(_ name: String, requests: Int, extra: String = "", output: String = "") -> String {
        """
            \(name):
              pipeline: { compute: [operational, sum, sci] }
              inputs:
                - timestamp: 2026-02-01T00:00:00Z
                  duration: 3600
                  energy: 1
        \(extra.isEmpty ? "          grid/carbon-intensity: 400" : extra)
                  requests: \(requests)
                  carbon-embodied: 100
        \(output)
        """
    }

    private func manifest(_ parts: [String], name: String = "their service") throws -> ImpactManifest {
        let text = """
            name: \(name)
            initialize:
              plugins:
                operational:
                  method: Multiply
                  path: builtin
                  config: { input-parameters: [energy, grid/carbon-intensity], output-parameter: carbon-operational }
                sum:
                  method: Sum
                  path: builtin
                  config: { input-parameters: [carbon-operational, carbon-embodied], output-parameter: carbon }
                sci:
                  method: Sci
                  path: builtin
                  config: { functional-unit: requests }
            tree:
              children:

            """
        return try ImpactManifest(Array((text + parts.joined(separator: "\n") + "\n").utf8), file: "theirs.yml")
    }

    private func members(_ manifest: ImpactManifest) -> (members: [ManifestSet.Member], refused: [UnratedModel]) {
        ManifestSet.Member.members(of: manifest, file: "theirs.yml", evidenceSHA256: "00")
    }

    @Test("A manifest of one part is named as the manifest; 400 g and 100 g for 1,000 requests are 0.5 g each")
    func one() throws {
        let found = members(try manifest([part("web", requests: 1_000)]))
        let member = try #require(found.members.first)
        #expect(found.members.count == 1 && found.refused.isEmpty)
        #expect(member.manifest.name == "their service" && member.file == "theirs.yml" && member.evidenceSHA256 == "00")
        #expect(
            member.manifest.category.traits.isEmpty && member.manifest.benchmark.title == "manifests of other tools")
        #expect(member.manifest.score.unit == .request && isClose(member.manifest.score.sci.central.canonical, 0.5))
    }

    @Test("Several parts are named by their paths, and rated among themselves with a note on what is not told")
    func several() async throws {
        let found = members(try manifest([part("web", requests: 1_000), part("batch", requests: 4_000)]))
        #expect(found.members.map(\.manifest.name) == ["their service: web", "their service: batch"])
        let set = try #require(ManifestSet(found.members))
        let rated = try await Examples.rating().rated(set)
        #expect(Examples.letters(rated) == ["their service: batch A", "their service: web C"])
        #expect(set.notes.count == 1 && set.notes[0].hasPrefix("The manifests are made by other tools:"))
        #expect(rated.credits.isEmpty)
    }

    @Test("A part without a score, and one whose outputs are not what its inputs give, are refused with the reason")
    func refused() throws {
        let found = members(
            try manifest([
                part("web", requests: 1_000, extra: "          note: none"),
                part("batch", requests: 1_000, output: "      outputs:\n        - sci: 0.4"),
            ]))
        #expect(found.members.isEmpty)
        #expect(
            found.refused.map { "\($0.name): \($0.reason)" } == [
                "their service: web: ‘grid/carbon-intensity’ is not known in every input; add it in g/kWh.",
                "their service: batch: ‘tree.children.batch.outputs.0.sci’ is not what its own inputs give "
                    + "(wattmark verify theirs.yml)",
            ])
    }

    @Test("Parts of another tool are never compared with manifests that show a category")
    func mixed() async throws {
        let theirs = members(try manifest([part("web", requests: 1_000)])).members
        let rated = try await Examples.rated(Examples.five)
        let ours = try Examples.files(rated).map {
            ManifestSet.Member(file: "\($0.manifest.name).yaml", manifest: $0.manifest, evidenceSHA256: "11")
        }
        let most = try #require(ManifestSet(ours + theirs))
        #expect(
            most.leftOut == [
                UnratedModel(
                    name: "their service",
                    reason: "made by another tool: it says nothing on purpose, platform and users")
            ])
        let few = try #require(
            ManifestSet(theirs + members(try manifest([part("a", requests: 2)], name: "b")).members + ours.prefix(1)))
        #expect(
            few.leftOut == [
                UnratedModel(
                    name: "a/one",
                    reason: "it shows a category, and most manifests are made by other tools, which show none")
            ])
    }

    @Test("Even without traits, a manifest of this tool is not taken for one of another")
    func withoutTraits() throws {
        let theirs = members(try manifest([part("web", requests: 1_000), part("batch", requests: 500)])).members
        var ours = theirs[0]
        ours.isOfAnotherTool = false
        ours.file = "z.yaml"
        let set = try #require(ManifestSet(theirs + [ours]))
        #expect(set.members.count == 2 && set.leftOut.count == 1)
    }
}
