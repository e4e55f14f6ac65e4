import Catalog
import Rating
import Testing

@Suite("Benchmark sheets of the catalog")
struct BenchmarkSheetRowsTests {
    @Test("A sheet says how the scores are found, and leaves open what is equal until peers are chosen")
    func chat() throws {
        let sheet = try BenchmarkSheet(ReferenceCatalog.embedded.ratingBenchmark("chat"))
        #expect(sheet.id == "chat" && sheet.unit == .outputTokens && sheet.measurement == .sci)
        #expect(sheet.validFrom == "2026-11-21" && sheet.source.contains("ML.ENERGY"))
        #expect(sheet.equal.isEmpty)
    }

    @Test("Every row has a functional unit and a measurement that ratings know")
    func known() throws {
        for row in try ReferenceCatalog.embedded.ratingBenchmarks() {
            let sheet = try BenchmarkSheet(row)
            #expect(sheet.unit.rawValue == row.unit && sheet.measurement.rawValue == row.measurement, "\(row.id)")
        }
    }

    @Test("A condition without words of its own is named as the ledger names it")
    func words() {
        #expect(BenchmarkSheet.words(forCondition: "gpu_model") == "GPU")
        #expect(BenchmarkSheet.words(forCondition: "tensor_parallel") == "tensor parallel")
    }
}
