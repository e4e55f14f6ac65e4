import Identity
import Testing

private func decision(_ a: String, _ b: String) -> Match.Decision {
    match(ModelRecord(name: a), ModelRecord(name: b)).decision
}

@Suite("Two records are one model or not")
struct MatchTests {
    @Test("A quantised instruct model has the base of the published one, not its weights")
    func quantised() {
        let a = ModelRecord(name: "meta-llama/Llama-3.1-405B-Instruct-FP8")
        #expect(match(a, ModelRecord(name: "Llama 3.1-405B")).decision == .sameBase)
    }

    @Test("A base model is what a name without a word of training means")
    func base() {
        #expect(decision("bigscience/bloom-7b1", "BLOOM-7.1B") == .sameWeights)
        #expect(decision("tiiuae/Falcon3-7B-Base", "Falcon3-7B") == .sameWeights)
        #expect(decision("tiiuae/Falcon3-7B-Instruct", "Falcon3-7B") == .sameBase)
    }

    @Test("Where no base was released the instruct model is what the name means")
    func noBase() {
        #expect(decision("microsoft/Phi-3.5-mini-instruct", "phi-3.5-mini") == .sameWeights)
        #expect(decision("mistralai/Ministral-8B-Instruct-2410", "Ministral 8B") == .sameWeights)
    }

    @Test("Chat and instruct are two trainings of one base")
    func chatAndInstruct() {
        #expect(decision("mpt-30b-chat", "MPT-Instruct 30B") == .sameBase)
    }

    @Test("Products of a family with a purpose of their own are different models")
    func purposes() {
        #expect(decision("Qwen/Qwen2.5-Math-7B", "Qwen2.5-7B") == .different)
        #expect(decision("tiiuae/falcon-mamba-7b", "Falcon-7B") == .different)
        #expect(decision("01-ai/Yi-34B", "Yi-VL-34B") == .different)
    }

    @Test("Two dates are two releases; a name without one means the first")
    func dates() {
        #expect(decision("GPT-4o", "GPT-4o 2024-05-13") == .sameWeights)
        #expect(decision("GPT-4o", "GPT-4o 2024-08-06") == .different)
        #expect(decision("DeepSeek-R1-0528", "DeepSeek-R1 (May 2025)") == .sameWeights)
        #expect(decision("Mistral-Large-Instruct-2411", "Mistral Large 2 2407") == .different)
    }

    @Test("A preview is not the release, unless both name its date")
    func previews() {
        #expect(decision("Qwen/QwQ-32B-Preview", "QwQ-32B") == .different)
        #expect(decision("GPT-4 Turbo 1106 preview", "GPT-4 Turbo (Nov 2023)") == .sameWeights)
    }

    @Test("A fine-tune by someone else shares the base that its name says, and never the weights")
    func fineTunes() {
        #expect(decision("ContactDoctor/Bio-Medical-Llama-3-8B", "Llama 3-8B") == .sameBase)
        #expect(decision("ContactDoctor/Bio-Medical-Llama-3-8B", "Llama 3.1-8B") == .different)
        #expect(decision("NousResearch/Hermes-3-Llama-3.1-8B", "Llama 3.1-8B") == .sameBase)
        #expect(decision("NousResearch/Hermes-3-Llama-3.1-8B", "allenai/Llama-3.1-Tulu-3-8B") == .different)
    }

    @Test("The weights that an account is known to copy are the weights; a stranger's copy shares the base for sure")
    func copies() {
        #expect(decision("unsloth/Llama-3.2-1B-Instruct", "meta-llama/Llama-3.2-1B-Instruct") == .sameWeights)
        #expect(decision("someone/Llama-3.2-1B-Instruct", "meta-llama/Llama-3.2-1B-Instruct") == .sameBase)
    }

