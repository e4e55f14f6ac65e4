import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("The models of one category")
struct RatingStudyTests {
    private static let scale = RatingScale(
        id: "scer-0.1", steps: [.init("A", from: 90, includesStart: false), .init("C", from: 0, includesStart: true)],
        source: "made up")

    private func study(
        _ changes: [(String, (inout RatingExamples.Served) -> Void)],
        by dimensions: Set<Rating.Trait.Dimension> = [.size],
        classes: CarbonClasses? = nil
    ) throws -> RatingStudy {
        let entries = changes.enumerated().map { RatingExamples.served($1.0, row: $0 + 1, $1.1) }
        let found = try RatingExamples.candidates(
            RatingExamples.chat, try RatingExamples.wish(where: ["max_num_seqs=64"]),
            [.init("Server", "2026-02", entries)])
        let categories = RatingCategories(of: found, by: dimensions)
        return RatingStudy(try #require(categories.all.first), of: found, scale: Self.scale, classes: classes)
    }

    @Test("Peers come from the highest score to the lowest, equal ones by name")
    func order() throws {
        let study = try study([
            ("a/mid", { _ in }), ("a/low", { $0.joules = 0.1 }), ("a/high", { $0.joules = 2 }), ("a/also", { _ in }),
        ])
        #expect(study.members.map(\.name) == ["a/high", "a/also", "a/mid", "a/low"])
        #expect(study.peers.map(\.name) == study.members.map(\.name))
        #expect(isClose(study.peers[0].sci.central.canonical, study.members[0].score.sci.central.canonical))
        #expect(study.credits == ["Server, made up."])
    }

    @Test("Models of other categories and those without a score are left out, each with its reason")
    func leftOut() throws {
        let study = try study([
            ("a/one", { _ in }), ("a/two", { _ in }), ("a/large", { $0.parameters = 70e9 }),
            ("a/unknown", { $0.parameters = 0 }), ("a/other", { $0.requests = 8 }), ("a/one", { $0.precision = "fp8" }),
        ])
        #expect(
            study.leftOut.map { "\($0.name): \($0.reason)" } == [
                "a/other: without max_num_seqs=64", "a/large: size band 40–80 B, not 4–9 B",
                "a/unknown: size band not known", "a/one: precision fp8, not bfloat16",
            ])
    }

    @Test("Where the making of one peer's hardware is not known, embodied carbon is counted for none")
    func alike() throws {
        let entry = RatingExamples.trained(
            "Sure", row: 1, on: "H100",
            ["training_time": 1, "training_accelerators": 1, "training_data": 1e9, "epochs": 1, "parameters": 1e9])
        let other = RatingExamples.trained(
            "Bare", row: 2, on: "Old",
            ["training_time": 1, "training_accelerators": 1, "training_data": 1e9, "epochs": 1, "parameters": 1e9])
        let found = try RatingExamples.candidates(
            RatingExamples.training, try RatingExamples.wish(), [.init("Trainings", "2025-03", [entry, other])])
        let one = try #require(RatingCategories(of: found, by: [.purpose, .size]).all.first)
        let study = RatingStudy(one, of: found, scale: Self.scale, classes: nil)
        #expect(study.members.count == 2 && study.peers.allSatisfy { $0.embodied == nil })
        #expect(
            study.notes.contains(
                "Embodied carbon is counted for no model: that of the hardware is not known for 1 of 2."))
        #expect(found.candidates[0].score.hardware != nil)
    }

    @Test("Classes of another unit are not used")
    func classes() throws {
        func classes(_ unit: FunctionalUnit) -> CarbonClasses {
            CarbonClasses(id: "c", unit: unit, steps: [.init("A", atMost: nil)], validFrom: "2026-11-21", source: "s")
        }
        let one: [(String, (inout RatingExamples.Served) -> Void)] = [("a/one", { _ in })]
        #expect(try study(one, classes: classes(.outputTokens)).classes?.id == "c")
        #expect(try study(one, classes: classes(.trainingTokens)).classes == nil)
    }
}
