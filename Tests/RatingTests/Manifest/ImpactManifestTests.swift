import Footprint
import FoundationEssentials
import Rating
import TestSupport
import Testing

@Suite("Another tool's manifest")
struct ImpactManifestTests {
    /// A service that measured its energy, with everything that a score needs.
    static let service = """
        name: a service
        description:
        tags:
        initialize:
          plugins:
            "operational":
              path: builtin
              method: Multiply
              config:
                input-parameters: [energy, grid/carbon-intensity]
                output-parameter: carbon-operational
            "embodied":
              method: SciEmbodied
              path: 'builtin'
            total: {path: builtin, method: Sum, config: {input-parameters: [carbon-operational, carbon-embodied], output-parameter: carbon}}
            sci:
              path: builtin
              method: Sci
              config:
                functional-unit: requests # one call
        tree:
          children:
            web:
              pipeline:
                compute: [operational, embodied, total, sci]
              defaults:
                grid/carbon-intensity: 300
                device/emissions-embodied: 1533120
                device/expected-lifespan: 94608000
                resources-reserved: 1
                resources-total: 8
              inputs:
                - timestamp: 2026-07-06T00:00
                  duration: 3600
                  energy: 5
                  requests: 1000
                - timestamp: 2026-07-06T01:00
                  duration: 1800
                  energy: 2.5
                  requests: 500
              outputs:
                - {carbon-operational: 1500, carbon-embodied: 7.2922374429223743, carbon: 1507.2922374429223, sci: 1.5072922374429224}
                - {carbon-operational: 750, sci: 1.6}

        """

    private func child(_ text: String) throws -> ImpactManifest.Child {
        try #require(try ImpactManifest(Array(text.utf8), file: "their.yml").children.first)
    }

    @Test("The inputs of a child become one score")
    func score() throws {
        let child = try child(Self.service)
        #expect(child.path == "web" && child.reasons.isEmpty && child.notVerifiable.isEmpty)
        let score = try #require(child.score)
        #expect(score.unit == .request && score.units.central.value == 1_500)
        #expect(score.energy == Estimate(.kilowattHours(7.5), method: .reported))
        #expect(score.duration.central == .seconds(5_400))
        #expect(score.pue == Estimate(Ratio(1), method: .assumed))
        #expect(score.date == "2026-07-06")
        let expected = (7.5 * 300 + 1_533_120 * (5_400.0 / 94_608_000) / 8) / 1_500
        #expect(abs(score.sci.central.canonical - expected) < 1e-12)
    }

    @Test("An output that the builtins do not give is named")
    func outputs() throws {
        let differences = try child(Self.service).differences
        #expect(differences.map(\.path) == ["tree.children.web.outputs.1.sci"])
        #expect(differences.first?.found == "1.6")
    }

    @Test("A plugin that looks elsewhere is not run, and said so")
    func otherPlugins() throws {
        let text = Self.service
            .replacing(
                "    sci:\n      path: builtin",
                with:
                    "    lookup: {path: builtin, method: CSVLookup, config: {filepath: https://example.org/x.csv}}\n    sci:\n      path: builtin"
            )
            .replacing("compute: [", with: "compute: [lookup, ")
        #expect(
            try child(text).notVerifiable == [
                "‘lookup’ (CSVLookup) is not run: it is none of the builtins that are computed, and nothing outside the file is read."
            ])
    }

    @Test("Carbon that counts something else than energy and intensity makes no score")
    func otherCarbon() throws {
        let child = try child(
            Self.service.replacing(
                "      energy: 5\n", with: "      energy: 5\n          power-usage-effectiveness: 1.5\n"))
        #expect(child.score == nil)
        #expect(
            child.reasons == [
                "‘carbon-operational’ is 2,250, and energy, PUE and intensity give 3,000; it counts something else."
            ])
    }

    @Test(
        "Why a child is no score is said",
        arguments: [
            (
                "grid/carbon-intensity: 300", "x: 1",
                "‘grid/carbon-intensity’ is not known in every input; add it in g/kWh."
            ),
            ("energy: 2.5", "energy: lots", "‘energy’ is not known in every input; add it in kWh."),
            ("requests: 500", "requests: 0", "‘requests’ is not known in every input, or is 0; add it."),
            (
                "functional-unit: requests", "functional-unit: users",
                "the functional unit ‘users’ is none that is rated; known are "
            ),
            (", total, sci]", ", total]", "no plugin ‘Sci’ names a functional unit; add one."),
        ])
    func reasons(old: String, new: String, reason: String) throws {
        // A count that is 0 in one input is still a count; only all of them make none.
        let text = Self.service.replacing(old, with: new).replacing(
            "requests: 1000", with: new == "requests: 0" ? new : "requests: 1000")
        let child = try child(text)
        #expect(child.score == nil)
        #expect(child.reasons.contains { $0.hasPrefix(reason) }, "\(child.reasons)")
    }

    @Test("Our own manifest gives the score that it was made of")
    func own() throws {
        let text = try ManifestFile.text(of: ManifestExamples.score)
        let child = try child(text)
        let score = try #require(child.score)
        let own = ManifestExamples.score.score
        #expect(abs(score.sci.central.canonical / own.sci.central.canonical - 1) < 1e-12)
        #expect(child.differences.isEmpty)
    }

    @Test(
        "The framework's own examples are read",
        .enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"),
        arguments: [
            "manifests_examples_builtins_sci_success.yml", "manifests_examples_builtins_sci-embodied_success.yml",
        ])
    func examples(name: String) throws {
        let path = try #require(Repository.publishedData) + "/impact-framework/" + name
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let child = try #require(try ImpactManifest(bytes, file: name).children.first)
        #expect(child.path == "child")
        #expect(child.score == nil)
        #expect(!child.reasons.isEmpty)
        #expect(child.notVerifiable.isEmpty == !name.contains("embodied"))
    }
}
