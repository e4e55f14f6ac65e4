import Observations
import Testing

@testable import Intake

@Suite struct MixtureAgainstArchitectureTests {
    @Test("A column that contradicts most architectures is inverted, and flagged once")
    func inverted() {
        var rule = MixtureAgainstArchitecture()
        for number in 1...3 { #expect(rule.flags(of: entry(number, "True", "LlamaForCausalLM")).isEmpty) }
        _ = rule.flags(of: entry(4, "False", "MixtralForCausalLM"))
        #expect(
            rule.flagsOfFile() == [
                PlausibilityFlag(
                    rule: "mixture-against-architecture", entry: nil, subject: "moe", value: "True",
                    reason: "3 of 4 rows say so of an architecture without experts: the column is inverted")
            ])
    }

    @Test("Single contradictions are flagged one by one; real mixtures are believed")
    func single() {
        var rule = MixtureAgainstArchitecture()
        for architecture in ["MixtralForCausalLM", "Qwen2MoeForCausalLM", "LlamaForCausalLM"] {
            _ = rule.flags(of: entry(1, "True", architecture))
        }
        #expect(
            rule.flagsOfFile() == [
                PlausibilityFlag(
                    rule: "mixture-against-architecture", entry: "key 1", subject: "moe", value: "True",
                    reason: "LlamaForCausalLM is no mixture of experts")
            ])
    }

    private func entry(_ number: Int, _ moe: String, _ architecture: String) -> Entry {
        var model = ListedModel(name: "m")
        model.architecture = architecture
        return Entry(key: "key \(number)", row: number, model: model, attributes: [Attribute("moe", moe)])
    }
}
