import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Manifests rated together")
struct ManifestSetTests {
    private typealias Examples = RatedExamples

    private func members(
        _ changes: [(String, Examples.Change)], site: RatingSite = RatingExamples.site
    ) async throws -> [ManifestSet.Member] {
        let rated = try await Examples.rated(changes, site: site)
        return try Examples.files(rated).map {
            ManifestSet.Member(
                file: "\($0.manifest.name).yaml", manifest: $0.manifest, evidenceSHA256: $0.integrity.evidenceSHA256)
        }
    }

    private func reasons(_ set: ManifestSet) -> [String] { set.leftOut.map { "\($0.name): \($0.reason)" } }

    @Test("A folder of the manifests of a category is rated with the letters that the category has")
    func sameLetters() async throws {
        let rated = try await Examples.rated(Examples.five)
        let set = try #require(ManifestSet(try await members(Examples.five).reversed()))
        let again = try await Examples.rating().rated(set)
        #expect(Examples.letters(again) == Examples.letters(rated))
        #expect(again.members.map(\.rating) == rated.members.map(\.rating))
        #expect(again.members.allSatisfy { $0.peer.evidence?.count == 64 })
        #expect(set.leftOut.isEmpty && set.notes.isEmpty && again.benchmark == rated.benchmark)
        #expect(again.category == rated.category && again.credits == ["made up"])
    }

    @Test("Manifests of another category are left out by name, with what differs")
    func otherCategory() async throws {
        let large = try await members([("a/large", { $0.parameters = 70e9 })])
        let set = try #require(ManifestSet(large + (try await members(Examples.five))))
        #expect(set.members.count == 5 && reasons(set) == ["a/large: size band 40–80 B, not 4–9 B"])
    }

    @Test("Of a trait that only some show, each side is told")
    func missingTrait() async throws {
        var some = try await members(Examples.five)
        some[0].manifest.category.traits.removeAll { $0.dimension == .size }
        #expect(reasons(try #require(ManifestSet(some))) == ["a/one: size band not known, not 4–9 B"])
        for place in 1...3 { some[place].manifest.category.traits.removeAll { $0.dimension == .size } }
        #expect(
            reasons(try #require(ManifestSet(some))) == ["a/five: size band 4–9 B, which the others do not tell apart"])
    }

    @Test("Another functional unit, and other conditions held equal, are not compared")
    func otherBenchmark() async throws {
        var some = try await members(Examples.five)
        some[0].manifest.score.unit = .request
        some[1].manifest.benchmark.equal.removeAll { $0 == "GPU: H100" }
        some[4].manifest.benchmark.equal.append("batch: 8")
        let set = try #require(ManifestSet(some, leftOut: [UnratedModel(name: "x.yaml", reason: "not a manifest")]))
        #expect(
            Set(reasons(set)) == [
                "x.yaml: not a manifest", "a/one: per request, not per 1,000 output tokens",
                "a/two: not shown to have GPU: H100", "a/five: measured with batch: 8",
            ])
        #expect(set.members.map(\.manifest.name).sorted() == ["a/four", "a/three"])
    }

    @Test("A manifest that is measured by energy is not compared with those measured by SCI")
    func otherMeasurement() async throws {
        var some = try await members(Examples.five)
        some[0].manifest.benchmark.measurement = .energy
        #expect(reasons(try #require(ManifestSet(some))) == ["a/one: measured by energy, not by SCI"])
    }

    @Test("Of two manifests of one name the first in the order of their files counts")
    func twice() async throws {
        var some = try await members(Examples.five)
        var again = some[0]
        again.file = "b.yaml"
        again.manifest.score = some[4].manifest.score
        some.insert(again, at: 0)
        let set = try #require(ManifestSet(some))
        #expect(reasons(set) == ["a/one: another manifest of this model (b.yaml)"])
        #expect(set.members.first { $0.manifest.name == "a/one" }?.file == "a/one.yaml")
    }

    @Test("Manifests of several places are compared, and a note says so")
    func places() async throws {
        var elsewhere = RatingExamples.site
        elsewhere.carbonIntensity = Estimate(.gramsPerKilowattHour(20), method: .reported)
        let some = try await members([("a/one", { _ in })])
        let others = try await members([("a/two", { _ in })], site: elsewhere)
        let set = try #require(ManifestSet(some + others))
        #expect(set.members.count == 2)
        #expect(
            set.notes == [
                "The manifests count different carbon intensities: places are compared too, not models alone."
            ])
    }

    @Test("No manifest at all is no set")
    func none() { #expect(ManifestSet([], leftOut: [UnratedModel(name: "x.yaml", reason: "no YAML")]) == nil) }
}
