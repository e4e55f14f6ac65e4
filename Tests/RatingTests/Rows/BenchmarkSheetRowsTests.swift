import Catalog
import Rating
import Testing

@Suite("Benchmark sheets of the catalog")
struct BenchmarkSheetRowsTests {
    static let conditions = ["gpu_model": "H100", "max_num_seqs": "64", "precision": "bfloat16", "num_gpus": "2"]

    @Test("A sheet says what is equal among its peers, in words")
    func equal() throws {
        let row = try ReferenceCatalog.embedded.ratingBenchmark("chat")
        let sheet = try BenchmarkSheet(row, conditions: Self.conditions)
        #expect(sheet.equal == ["GPU: H100", "requests at once: 64", "precision: bfloat16"])
        #expect(sheet.id == "chat" && sheet.unit == .outputTokens && sheet.measurement == .sci)
        #expect(sheet.validFrom == "2026-11-21" && sheet.source.contains("ML.ENERGY"))
    }

    @Test("Every row has a functional unit and a measurement that ratings know")
    func known() throws {
        for row in try ReferenceCatalog.embedded.ratingBenchmarks() {
            let sheet = try BenchmarkSheet(row, conditions: Self.conditions)
            #expect(sheet.equal.count == row.equal.count, "\(row.id)")
        }
    }

    @Test("A model whose condition is not known cannot be a peer")
    func missing() throws {
        let row = try ReferenceCatalog.embedded.ratingBenchmark("chat")
        let error = #expect(throws: BenchmarkRowError.self) {
            try BenchmarkSheet(row, conditions: ["gpu_model": "H100", "max_num_seqs": "64", "precision": ""])
        }
        #expect(
            error?.description
                == "Peers of the benchmark ‘chat’ must have the same ‘precision’, and it is not known here. "
                + "Choose a value of it, or leave the model out.")
    }

    @Test("A sheet gives purpose, platform, users and workload with their evidence")
    func traits() throws {
        let traits = try ReferenceCatalog.embedded.ratingBenchmark("code").traits
        #expect(traits.map(\.dimension) == [.purpose, .platform, .users, .workload])
        #expect(traits.map(\.value).first == "completion of code" && traits.last?.value == "sourcegraph-fim")
        #expect(traits.last?.evidence == "benchmark sheet ‘code’ of 2026-11-21")
        #expect(traits.allSatisfy { !$0.evidence.isEmpty })
    }

    @Test("A condition without words of its own is named as the ledger names it")
    func words() {
        #expect(RatingBenchmark.words(forCondition: "tensor_parallel") == "tensor parallel")
    }
}
