import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct SizeAgainstNameTests {
    @Test("Llama 2-7B with 70 billion parameters is flagged, with what the name says")
    func epochError() {
        #expect(
            flags("Llama 2-7B", 70e9) == [
                PlausibilityFlag(
                    rule: "size-against-name", entry: "key", subject: "parameters", value: "70 billion",
                    reason: "the name says 7 billion")
            ])
    }

    @Test("Rounding, embeddings and names without a size are believed")
    func believed() {
        #expect(flags("Llama 2-7B", 6.74e9).isEmpty)
        #expect(flags("google/gemma-2-2b", 2.614e9).isEmpty)
        #expect(flags("GPT-4", 1.8e12).isEmpty)
    }

    @Test("Packed weights of quantised models are not counted against the name")
    func quantised() {
        #expect(flags("maker/Model-8B-GPTQ", 2e9).isEmpty)
        #expect(flags("maker/Model-8B", 2e9, precision: "4bit").isEmpty)
    }

    private func flags(_ name: String, _ parameters: Double, precision: String? = nil) -> [PlausibilityFlag] {
        var model = ListedModel(name: name)
        model.precision = precision
        var rule = SizeAgainstName()
        return rule.flags(
            of: Entry(
                key: "key", row: 1, model: model,
                observations: [Observation(.parameters, parameters, method: .reported)]))
    }
}
