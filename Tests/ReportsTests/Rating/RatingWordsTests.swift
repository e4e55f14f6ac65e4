import Footprint
import Rating
import Testing

@testable import Reports

@Suite("A rating in words")
struct RatingWordsTests {
    private let scale = RatingScale(
        id: "scer-0.1",
        steps: [
            .init("A", from: 90, includesStart: false), .init("B", from: 60, includesStart: true),
            .init("C", from: 0, includesStart: true),
        ], source: "SCER 0.1, 2.3.3")

    private func relative(_ probabilities: [String: Double], rank: Double = 12, of count: Int = 14)
        -> CarbonRating.Relative
    {
        CarbonRating.Relative(
            rank: rank, count: count, percentile: 80, letter: "B", probabilities: probabilities)
    }

    @Test("A doubtful letter is said with the others that it can be, from the best")
    func doubt() {
        #expect(
            RatingWords.doubt(relative(["C": 0.04, "A": 0.15, "B": 0.81]), scale: scale) == "A 15 %, B 81 %, C 4 %")
        #expect(RatingWords.doubt(relative(["B": 0.81, "A": 0.19, "C": 0]), scale: scale) == "A 19 %, B 81 %")
        #expect(RatingWords.doubt(relative(["B": 0.5, "A": 0.5]), scale: nil) == "A 50 %, B 50 %")
    }

    @Test("A letter that is certain, and one of which nothing is known, is in no doubt")
    func noDoubt() {
        #expect(RatingWords.doubt(relative(["A": 1, "B": 0]), scale: scale) == nil)
        #expect(RatingWords.doubt(relative([:]), scale: scale) == nil)
    }

    @Test(
        "What has happened among the draws is never 0 %, and what has failed never 100 %",
        arguments: [(0.001, "<1 %"), (0.999, ">99 %"), (0, "0 %"), (1, "100 %"), (0.005, "1 %"), (0.496, "50 %")])
    func percent(share: Double, words: String) { #expect(RatingWords.percent(share) == words) }

    @Test("The class is said with its scale, and with the classes of its range where they are others")
    func absolute() async throws {
        var rating = try #require(try await LabelledManifest.manifest().rating)
        rating.result.absolute = .init(letter: "C", best: "B", worst: "D")
        #expect(RatingWords.absolute(rating) == "class C (B to D) of A to G")
        rating.result.absolute = .init(letter: "C", best: "C", worst: "C")
        #expect(RatingWords.absolute(rating) == "class C of A to G")
        rating.result.absolute = nil
        #expect(RatingWords.absolute(rating) == nil)
    }

    @Test("Peers are counted with the model, and dated")
    func peers() async throws {
        var manifest = try await LabelledManifest.manifest()
        #expect(RatingWords.peers(manifest) == "3 models, own data of 2026-02-16")
        manifest.rating?.result.relative.count = 1
        #expect(RatingWords.peers(manifest) == "no other model, own data of 2026-02-16")
        manifest.score.date = ""
        manifest.rating?.result.relative.count = 1_204
        #expect(RatingWords.peers(manifest) == "1,204 models")
        manifest.rating = nil
        #expect(RatingWords.peers(manifest) == "not compared")
    }

    @Test("An accuracy is said with its unit, if it has one, and what it is of")
    func accuracy() {
        func accuracy(_ value: Double, _ unit: String) -> Manifest.Accuracy {
            .init(
                metric: "MMLU-Pro", value: value, unit: unit, method: .reported, source: "", isShareOfAnswers: false)
        }
        #expect(RatingWords.accuracy(accuracy(41.23, "%")) == "41.2 % MMLU-Pro")
        #expect(RatingWords.accuracy(accuracy(1_250, "")) == "1,250 MMLU-Pro")
        #expect(RatingWords.accuracy(accuracy(62, "%")) == "62 % MMLU-Pro")
    }

    @Test("Both readings of the stars are said, each by its name")
    func stars() {
        #expect(
            RatingWords.stars(.init(equalWidth: 3, quintile: 2)) == "3 of 5 by equal width, 2 of 5 by quintile")
    }

    @Test("A rank is said with how many there are, and that of ties with its half")
    func rank() {
        #expect(RatingWords.rank(relative([:])) == "rank 12 of 14")
        #expect(RatingWords.rank(relative([:], rank: 3.5, of: 1_000)) == "rank 3.5 of 1,000")
    }

    @Test("A scale is said step by step, with where each begins and whether that belongs to it")
    func scaleWords() {
        #expect(RatingWords.scale(scale) == "percentile A above 90, B from 60, C below 60; SCER 0.1, 2.3.3")
    }

    @Test("Classes are said with their limits, the unit and the day")
    func classes() {
        let classes = CarbonClasses(
            id: "c", unit: .outputTokens,
            steps: [.init("A", atMost: 0.01), .init("B", atMost: 0.03), .init("C", atMost: nil)],
            validFrom: "2026-11-01", source: "own")
        #expect(
            RatingWords.classes(classes)
                == "A to 0.01, B to 0.03, C above 0.03 gCO2eq per 1,000 output tokens, valid from 2026-11-01")
    }

    @Test(
        "The face of a rating says what its weakest score rests on",
        arguments: [
            (Method.measured, "Computed following SCER 0.1 from measured values."),
            (.reported, "Computed following SCER 0.1 from values that others report."),
            (.estimated, "Computed following SCER 0.1 from estimates: no score rests on measurement alone."),
            (.assumed, "Computed following SCER 0.1 from values of which some are assumed, for want of better."),
        ])
    func face(method: Method, words: String) { #expect(RatingWords.face(weakest: method) == words) }

    @Test("Energy that is known better than the whole score is said to be")
    func energy() {
        #expect(
            RatingWords.face(weakest: .assumed, energy: .measured)
                == "Computed following SCER 0.1 from values of which some are assumed, for want of better; the energy is "
                + "measured.")
        #expect(RatingWords.face(weakest: .estimated, energy: .estimated) == RatingWords.face(weakest: .estimated))
    }

    @Test("How much of a score its weakest part is stands on its face")
    func share() {
        #expect(
            RatingWords.face(weakest: .assumed, energy: .measured, share: 0.021...0.2)
                == "Computed following SCER 0.1 from values of which some are assumed (2 to 20 % of each score), for want "
                + "of better; the energy is measured.")
        #expect(
            RatingWords.face(weakest: .estimated, share: 0.031...0.034)
                == "Computed following SCER 0.1 from estimates (3 % of each score): no score rests on measurement alone."
        )
        #expect(RatingWords.face(weakest: .assumed, share: 0.2...1) == RatingWords.face(weakest: .assumed))
    }

    @Test("Shares of evidence are named where there are two kinds")
    func basis() {
        let peer = Peer(
            name: "M", energy: Estimate(Per(canonical: 1), method: .measured),
            embodied: Estimate(Per(canonical: 0.03), method: .assumed), pue: Estimate(Ratio(1), method: .reported),
            carbonIntensity: Estimate(Per(canonical: 0.97), method: .reported))
        #expect(RatingWords.basis(ScoreBasis(peer)) == "97 % reported, 3 % assumed")
        var alike = peer
        alike.embodied = nil
        #expect(RatingWords.basis(ScoreBasis(alike)) == nil)
        #expect(RatingWords.basis(nil) == nil)
    }
}
