import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Scores from what is listed of trainings")
struct TrainingScoresTests {
    private typealias Examples = RatingExamples

    /// 6e18 FLOP by 6 × parameters × tokens.
    private static let text: [String: Double] = ["training_data": 1e9, "epochs": 1, "parameters": 1e9]

    private func found(
        _ hardware: String?, _ values: [String: Double], unit: FunctionalUnit? = nil, base: String? = nil,
        domain: String = "Language"
    ) throws -> RatingCandidates {
        let entries = [
            Examples.trained(
                "One", row: 1, on: hardware, base: base, domain: domain, values.merging(Self.text) { own, _ in own }),
            // So that a candidate is always left.
            Examples.trained(
                "Sound", row: 2, on: "H100",
                ["training_time": 10, "training_accelerators": 8, "training_compute": 1e19].merging(Self.text) { a, _ in
                    a
                }),
        ]
        return try Examples.candidates(
            Examples.training, try Examples.wish(unit: unit), [.init("Trainings", "2025-03", entries)])
    }

    private func score(
        _ hardware: String?, _ values: [String: Double], unit: FunctionalUnit? = nil
    ) throws -> CarbonScore {
        try #require(try found(hardware, values, unit: unit).candidates.first { $0.name == "One" }).score
    }

    @Test("100 H100 for 100 hours draw half to all of 700 W: 3.5, 5.25 and 7 MWh")
    func byTime() throws {
        let score = try score("H100", ["training_time": 100, "training_accelerators": 100])
        #expect(isClose(score.energy.low.megawattHours, 3.5) && isClose(score.energy.high.megawattHours, 7))
        #expect(isClose(score.energy.central.megawattHours, 5.25))
        #expect(score.duration.central == .hours(100) && score.hardware?.reserved == 100)
        #expect(score.hardware?.embodied.central == .kilograms(20_000) && score.date == "2024-05-01")
        #expect(score.boundary.hasPrefix("accelerators alone"))
    }

    @Test("The power of a whole site is brought back to its accelerators, and its PUE is not counted twice")
    func byPower() throws {
        // 200 kW of the site are 100 kW rated.
        let score = try score(nil, ["training_time": 100, "training_power": 200_000])
        #expect(isClose(score.energy.central.megawattHours, 7.5))
        #expect(isClose(score.energy.low.megawattHours, 0.5 * 100 * 0.2 / 2.36))
        #expect(isClose(score.energy.high.megawattHours, 100 * 0.2 / 1.09))
        #expect(score.pue.central == Ratio(1.2) && score.hardware == nil)
    }

    @Test("FLOP over peak × utilisation give the time of one accelerator where the number is not known")
    func byOperations() throws {
        // 3.6e21 FLOP at 1e15 a second and 40 %: 2,500 processor hours of 525 W.
        let score = try score("H100", ["training_compute": 3.6e21, "training_data": 6e11])
        #expect(isClose(score.duration.central.hours, 2_500) && score.hardware?.reserved == 1)
        #expect(isClose(score.energy.central.megawattHours, 1.3125))
        // Utilisation 30 % to 50 %, power 350 to 700 W.
        #expect(isClose(score.energy.low.megawattHours, 0.7) && isClose(score.energy.high.megawattHours, 7 / 3))
    }

    @Test("A published utilisation takes the place of the assumed one")
    func utilisation() throws {
        let score = try score(
            "H100", ["training_compute": 3.6e21, "training_data": 6e11, "mfu": 0.5, "training_accelerators": 10])
        #expect(isClose(score.duration.central.hours, 200) && score.hardware?.reserved == 10)
    }

    @Test("The embodied share is the same for ten accelerators as for one that works ten times as long")
    func embodied() throws {
        let one = try score("H100", ["training_compute": 3.6e21, "training_data": 6e11])
        let ten = try score("H100", ["training_compute": 3.6e21, "training_data": 6e11, "training_accelerators": 10])
        let shares = try [one, ten].map { try #require($0.embodied).central.grams }
        #expect(isClose(shares[0], shares[1]) && isClose(shares[0], 200_000 * 2_500 / (4 * 8_760)))
    }

    @Test("Tokens are data points × passes; a word is up to a third more tokens")
    func tokens() throws {
        let units = try score(
            "H100", ["training_time": 1, "training_accelerators": 1, "training_data": 3e9, "epochs": 2]
        ).units
        #expect(units.central == Count(6_000) && units.high == Count(8_000) && units.low == Count(6_000))
    }

    @Test("An unknown number of passes is taken as one, assumed, and told")
    func passes() throws {
        let entry = Examples.trained(
            "One", row: 1, on: "H100",
            ["training_time": 1, "training_accelerators": 1, "training_data": 3e9, "parameters": 1e9])
        let found = try Examples.candidates(
            Examples.training, try Examples.wish(), [.init("Trainings", "2025-03", [entry])])
        #expect(found.candidates.first?.score.units.method == .assumed)
        #expect(
            found.notes == [
                "Energy is from accelerators × time × a share of their rated power.",
                "Training data are counted in tokens or in words: up to a third more tokens are in the range.",
                "The number of passes over the training data is not known; one is taken.",
            ])
    }

