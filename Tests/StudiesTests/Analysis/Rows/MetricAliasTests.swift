import Studies
import Testing

@Suite("Names of metrics")
struct MetricAliasTests {
    @Test("A word stands for itself first, and then for what publishers call it")
    func words() {
        #expect(MetricAlias.names(for: "flop") == ["flop", "training_compute"])
        #expect(MetricAlias.names(for: "Carbon").contains("evaluation_carbon"))
        #expect(MetricAlias.names(for: "mmlu") == ["mmlu"])
    }
}