    @Test("A source's base model links what the name does not, but not the products of one publisher")
    func listedBase() {
        let base = ModelRecord(name: "Qwen2.5-72B")
        let tune = ModelRecord(name: "abc/Calme-99", baseModel: "Qwen/Qwen2.5-72B")
        let product = ModelRecord(name: "Qwen/Qwen2.5-Math-72B-Instruct", baseModel: "Qwen/Qwen2.5-72B")
        #expect(match(tune, base).decision == .sameBase)
        #expect(match(product, base).decision == .different)
        let pruned = ModelRecord(name: "abc/Calme-99-3B", baseModel: "Qwen/Qwen2.5-72B")
        #expect(match(pruned, base).decision == .different)
        let another = ModelRecord(name: "def/Qwen2.5-72B-Story")
        #expect(match(tune, another).decision == .different)
        let merged = ModelRecord(name: "abc/Calme-99", baseModel: "abc/Calme-99 (Merge)")
        #expect(match(merged, base).decision == .different)
    }

    @Test("A publisher's wrong count of parameters does not part what the names join")
    func wrongCount() {
        let wrong = ModelRecord(name: "Llama 2-7B", parameters: 70e9)
        let right = ModelRecord(name: "meta-llama/Llama-2-7b-hf", parameters: 6.738e9)
        #expect(match(wrong, right).decision == .sameWeights)
    }

    @Test("A count of parameters settles what a name leaves open; 0 and -1 settle nothing")
    func counts() {
        let named = ModelRecord(name: "internlm/internlm2_5-20b-chat")
        #expect(match(ModelRecord(name: "InternLM2.5", parameters: 20e9), named).decision == .sameBase)
        #expect(match(ModelRecord(name: "InternLM2.5", parameters: 7e9), named).decision != .sameBase)
        for unknown in [0.0, -1] {
            #expect(match(ModelRecord(name: "InternLM2.5", parameters: unknown), named).decision == .unsure)
        }
    }

    @Test("One short name of two publishers is left to a person")
    func publishers() {
        let a = ModelRecord(name: "AMPLIFY", publisher: "Mila - Quebec AI")
        let b = ModelRecord(name: "AMPLIFY", publisher: "Another University")
        #expect(match(a, b).decision == .unsure)
        #expect(match(a, a).decision == .sameWeights)
    }

    @Test("The score is 1 without doubt, and falls from weights over base and doubt to difference")
    func scores() {
        func score(_ a: String, _ b: String) -> Double { match(ModelRecord(name: a), ModelRecord(name: b)).score }
        #expect(score("Llama 2-7B", "Llama 2 7B") == 1)
        let ranked = [
            score("Codestral", "mistralai/Codestral-22B-v0.1"), score("Falcon-7B", "Falcon-Instruct 7B"),
            score("InternLM2.5", "internlm2_5-7b-chat"), score("Falcon-7B", "Falcon-40B"), score("Falcon-7B", "GPT-4"),
        ]
        #expect(ranked == ranked.sorted(by: >) && Set(ranked).count == ranked.count)
    }

    @Test("The reason says in words what is the same and what is not")
    func reasons() {
        func reason(_ a: String, _ b: String) -> String { match(ModelRecord(name: a), ModelRecord(name: b)).reason }
        #expect(
            reason("Llama 3.1-405B", "meta-llama/Llama-3.1-405B-Instruct-FP8")
                == "same family Llama, generation 3.1, 405B; b is the instruct variant, a names no training; "
                + "weights as published and fp8")
        #expect(reason("Falcon-7B", "Falcon-40B") == "same family Falcon; 7B and 40B parameters")
        #expect(
            reason("Mistral-Large-2411", "Mistral-Large-2402")
                == "same family Mistral, large; generation 2.1 and without a number")
        #expect(
            reason("Yi-34B", "Yi-VL-34B")
                == "same family Yi, 34B; one is made for another purpose: none and vision")
        #expect(
            reason("someone/Yi-34B", "Yi-34B")
                == "the names are the same but for case and punctuation; by the name alone: someone is not the publisher"
        )
    }
}
