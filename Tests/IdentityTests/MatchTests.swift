import Identity
import Testing

@Suite("Two records are one model or not")
struct MatchTests {
    @Test("A quantised instruct model has the base of the published one, not its weights")
    func quantised() {
        let a = ModelRecord(name: "meta-llama/Llama-3.1-405B-Instruct-FP8")
        #expect(match(a, ModelRecord(name: "Llama 3.1-405B")).decision == .sameBase)
    }
}
