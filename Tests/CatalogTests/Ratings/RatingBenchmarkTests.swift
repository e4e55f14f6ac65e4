import Testing

@testable import Catalog

@Suite("Benchmark sheets")
struct RatingBenchmarkTests {
    @Test("A sheet names its dataset, its task, what is compared and what must be equal")
    func chat() throws {
        let sheet = try ReferenceCatalog.embedded.ratingBenchmark("chat")
        #expect(sheet.datasets == ["ML.ENERGY leaderboard v3"])
        #expect(sheet.task == "lm-arena-chat")
        #expect(sheet.metrics == ["energy_per_token"])
        #expect(sheet.unit == "thousand-output-tokens")
        #expect(sheet.equal == ["gpu_model", "max_num_seqs", "precision"])
        #expect(sheet.measurement == "SCI")
        #expect(sheet.validFrom.description == "2026-11-21")
    }

    @Test("There is a sheet for each question that the data answer")
    func all() throws {
        let ids = try ReferenceCatalog.embedded.ratingBenchmarks().map(\.id)
        #expect(ids == ["chat", "code", "image-chat", "leaderboard", "reasoning", "training", "video-chat"])
    }

    @Test("Purpose, platform and users have their evidence")
    func evidence() throws {
        for sheet in try ReferenceCatalog.embedded.ratingBenchmarks() {
            for statement in [sheet.purpose, sheet.platform, sheet.users] {
                #expect(!statement.text.isEmpty && statement.text != statement.evidence, "\(sheet.id)")
            }
        }
    }

    @Test("What was not measured says so in its method", arguments: ["leaderboard", "training"])
    func estimated(id: String) throws {
        let sheet = try ReferenceCatalog.embedded.ratingBenchmark(id)
        #expect(sheet.method.hasPrefix("estimated") || sheet.method.hasPrefix("computed"))
        #expect(sheet.origin.note.contains("marked as estimated"))
    }

    @Test("Training data come from any of Epoch's files, and their peers need no equal condition")
    func training() throws {
        let sheet = try ReferenceCatalog.embedded.ratingBenchmark("Training of one model")
        #expect(sheet.datasets.count == 4 && sheet.datasets.contains("Epoch AI, large-scale models"))
        #expect(sheet.task == nil && sheet.equal.isEmpty)
    }

    @Test("An unknown sheet is refused with the nearest one")
    func unknown() throws {
        let error = #expect(throws: CatalogLookupError.self) {
            _ = try ReferenceCatalog.embedded.ratingBenchmark("leaderbord")
        }
        #expect(error?.description == "no rating benchmark is called ‘leaderbord’; did you mean ‘leaderboard’?")
    }

    @Test(
        "A sheet without what it needs is refused",
        arguments: ["datasets", "metrics", "unit", "purpose_evidence", "workload", "method", "valid_from"])
    func incomplete(column: String) {
        let found = BadRows.problems(in: .ratingBenchmarks, row: "chat", [column: ""])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("row ‘chat’, column \(column): the cell is empty"))
    }

    @Test("A condition that is named twice is refused")
    func twice() {
        let found = BadRows.problems(in: .ratingBenchmarks, row: "chat", ["equal": "precision;gpu_model;precision"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("row ‘chat’, column equal: a name stands twice"))
    }
}
