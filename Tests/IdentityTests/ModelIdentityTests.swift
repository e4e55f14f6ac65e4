import Identity
import Testing

@Suite("A name is read into its parts")
struct ModelIdentityTests {
    @Test("Owner, family, generation, size, training and bits are told apart")
    func parts() {
        let identity = ModelIdentity(parsing: "meta-llama/Llama-3.1-405B-Instruct-FP8")
        #expect(identity.owner == "meta-llama" && identity.publisher == "Meta")
        #expect(identity.family == "Llama" && identity.generation == VersionNumber(3, 1))
        #expect(identity.size.total?.count == 405e9)
        #expect(identity.stages == [.instruct] && identity.quantisations == ["fp8"])
        #expect(identity.product.isEmpty)
    }

    @Test(
        "Sizes are read in every form that publishers use",
        arguments: [
            ("7B", "7B"), ("1.4b", "1.4B"), ("560m", "560M"), ("8x7B", "8x7B"), ("30B-A3B", "30B-A3B"), ("7b1", "7.1B"),
            ("1_6b", "1.6B"), ("17B-16E", "17B-16E"), ("17Bx128E", "17B-128E"), ("3b-a800m", "3B-A800M"), ("1T", "1T"),
            ("1B-7B", "7B-A1B"), ("70 B", "70B"),
        ])
    func sizes(written: String, read: String) {
        let size = ModelIdentity(parsing: "Granite 9 \(written)").size
        #expect(size.description == read)
    }

    @Test("Two numbers of one mixture are all parameters and those of one token")
    func mixture() {
        let size = ModelIdentity(parsing: "Qwen/Qwen3-235B-A22B-Instruct-2507-FP8").size
        #expect(size.total?.count == 235e9 && size.active?.count == 22e9)
    }

    @Test(
        "Generations are read however they are written",
        arguments: [
            ("microsoft/phi-1_5", "1.5"), ("DeepSeek v3", "3"), ("claude-3-5-sonnet-20241022", "3.5"), ("gpt2-xl", "2"),
            ("internlm2_5-7b-chat", "2.5"), ("Claude Opus 4.1", "4.1"), ("StarCoder 2 15B", "2"), ("Yi1.5-34b", "1.5"),
            ("Mistral-7B-Instruct-v0.3", "0.3"), ("dolphin-2.9.1-yi-1.5-34b", "2.9.1"),
        ])
    func generations(name: String, generation: String) {
        #expect(ModelIdentity(parsing: name).generation?.description == generation)
    }

    @Test(
        "Dates are read in every form, and a day is not taken for a year",
        arguments: [
            ("GPT-4o 2024-11-20", "2024-11-20"), ("GPT-4o (Nov 2024)", "2024-11"), ("Mistral-Large-2407", "2024-07"),
            ("claude-3-haiku-20240307", "2024-03-07"), ("DeepSeek-R1-0528", "05-28"), ("command-r-08-2024", "2024-08"),
            ("Mistral Small v24.09", "2024-09"), ("solar-pro-241126", "2024-11-26"),
        ])
    func dates(name: String, date: String) {
        #expect(ModelIdentity(parsing: name).date?.date?.description == date)
    }

    @Test("1124 may be a day or a month, and agrees with either")
    func ambiguousDate() throws {
        let date = try #require(ModelIdentity(parsing: "OLMo-2-1124-7B").date)
        #expect(date.agrees(with: try #require(ModelIdentity(parsing: "OLMo 2 (Nov 2024)").date)))
        #expect(!date.agrees(with: try #require(ModelIdentity(parsing: "OLMo 2 (Dec 2024)").date)))
    }

    @Test(
        "Formats of few bits are found, published precisions are not formats",
        arguments: [
            ("Llama-2-7B-GPTQ", ["gptq"]), ("Mistral-7B-v0.1-AWQ", ["awq"]), ("phi-4-bnb-4bit", ["4-bit", "bnb"]),
            ("Llama-3-8B-Q4_K_M-GGUF", ["gguf", "gguf q4"]), ("Qwen2-7B-int4", ["int4"]), ("Yi-6B-bf16", []),
            ("Llama-3.1-8B-w4a16", ["w4a16"]), ("gemma-2-9b-4.0bpw", ["4.0 bpw"]),
            ("Qwen2.5 Instruct Turbo 72B", ["turbo"]),
        ])
    func quantisations(name: String, formats: [String]) {
        #expect(ModelIdentity(parsing: name).quantisations == formats)
    }

    @Test(
        "Words that make another product are kept apart from the family",
        arguments: [
            ("Qwen2.5-Coder-7B", "Qwen", "code"), ("google/recurrentgemma-9b", "Gemma", "recurrent"),
            ("Yi-VL-34B", "Yi", "vision"), ("DeepSeekMoE-16B", "DeepSeek", "mixture of experts"),
            ("codellama/CodeLlama-7b-hf", "Llama", "code"), ("flan-ul2", "UL2", "Flan"),
            ("DeepSeekMath 7B", "DeepSeek", "mathematics"),
        ])
    func domains(name: String, family: String, domain: String) {
        let identity = ModelIdentity(parsing: name)
        #expect(identity.family == family && identity.domains == [domain])
    }

    @Test("A product that is named after its base has both")
    func base() {
        let tulu = ModelIdentity(parsing: "allenai/Llama-3.1-Tulu-3-70B")
        #expect(tulu.family == "Tulu" && tulu.generation == VersionNumber(3))
        #expect(tulu.base?.family == "Llama" && tulu.base?.generation == VersionNumber(3, 1))
    }

    @Test(
        "What only one release can be is completed: Falcon 11B is the second, Phi-3 14B the medium, Mistral 2501 Small 3"
    )
    func completion() {
        #expect(ModelIdentity(parsing: "tiiuae/falcon-11B").generation == VersionNumber(2))
        #expect(ModelIdentity(parsing: "Phi-3 14B").tiers == ["medium"])
        #expect(ModelIdentity(parsing: "Mistral-Small-24B-Base-2501").generation == VersionNumber(3))
    }

    @Test("A repository's address, its account or nothing before the name: the account alone is the owner")
    func owners() {
        #expect(ModelIdentity(parsing: "https://huggingface.co/tiiuae/falcon-7b").owner == "tiiuae")
        #expect(ModelIdentity(parsing: "Falcon-7B").owner == nil)
        #expect(ModelIdentity(parsing: "CLIP (ViT L/14@336px)").owner == nil)
        #expect(ModelIdentity(parsing: "ViT-G/14").owner == nil)
    }

    @Test("Contexts are in thousands of tokens, and a million is a context where a size is named")
    func contexts() {
        #expect(ModelIdentity(parsing: "Yi-34B-200K").context == 200)
        #expect(ModelIdentity(parsing: "Qwen2.5-7B-Instruct-1M").context == 1000)
        #expect(ModelIdentity(parsing: "Mixtral 8x7B 32K seqlen").context == 32)
    }
}
