import Catalog
import Observations
import Rating
import Studies
import Testing

@testable import Intake

@Suite("Benchmarks of the catalog")
struct ScoredBenchmarkRowTests {
    private func benchmark(_ name: String) throws -> ScoredBenchmark {
        try ScoredBenchmark(try ReferenceCatalog.embedded.ratingBenchmark(name))
    }

    @Test("The row of conversation says where its values lie, and what is known of all models by which evidence")
    func chat() throws {
        let chat = try benchmark("chat")
        #expect(chat.datasets == ["ML.ENERGY leaderboard v3"] && chat.task == "lm-arena-chat")
        #expect(chat.metrics == ["energy_per_token"] && chat.equal == ["gpu_model", "max_num_seqs", "precision"])
        #expect(chat.purpose.text == "conversation" && chat.purpose.evidence.contains("lm-arena-chat"))
        #expect(chat.sheet == (try BenchmarkSheet(try ReferenceCatalog.embedded.ratingBenchmark("chat"))))
        #expect(chat.platform.text.contains("GPUs") && chat.users.text.contains("assistant"))
    }

    @Test("Of all benchmarks the leaderboard alone has carbon of its own place")
    func published() throws {
        let all = try ReferenceCatalog.embedded.ratingBenchmarks().map { try ScoredBenchmark($0) }
        #expect(all.filter(\.isPublishedAsCarbon).map(\.sheet.id) == ["leaderboard"])
    }

    @Test("Every benchmark is found in datasets under the names that importing gives them")
    func datasets() throws {
        let epoch = ["all", "notable", "large-scale", "frontier"].map { EpochModels.dataset($0).name }
        let imported = Set([MLEnergy.dataset.name, OpenLLMLeaderboard.dataset.name] + epoch)
        for sheet in try ReferenceCatalog.embedded.ratingBenchmarks() {
            #expect(imported.isSuperset(of: sheet.datasets), "\(sheet.id): \(sheet.datasets)")
        }
    }

    @Test("A dataset without tasks asks for none")
    func noTask() throws {
        #expect(try benchmark("training").task == nil && benchmark("leaderboard").task == nil)
    }
}
