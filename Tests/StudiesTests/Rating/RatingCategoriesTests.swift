import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Categories of candidates")
struct RatingCategoriesTests {
    private func found() throws -> RatingCandidates {
        let entries = [
            RatingExamples.served("a/one", row: 1), RatingExamples.served("a/two", row: 2),
            RatingExamples.served("a/large", row: 3) { $0.parameters = 70e9 },
            RatingExamples.served("a/few bits", row: 4) { $0.precision = "fp8" },
            RatingExamples.served("a/unknown", row: 5) { $0.parameters = 0 },
        ]
        return try RatingExamples.candidates(
            RatingExamples.chat, try RatingExamples.wish(), [.init("Server", "2026-02", entries)])
    }

    @Test("The category with the most models comes first; what is not known of a model keeps it out of all")
    func bySize() throws {
        let categories = RatingCategories(of: try found(), by: [.size])
        #expect(
            categories.all.map { "\($0.category.name): \($0.candidates.count)" } == [
                "4–9 B, bfloat16, H100, 64 concurrent requests: 2",
                "40–80 B, bfloat16, H100, 64 concurrent requests: 1",
                "4–9 B, fp8, H100, 64 concurrent requests: 1",
            ])
        #expect(categories.unplaced == [UnratedModel(name: "a/unknown", reason: "size band not known")])
    }

    @Test("A dimension that is dropped is not distinguished, and the category says nothing on it")
    func acrossSizes() throws {
        let categories = RatingCategories(of: try found(), by: [.purpose])
        let first = try #require(categories.all.first)
        #expect(first.candidates.count == 4 && first.category[.size] == nil && categories.unplaced.isEmpty)
        #expect(first.category[.purpose]?.evidence == "its task")
    }

    @Test("What the benchmark wants equal is told apart whether asked for or not")
    func heldEqual() throws {
        let categories = RatingCategories(of: try found(), by: [])
        #expect(categories.dimensions == [.precision, .hardware, .workload])
        #expect(categories.all.map { $0.category[.precision]?.value } == ["bfloat16", "fp8"])
    }

    @Test("A dimension of which nothing is known of any model tells nothing apart")
    func unknownDimension() throws {
        let categories = RatingCategories(of: try found(), by: [.type])
        #expect(!categories.dimensions.contains(.type) && categories.unplaced.isEmpty)
    }

    @Test("A category is found by its name, by a part that only one has, and by a model")
    func named() throws {
        let categories = RatingCategories(of: try found(), by: [.size])
        #expect(try categories.named("40–80 b").candidates.map(\.name) == ["a/large"])
        #expect(try categories.named("4–9 B, fp8, H100, 64 concurrent requests").candidates.count == 1)
        #expect(categories.category(of: "a/two")?.candidates.map(\.name) == ["a/one", "a/two"])
        #expect(categories.category(of: "a/unknown") == nil)
    }

    @Test("A name that is no category is refused with those that there are")
    func unknownName() throws {
        let categories = RatingCategories(of: try found(), by: [.purpose])
        let error = #expect(throws: RatingStudyError.self) { try categories.named("poems") }
        #expect(
            error?.description
                == "No model is in the category ‘poems’. There are ‘bfloat16’ and ‘fp8’.")
    }

    @Test("A category is found by values that it alone has, whole before in part")
    func values() throws {
        let categories = RatingCategories(of: try found(), by: [.purpose])
        #expect(try categories.named("conversation, FP8").category[.precision]?.value == "fp8")
        #expect(try categories.named("bfloat16").category[.precision]?.value == "bfloat16")
    }
}
