/// What one word of a name says beside the model's own name.
enum WordMeaning: Sendable, Hashable {
    case family(String)
    case stage(TrainingStage)
    case tier(String)
    /// What a product can that its family cannot: code, mathematics, pictures.
    case domain(String)
    /// A release before the final one.
    case preview
    /// A name of a release: alpha, beta.
    case release(String)
    case publisher
    case decoration
    case month(Int)
    /// A mark that someone changed the weights of a model.
    case derived
}

/// How far a model was trained, as its name says.
public enum TrainingStage: String, Sendable, Hashable, CaseIterable {
    /// Trained on text only.
    case base
    /// Taught to follow instructions.
    case instruct
    case chat
    /// Supervised fine-tuning alone.
    case supervised = "SFT"
    /// Taught by preferences: DPO, ORPO, RLHF and their kin.
    case preference = "preference-tuned"
}

/// The words that names share, each list with the reason why it is one.
enum Vocabulary {
    static func meaning(of word: String) -> WordMeaning? { meanings[word] }

    private static let meanings: [String: WordMeaning] = {
        var table: [String: WordMeaning] = [:]
        for family in Families.all { for name in family.spellings { table[name] = .family(family.name) } }
        for (stage, words) in stages { for word in words { table[word] = .stage(stage) } }
        for word in tiers { table[word] = .tier(tierSynonyms[word] ?? word) }
        for (domain, words) in domains { for word in words { table[word] = .domain(domain) } }
        for word in previews { table[word] = .preview }
        for word in releases { table[word] = .release(word) }
        for word in decorations { table[word] = .decoration }
        for word in derivations { table[word] = .derived }
        for word in Publishers.wordsInNames { table[word] = .publisher }
        for (index, words) in months.enumerated() { for word in words { table[word] = .month(index + 1) } }
        return table
    }()

    /// The same base model after other training: its variants.
    private static let stages: [(TrainingStage, [String])] = [
        (.base, ["base", "pt", "pretrain", "pretrained", "foundation"]),
        (.instruct, ["instruct", "instruction", "instructed", "instruc", "inst", "it"]),
        (.chat, ["chat", "dialogue", "assistant"]),
        (.supervised, ["sft"]),
        (.preference, ["dpo", "orpo", "kto", "ppo", "rlhf", "rlaif", "simpo", "grpo", "cpo", "ipo", "spin", "rl"]),
    ]

    /// Sizes by word: members of one generation that are different models.
    private static let tiers: [String] = [
        "mini", "nano", "micro", "tiny", "small", "medium", "large", "xl", "xxl", "xlarge", "xs", "huge", "ultra",
        "pro",
        "flash", "plus", "lite", "light", "lightning", "max", "turbo", "haiku", "sonnet", "opus", "instant", "scout",
        "maverick", "behemoth", "nemo", "air", "premier", "express", "super", "grande", "jumbo", "supreme", "extended",
        "bison", "unicorn", "ada", "babbage", "curie", "davinci", "fast", "heavy", "edge",
    ]
    /// Words for sizes that one family alone has: `davinci` without more is GPT-3.
    static let soleFamilies: [String: (family: String, generation: VersionNumber?)] = [
        "davinci": ("GPT", VersionNumber(3)), "curie": ("GPT", VersionNumber(3)), "babbage": ("GPT", VersionNumber(3)),
        "ada": ("GPT", VersionNumber(3)), "haiku": ("Claude", nil), "sonnet": ("Claude", nil), "opus": ("Claude", nil),
    ]

    private static let tierSynonyms = ["light": "lite"]

    /// Words that make another product of the same family, with weights of its own.
    private static let domains: [(String, [String])] = [
        ("code", ["code", "coder", "coding", "codex"]), ("mathematics", ["math", "maths"]),
        ("vision", ["vl", "vision", "visual", "vlm", "v"]), ("multimodal", ["multimodal", "omni", "mm"]),
        ("audio", ["audio", "speech", "voice", "live", "realtime", "asr", "tts"]),
        ("embedding", ["embed", "embedding", "embeddings", "reranker", "rerank"]),
        ("safety", ["guard", "shieldgemma"]),
        ("reward", ["rm", "reward", "prm", "orm"]), ("mixture of experts", ["moe"]), ("Mamba", ["mamba"]),
        ("recurrent", ["recurrent"]), ("Flan", ["flan"]), ("proofs", ["prover"]),
        ("reasoning", ["reasoning", "reasoner", "thinking", "think"]),
        ("distilled", ["distill", "distilled", "distil"]),
        ("zero", ["zero"]), ("retrieval", ["rag"]), ("search", ["search", "research"]), ("medical", ["med"]),
        ("next", ["next"]), ("online", ["online"]), ("image", ["image", "diffusion"]), ("OCR", ["ocr"]),
        ("robotics", ["robotics"]), ("translation", ["translate"]),
    ]

    /// Not yet the model of that name: its weights changed before it was final.
    private static let previews: [String] = ["preview", "exp", "experimental"]

    /// Letters of releases.
    static let releases: Set<String> = ["alpha", "beta", "gamma", "terminus"]

    /// Said by some names and left out by others of the same weights.
    private static let decorations: [String] = [
        // The format of the file or the library that reads it.
        "step", "intermediate", "hf", "transformers", "safetensors", "pytorch", "torch", "diffusers", "mlx", "onnx",
        // Words around a context or a number of training tokens.
        "seqlen", "context", "ctx", "token", "tokens", "checkpoint", "ckpt", "parameters", "params", "version",
        "latest",
        // "2 OLMo 2 Furious" is the title of the paper.
        "furious",
        // A prefix of the names of Meta's repositories in spring 2024.
        "the", "model", "on", "official",
        // OpenAI's identifiers: text-davinci-002.
        "text",
    ]

    private static let derivations: [String] = [
        "merge", "merged", "slerp", "ties", "dare", "della", "breadcrumbs", "stock", "passthrough", "frankenmerge",
        "abliterated", "uncensored", "lorablated", "lora", "qlora", "finetune", "finetuned", "tuned", "ft", "heretic",
        "franken", "mix", "blend", "soup", "expanded", "extended-context",
    ]

    private static let months: [[String]] = [
        ["jan", "january"], ["feb", "february"], ["mar", "march"], ["apr", "april"], ["may"], ["jun", "june"],
        ["jul", "july"], ["aug", "august"], ["sep", "sept", "september"], ["oct", "october"], ["nov", "november"],
        ["dec", "december"],
    ]
}