    @Test("Per FLOP, the doubt of the FLOP that gave the energy cancels")
    func perOperation() throws {
        let score = try score("H100", ["training_compute": 3.6e21], unit: .trainingOperations)
        #expect(!score.units.isRange && isClose(score.units.central.value, 3_600))
        // 525 W over 4e14 FLOP a second, for 1e18 of them.
        #expect(isClose(score.energyPerUnit.central.canonical, 525 * 1e18 / 4e14))
    }

    @Test("Per parameter, what was made counts")
    func perParameter() throws {
        let score = try score("H100", ["training_time": 1, "training_accelerators": 1], unit: .parameters)
        #expect(score.units.central == Count(1))
    }

    fileprivate struct Incomplete: Sendable {
        let hardware: String?
        let values: [String: Double]
        let reason: String
    }

    fileprivate static let incomplete: [Incomplete] = [
        Incomplete(hardware: nil, values: ["training_compute": 1e21], reason: "no training hardware known"),
        Incomplete(
            hardware: "H100,Old", values: ["training_compute": 1e21],
            reason: "several kinds of accelerators, shares not known"),
        Incomplete(hardware: "Rare", values: ["training_compute": 1e21], reason: "Rare is not in the catalog"),
        Incomplete(
            hardware: "H100", values: ["training_time": 10],
            reason: "neither time with number of accelerators nor FLOP known"),
        Incomplete(hardware: "Old", values: ["training_compute": 1e21], reason: "16-bit peak rate of Old not known"),
    ]

    @Test(
        "Whatever is left out has its reason",
        arguments: TrainingScoresTests.incomplete)
    fileprivate func reasons(_ one: Incomplete) throws {
        let found = try found(one.hardware, one.values)
        #expect(found.leftOut == [UnratedModel(name: "One", reason: one.reason)])
    }

    @Test("Without tokens, or with data points that are no text, there is no score per token")
    func noTokens() throws {
        let values: [String: Double] = ["training_time": 1, "training_accelerators": 1]
        let vision = try found("H100", values, domain: "Vision")
        #expect(vision.leftOut.map(\.reason) == ["its training data are no text, or its domain is not known"])
        let none = try found("H100", values.merging(["training_data": 0]) { a, _ in a })
        #expect(none.leftOut.map(\.reason) == ["training tokens not known"])
    }

    @Test("Of a model made from another only its own FLOP count, and its parameters are not its own")
    func madeFromAnother() throws {
        let both: [String: Double] = ["training_compute": 1e24, "finetune_compute": 3.6e21]
        let own = try found("H100", both, unit: .trainingOperations, base: "Llama")
        #expect(isClose(try #require(own.candidates.first).score.units.central.value, 3_600))
        let whole = try found("H100", ["training_compute": 1e24], base: "Llama")
        #expect(
            whole.leftOut.map { $0.reason } == [
                "neither time with number of accelerators nor FLOP beyond its base model's known"
            ])
        let parameters = try found("H100", both, unit: .parameters, base: "Llama")
        #expect(parameters.leftOut.map { $0.reason } == ["its parameters are those of the model it was made from"])
    }

    @Test("FLOP that the accelerators cannot have done in the time give no score per FLOP")
    func impossible() throws {
        // One H100 does 3.6e18 FLOP in an hour at its peak.
        var hour: [String: Double] = ["training_time": 1, "training_accelerators": 1, "training_compute": 3.6e18]
        #expect(try found("H100", hour, unit: .trainingOperations).leftOut.isEmpty)
        hour["training_compute"] = 3.7e18
        let more = try found("H100", hour, unit: .trainingOperations)
        #expect(more.leftOut.map { $0.reason } == ["more FLOP than its accelerators can do in its training time"])
    }

    @Test(
        "Tokens that contradict FLOP and parameters more than a hundredfold give no score per token",
        arguments: zip([5.9e20, 6.1e20, 6.1e16, 5.9e16], [false, true, false, true]))
    func implausible(_ operations: Double, _ isLeftOut: Bool) throws {
        let hour: [String: Double] = [
            "training_time": 1, "training_accelerators": 1, "training_compute": operations,
        ]
        let reasons = isLeftOut ? ["its FLOP and 6 × parameters × tokens differ more than a hundredfold"] : []
        #expect(try found("H100", hour).leftOut.map { $0.reason } == reasons)
    }

    @Test("A model made from another is told apart from one trained from the start")
    func type() throws {
        let values: [String: Double] = ["training_time": 1, "training_accelerators": 1]
        let further = try #require(try found("H100", values, base: "Llama").candidates.first)
        #expect(
            further.trait(.type) == Rating.Trait(.type, "trained further", evidence: "made from Llama, by Epoch AI")
                && further.trait(.purpose)?.value == "Language" && further.trait(.hardware)?.value == "H100")
        #expect(try found("H100", values).candidates.first?.trait(.type)?.value == "trained from the start")
    }
}
