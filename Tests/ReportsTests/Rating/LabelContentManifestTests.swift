import Footprint
import Rating
import Testing

@testable import Reports

@Suite("What a label says of a manifest")
struct LabelContentManifestTests {
    @Test("Everything on it is of the manifest")
    func whole() async throws {
        let manifest = try await LabelledManifest.manifest()
        let content = LabelContent(manifest)
        #expect(content.name == "Example-8B")
        #expect(content.letter == manifest.rating?.result.relative.letter && content.letter != nil)
        #expect(content.letters == ["A", "B", "C"])
        #expect(content.letterDoubt?.contains(" %, ") == true)
        #expect(content.score == ScoreWords(manifest.score).score)
        #expect(content.range == ScoreWords(manifest.score).range && content.range != nil)
        #expect(content.absolute?.hasPrefix("class ") == true)
        #expect(content.category == "conversation, 4–9 B")
        #expect(content.peers == "3 models, own data of 2026-02-16")
        #expect(content.energy == "0.129 Wh per 1,000 output tokens, measured")
        #expect(content.inference == content.score)
        #expect(content.training == "not known")
        #expect(content.accuracy == "62 % MMLU-Pro")
        #expect(content.method == "assumed")
        #expect(content.date == "2026-11-21")
        #expect(content.sci == "SCI ISO/IEC 21031:2024")
        #expect(content.scer == "computed following SCER 0.1")
        #expect(content.address == LabelledManifest.address)
    }

    @Test("Where training was rated, the score is the provider's, and inference comes from beside it")
    func stages() async throws {
        var manifest = try await LabelledManifest.manifest()
        let inference = manifest.score
        manifest.score.unit = .trainingTokens
        manifest.other = inference
        let content = LabelContent(manifest)
        #expect(content.training == content.score && content.training.hasSuffix(" per 1 million training tokens"))
        #expect(content.inference == ScoreWords(inference).score)
    }

    @Test("Without a rating there is no letter, no scale, no class and nothing compared")
    func unrated() async throws {
        var manifest = try await LabelledManifest.manifest(address: nil)
        manifest.rating = nil
        manifest.accuracy = nil
        let content = LabelContent(manifest)
        #expect(content.letter == nil && content.letterDoubt == nil && content.absolute == nil)
        #expect(content.letters.isEmpty)
        #expect(content.peers == "not compared")
        #expect(content.accuracy == "not known")
        #expect(content.address == nil)
    }

    @Test("What is certain is said without a range and without a doubt")
    func certain() async throws {
        var manifest = try await LabelledManifest.manifest()
        manifest.score.energy = Estimate(manifest.score.energy.central, method: .measured)
        manifest.score.carbonIntensity = Estimate(manifest.score.carbonIntensity.central, method: .measured)
        manifest.score.pue = Estimate(Ratio(1.2), method: .measured)
        manifest.rating?.result.relative.probabilities = ["C": 1]
        let content = LabelContent(manifest)
        #expect(content.range == nil && content.letterDoubt == nil)
        #expect(content.method == "measured")
    }
}
