import Footprint
import Observations
import Rating
import Studies
import TestSupport
import Testing

@Suite("Candidates from publishers' own files", .enabled(if: PublishedRatings.isThere, PublishedRatings.comment))
struct PublishedRatingsTests {
    private func chat(_ conditions: [String], latency: TimeSpan? = nil) throws -> RatingCandidates {
        let wish = RatingWish(
            site: PublishedRatings.site, conditions: try conditions.map { try RowCondition(parsing: $0) },
            latency: latency)
        return try PublishedRatings.serving.get().candidates(PublishedRatings.chat, wish)
    }

    @Test("Conversation on H100 at 64 concurrent requests: 16 models from 0.119 to 3.08 J for each token")
    func chat() throws {
        let found = try chat(["gpu_model=H100", "max_num_seqs=64"])
        #expect(found.candidates.count == 16 && found.leftOut.count == 2 && found.setAside.count == 3)
        let joules = found.candidates.map { ($0.score.energyPerUnit.central.canonical / 1_000, $0.name) }.sorted {
            $0.0 < $1.0
        }
        let (least, most) = (try #require(joules.first), try #require(joules.last))
        #expect(isClose(least.0, 0.118579648, relative: 1e-8) && least.1 == "meta-llama/Llama-3.1-8B-Instruct")
        #expect(isClose(most.0, 3.082473972, relative: 1e-8) && most.1 == "meta-llama/Llama-3.1-405B-Instruct-FP8")
        #expect(found.candidates.allSatisfy { $0.score.boundary == "GPUs only" && $0.score.energy.method == .measured })
        let large = try #require(found.candidates.first { $0.name == "Qwen/Qwen3-235B-A22B-Instruct-2507-FP8" })
        #expect(large.configuration == "4 H100, expert parallel 4, 64 concurrent requests")
        #expect(isClose(large.score.energyPerUnit.central.canonical, 1_741.3487365, relative: 1e-9))
    }

    @Test("Conversation across sizes has two categories: 13 models in bfloat16, 3 in fp8")
    func categories() throws {
        let found = try chat(["gpu_model=H100", "max_num_seqs=64"])
        let categories = RatingCategories(of: found, by: [.purpose])
        #expect(
            categories.all.map { "\($0.category[.precision]?.value ?? ""): \($0.candidates.count)" } == [
                "bfloat16: 13", "fp8: 3",
            ])
    }

    @Test("Conversation on H100 within 30 ms: 70 B models stay, the slowest mixtures of experts too if they batch less")
    func latency() throws {
        let found = try chat(["gpu_model=H100"], latency: .seconds(0.03))
        let equal = try chat(["gpu_model=H100", "max_num_seqs=64"])
        let least = Dictionary(uniqueKeysWithValues: found.candidates.map { ($0.name, $0.score.energyPerUnit.central) })
        // What is fast enough at 64 requests needs no more energy where it may batch as it likes.
        let fast = ["Qwen/Qwen3-8B", "google/gemma-3-27b-it", "meta-llama/Llama-3.3-70B-Instruct"]
        for one in equal.candidates where fast.contains(one.name) {
            #expect(try #require(least[one.name]) <= one.score.energyPerUnit.central)
        }
    }

    @Test("The leaderboard rates 3,826 models, and leaves out the one that it flags")
    func board() throws {
        let found = try PublishedRatings.board.get().candidates(PublishedRatings.leaderboard, RatingWish())
        #expect(found.candidates.count == 3_826 && found.leftOut.map(\.reason) == ["flagged by the publisher"])
        let first = try #require(found.candidates.first)
        // 0.6096 kg at 269.8 g/kWh are 2.259 kWh, 24 minutes at 5.6 kW.
        #expect(first.name == "0-hero/Matter-0.2-7B-DPO")
        #expect(isClose(first.score.energy.central.kilowattHours, 0.609587082 / 0.2698, relative: 1e-8))
        #expect(isClose(first.score.duration.central.hours, 0.609587082 / 0.2698 / 5.6, relative: 1e-8))
        #expect(isClose(first.score.operational.central.grams, 609.587082, relative: 1e-8))
        #expect(isClose(try #require(first.accuracy).value, 8.805656367, relative: 1e-8))
        let largest = try #require(RatingCategories(of: found, by: [.type, .size]).all.first)
        #expect(largest.category.name == "base merges and moerges, 4–9 B, bfloat16" && largest.candidates.count == 620)
    }

    private func trainings(_ collection: String, per unit: FunctionalUnit) throws -> RatingCandidates {
        var wish = RatingWish(site: PublishedRatings.site, unit: unit)
        wish.dataset = "Epoch AI, \(collection) models"
        return try PublishedRatings.trainings.get().candidates(PublishedRatings.training, wish)
    }

    @Test("Each of Epoch's 2,225 and 976 models is rated or left out by name, for every unit")
    func trainings() throws {
        let counts = try ["all", "notable"].flatMap { collection in
            try [FunctionalUnit.trainingTokens, .trainingOperations, .parameters].map { unit in
                let found = try trainings(collection, per: unit)
                return "\(collection), \(unit.rawValue): \(found.candidates.count) and \(found.leftOut.count)"
            }
        }
        #expect(
            counts == [
                "all, million-training-tokens: 178 and 2047", "all, exaflop-of-training: 422 and 1803",
                "all, billion-parameters: 304 and 1921", "notable, million-training-tokens: 119 and 857",
                "notable, exaflop-of-training: 246 and 730", "notable, billion-parameters: 200 and 776",
            ])
    }

    @Test("Most of Epoch's models are left out because nothing is known of their hardware")
    func reasons() throws {
        let found = try trainings("all", per: .trainingTokens)
        #expect(
            found.leftOut.reasons.prefix(7).map { "\($0.count) \($0.reason)" } == [
                "1615 no training hardware known", "133 its training data are no text, or its domain is not known",
                "108 training tokens not known", "73 neither time with number of accelerators nor FLOP known",
                "38 neither time with number of accelerators nor FLOP beyond its base model's known",
                "28 several kinds of accelerators, shares not known",
                "19 its FLOP and 6 × parameters × tokens differ more than a hundredfold",
            ])
        #expect(
            found.notes == [
                "81 of 178 models: Energy is from accelerators × time × a share of their rated power.",
                "Training data are counted in tokens or in words: up to a third more tokens are in the range.",
                "97 of 178 models: Energy is from FLOP over the accelerator's peak rate × utilisation.",
                "101 of 178 models: The number of passes over the training data is not known; one is taken.",
            ])
    }

    @Test("GPT-3 on 10,000 V100 for 355 hours draws 530 to 1,070 MWh at the accelerators")
    func gpt3() throws {
        let found = try trainings("all", per: .trainingTokens)
        let score = try #require(found.candidates.first { $0.name == "GPT-3 175B (davinci)" }).score
        #expect(score.hardware == nil && score.duration.central.hours.rounded() == 355)
        #expect(isClose(score.energy.low.megawattHours, 532.8, relative: 1e-3))
        #expect(isClose(score.energy.high.megawattHours, 1_065.6, relative: 1e-3))
        #expect(score.energy.method == .assumed)
    }
}
