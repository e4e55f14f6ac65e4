import Footprint
import Rating
import Testing

@Suite("Sentences of rating errors")
struct RatingErrorTests {
    private let rating = PeerRating(benchmark: .per(.request), scale: RatingScaleTests.scer)

    private func sentence(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch { return "\(error)" }
    }

    private func sentence(scale steps: [RatingScale.Step]) async -> String? {
        await sentence { try RatingScale(id: "own", steps: steps, source: "").check() }
    }

    private func sentence(classes steps: [CarbonClasses.Step]) async -> String? {
        await sentence {
            try CarbonClasses(id: "own", unit: .request, steps: steps, validFrom: "", source: "").check()
        }
    }

    @Test("A score that is no number is named by its number")
    func score() async {
        #expect(
            await sentence { _ = try PercentilePosition.of([1, .nan]) }
                == "Score 2 is not a number; only finite numbers can be ranked. Leave it out or correct it.")
    }

    @Test("A peer without energy is named where peers are ranked by it")
    func noEnergy() async {
        let sheet = BenchmarkSheet(
            id: "b", title: "B", measurement: .energy, workload: "", unit: .request, environment: "", method: "",
            equal: [], validFrom: "", source: "")
        let byEnergy = PeerRating(benchmark: sheet, scale: RatingScaleTests.scer)
        let alone = Peer(name: "Closed", published: Estimate(Per(canonical: 3), method: .reported))
        #expect(
            await sentence { _ = try await byEnergy.ratings(of: [alone]) }
                == "The energy of \"Closed\" is not known, and peers are to be ranked by energy. Leave it out, or rank by SCI."
        )
    }

    @Test("A value that cannot be is named by peer and quantity")
    func peerValue() async {
        #expect(
            await sentence { _ = try await rating.ratings(of: [.drawing(-3, name: "Llama 8B")]) }
                == "The energy of \"Llama 8B\" is -3; it must be a finite number, 0 or more. "
                + "Correct it or leave the peer out.")
    }

    @Test("Per cent taken for a share of answers are named with what to do")
    func shareOfAnswers() async {
        let shares = PeerRating(benchmark: .per(.request), scale: RatingScaleTests.scer, accuracy: .shareOfAnswers)
        #expect(
            await sentence { _ = try await shares.ratings(of: [.drawing(1, name: "Llama 8B", accuracy: 85.5)]) }
                == "The accuracy of \"Llama 8B\" is 85.5; as a share of answers it must lie between 0 and 1. "
                + "Divide per cent by 100, or say that the accuracy is another score.")
        #expect(
            await sentence { _ = try await rating.ratings(of: [.drawing(1, name: "Llama 8B", accuracy: .nan)]) }
                == "The accuracy of \"Llama 8B\" is not a number. Where it is not known, leave it out.")
    }

    @Test("What is wrong with a scale is said with the letter")
    func scale() async {
        #expect(
            await sentence(scale: [.init("A", from: 10, includesStart: true)])
                == "The scale \"own\" cannot be used: no letter is set for position 0. "
                + "Let the last letter start from 0, included.")
        #expect(
            await sentence(scale: [.init("A", from: .infinity, includesStart: true)])
                == "The scale \"own\" cannot be used: the start of A is not a number. Give it in percent, 0 to 100.")
        #expect(
            await sentence(scale: [
                .init("A", from: 10, includesStart: true), .init("B", from: 60, includesStart: true),
            ])
                == "The scale \"own\" cannot be used: B stands after A but does not start below it. "
                + "Write the letters from the best to the worst.")
    }

    @Test("What is wrong with classes is said with the letter")
    func classes() async {
        #expect(
            await sentence(classes: [.init("A", atMost: 1)])
                == "The classes \"own\" cannot be used: a score above the last threshold has no letter. "
                + "Let the last class have no limit, and only it.")
        #expect(
            await sentence(classes: [.init("A", atMost: 0), .init("B", atMost: nil)])
                == "The classes \"own\" cannot be used: the limit of A is 0 g; it must be a finite number above 0.")
        #expect(
            await sentence(classes: [.init("A", atMost: 2), .init("B", atMost: 1), .init("C", atMost: nil)])
                == "The classes \"own\" cannot be used: B stands after A but its limit is not higher. "
                + "Write the classes from the lowest carbon to the highest.")
    }

    @Test("Classes of another unit are named with both units")
    func classesOfUnit() async {
        let mixed = PeerRating(
            benchmark: .per(.request), scale: RatingScaleTests.scer, classes: CarbonClassesTests.classes)
        #expect(
            await sentence { _ = try await mixed.ratings(of: []) }
                == "The classes \"test\" are per 1,000 output tokens, but the scores are per request. "
                + "Take classes of that unit, or none.")
    }

    @Test("Fewer than no draws, or more than are made, are refused with the number to ask for")
    func draws() async {
        let peers = [Peer.drawing(1...2), .drawing(1...2)]
        #expect(
            await sentence {
                _ = try await RankUncertainty(of: peers, scale: RatingScaleTests.scer, plan: .init(draws: -1))
            } == "The number of draws is -1; it must be 0 or more.")
        #expect(
            await sentence {
                _ = try await RankUncertainty(of: peers, scale: RatingScaleTests.scer, plan: .init(draws: 600_000_000))
            } == "600000000 draws for 2 peers are too many: peers times draws may be at most 1000000000. "
                + "Ask for 500000000 draws or fewer.")
    }
}
