/// What is known of one release of a family and is not in every name: its sizes, its first date, its context.
///
/// A fact is used only where one of two names leaves it out; a name that states it is believed.
struct ReleaseFact: Sendable {
    let family: String
    /// The words of the name beside the family: "r1" of DeepSeek-R1.
    let product: String
    /// `nil` for the first generation.
    let generation: VersionNumber?
    let tier: String?
    /// All parameters of its members, in the numbers of the names.
    let sizes: [ModelSize.Amount]
    /// Sizes of `sizes` that are one: LLaMA 30B is the 33B.
    let synonyms: [[ModelSize.Amount]]
    /// Of the weights that the undated name means.
    let first: ReleaseDate?
    /// Tokens; in thousands as names write them.
    let context: Double?
    let marks: Set<Substring>

    /// No base model was released, so a name without a word of training means the instruct model.
    var hasNoBase: Bool { marks.contains("no-base") }
    /// Released once: a date in the name adds nothing.
    var isOnlyRelease: Bool { marks.contains("once") }
    /// Served but never published: nobody else can have trained it further.
    var isClosed: Bool { marks.contains("closed") }
    /// A mixture of experts, whether the name says so or not.
    var isMixture: Bool { marks.contains("experts") }
    /// The name without a word of training is that of the trained model; its base says so.
    var isTrainedUnlessSaid: Bool { marks.contains("trained") }
    /// These sizes see: their names may say so or not.
    var isVision: Bool { marks.contains("vision") }
    /// The letter of the release that a name without a letter means.
    var usualRelease: String? { marks.first { Vocabulary.releases.contains(String($0)) }.map(String.init) }
    /// A dated name without a word of training is that of the hosted model, which is the instruct one.
    var isHostedUnderDates: Bool { marks.contains("hosted") }
}

enum ReleaseFacts {
    static func of(family: String?, product: String) -> [ReleaseFact] {
        guard let family, let rows = byFamily[family] else { return [] }
        if product.isEmpty { return rows.own }
        return rows.others.filter { $0.product == product }
    }

    /// The words for size that the family's own releases have.
    static func tiers(of family: String) -> Set<String> { byFamily[family]?.tiers ?? [] }

    private struct Rows {
        var own: [ReleaseFact] = []
        /// Of the family's products with words of their own.
        var others: [ReleaseFact] = []
        var tiers: Set<String> = []
    }

    private static let byFamily: [String: Rows] = all.reduce(into: [:]) { table, fact in
        var rows = table[fact.family] ?? Rows()
        if fact.product.isEmpty { rows.own.append(fact) } else { rows.others.append(fact) }
        if let tier = fact.tier { rows.tiers.insert(tier) }
        table[fact.family] = rows
    }

    static let all: [ReleaseFact] = table.split(separator: "\n").map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            cell.split(separator: " ")
        }
        func one(_ position: Int) -> String? { cells[position].first.flatMap { $0 == "-" ? nil : String($0) } }
        let name = cells[0].joined(separator: " ").split(separator: ":")
        return ReleaseFact(
            family: String(name[0]), product: name.count > 1 ? String(name[1]) : "",
            generation: one(1).flatMap { VersionNumber($0) }, tier: one(2),
            sizes: cells[3].flatMap { $0.split(separator: "=") }.compactMap(amount),
            synonyms: cells[3].filter { $0.contains("=") }.map { $0.split(separator: "=").compactMap(amount) },
            first: one(4).flatMap { ReleaseDate($0) }, context: one(5).flatMap { Double($0.dropLast()) },
            marks: Set(cells[6]))
    }

    private static func amount(_ text: Substring) -> ModelSize.Amount? {
        for piece in ChunkReading.pieces(of: Array(text.lowercased().utf8)) {
            switch piece {
            case .size(let amount), .magnitude(let amount): return amount
            default: continue
            }
        }
        return nil
    }

    /// family[:product] | generation | tier | sizes | first release | context | marks
    ///
    /// From the publishers' model cards and announcements, read 2025-2026. Rows are here because names leave out what
    /// they say: a size (Phi-3 14B is the medium one), a generation (Falcon 11B is of the second), a date.
    private static let table = """
        Llama | - | - | 7B 13B 30B=33B 65B | 2023-02 | 2k |
        Llama | 2 | - | 7B 13B 34B 70B | 2023-07 | 4k |
        Llama | 3 | - | 8B 70B | 2024-04 | 8k |
        Llama | 3.1 | - | 8B 70B 405B | 2024-07 | 128k |
        Llama | 3.2 | - | 1B 3B | 2024-09 | 128k |
        Llama | 3.2 | - | 11B 90B | 2024-09 | 128k | vision
        Llama | 3.3 | - | 70B | 2024-12 | 128k | no-base
        Llama | 4 | scout | 109B | 2025-04 | - |
        Llama | 4 | maverick | 400B | 2025-04 | - |
        OPT | - | - | 125M 350M 1.3B 2.7B 6.7B 13B 30B 66B 175B | 2022-05 | 2k |
        Mistral | - | - | 7B | 2023-09 | 8k |
        Mistral | - | nemo | 12B | 2024-07 | 128k | once hosted
        Mistral | - | small | - | 2024-02 | 32k | no-base
        Mistral | - | small | 22B | 2024-09 | 32k | no-base
        Mistral | 3 | small | 24B | 2025-01 | 32k | hosted
        Mistral | 3.1 | small | 24B | 2025-03 | 128k | hosted
        Mistral | 3.2 | small | 24B | 2025-06 | 128k | no-base
        Mistral | - | medium | - | 2023-12 | 32k | no-base
        Mistral | 3 | medium | - | 2025-05 | 128k | no-base
        Mistral | - | large | - | 2024-02 | 32k | no-base
        Mistral | 2 | large | 123B | 2024-07 | 128k | no-base
        Mistral | 2.1 | large | 123B | 2024-11 | 128k | no-base
        Ministral | - | - | 3B 8B | 2024-10 | 128k | no-base
        Pixtral | - | - | 12B | 2024-09 | 128k |
        Pixtral | - | large | 124B | 2024-11 | 128k | no-base
        Mathstral | - | - | 7B | 2024-07 | 32k | no-base
        Codestral | - | - | 22B | 2024-05 | 32k | no-base
        Magistral | - | small | 24B | 2025-06 | 128k | no-base
        Mixtral | - | - | 47B 141B | 2023-12 | 32k |
        Qwen | - | - | 1.8B 7B 14B 72B | 2023-08 | - |
        Qwen | 1.5 | - | 0.5B 1.8B 4B 7B 14B 32B 72B 110B | 2024-02 | 32k |
        Qwen | 2 | - | 0.5B 1.5B 7B 57B 72B | 2024-06 | - |
        Qwen | 2.5 | - | 0.5B 1.5B 3B 7B 14B 32B 72B | 2024-09 | 128k |
        Qwen | 3 | - | 0.6B 1.7B 4B 8B 14B 30B 32B 235B | 2025-04 | - | trained
        QwQ | - | - | 32B | 2025-03 | - | no-base
        Gemma | - | - | 2B 7B | 2024-02 | 8k |
        Gemma | 2 | - | 2B 9B 27B | 2024-06 | 8k |
        Gemma | 3 | - | 270M 1B 4B 12B 27B | 2025-03 | 128k |
        T5 | - | small | 60M 77M 80M | - | - |
        T5 | - | base | 220M 248M 250M | - | - |
        T5 | - | large | 770M 780M 783M | - | - |
        T5 | - | xl | 3B | - | - |
        T5 | - | xxl | 11B | - | - |
        mT5 | - | xl | 3.7B | - | - |
        mT5 | - | xxl | 13B | - | - |
        UL2 | - | - | 20B | 2022-05 | - | once
        Gemini | 1.5 | flash | - | 2024-05 | - | no-base
        Gemini | 1.5 | pro | - | 2024-02 | - | no-base
        Gemini | 2.5 | pro | - | 2025-03 | - | no-base
        Falcon | - | - | 1B 7B 40B 180B | 2023-05 | 2k |
        Falcon Mamba | - | - | 7B | 2024-08 | - | once
        Falcon | 2 | - | 11B | 2024-05 | 8k |
        Yi | - | - | 6B 9B 34B | 2023-11 | 4k |
        Yi | 1.5 | - | 6B 9B 34B | 2024-05 | 4k |
        Yi | - | large | 100B | 2024-05 | 32k | no-base
        Phi | 1 | - | 1.3B | 2023-06 | 2k |
        Phi | 1.5 | - | 1.3B | 2023-09 | 2k |
        Phi | 2 | - | 2.7B | 2023-12 | 2k |
        Phi | 3 | mini | 3.8B | 2024-04 | 4k | no-base
        Phi | 3 | small | 7B 7.4B | 2024-05 | 8k | no-base
        Phi | 3 | medium | 14B | 2024-05 | 4k | no-base
        Phi | 3.5 | mini | 3.8B | 2024-08 | 128k | no-base
        Phi | 3.5 | - | 42B | 2024-08 | 128k | no-base
        Phi | 4 | - | 14B | 2024-12 | 16k | no-base
        Phi | 4 | mini | 3.8B | 2025-02 | 128k | no-base
        Pythia | - | - | 14M 31M 70M 160M 410M 1B 1.4B 2.8B 6.9B 12B | 2023-04 | 2k |
        GPT-J | - | - | 6B | 2021-06 | 2k | once
        GPT-NeoX | - | - | 20B | 2022-02 | 2k | once
        BLOOM | - | - | 560M 1.1B 1.7B 3B 7.1B 176B | 2022-07 | 2k |
        GPT | 2 | - | 124M | 2019-02 | 1k |
        GPT | 2 | medium | 355M | 2019-02 | 1k |
        GPT | 2 | large | 774M | 2019-08 | 1k |
        GPT | 2 | xl | 1.5B | 2019-11 | 1k |
        GPT | 1 | - | 117M | 2018-06 | - |
        GPT | 3 | davinci | 175B | 2020-06 | 2k | closed
        GPT | 3.5 | turbo | - | 2023-03 | 4k | no-base closed
        GPT | 4 | - | - | 2023-03 | 8k | no-base closed
        GPT | 4 | turbo | - | 2023-11 | 128k | no-base closed
        StableLM | - | - | 3B 7B | 2023-04 | - |
        StableLM | 2 | - | 1.6B 12B | 2024-01 | 4k |
        StarCoder | - | - | 15B 15.5B | 2023-05 | 8k |
        StarCoder | 2 | - | 3B 7B 15B | 2024-02 | 16k |
        Stable Beluga | - | - | 65B | 2023-07 | - | once
        Stable Beluga | 2 | - | 70B | 2023-07 | 4k | once
        DeepSeek | 2 | - | 236B | 2024-05 | 128k | experts
        DeepSeek | 3 | - | 671B | 2024-12 | 128k | experts
        Kimi:k2 | - | - | 1T | 2025-07 | 128k | experts
        DeepSeek:r1 | - | - | 671B | 2025-01 | 128k | no-base
        EXAONE | 3 | - | 7.8B | 2024-08 | 4k |
        EXAONE | 3.5 | - | 2.4B 7.8B 32B | 2024-12 | 32k |
        GLM | 4 | - | - | 2024-01 | 128k |
        GPT:o | 4 | - | - | 2024-05 | 128k | no-base
        Command:r | - | - | 35B | 2024-03 | 128k | no-base
        Command:r | - | plus | 104B | 2024-04 | 128k | no-base
        OLMo | - | - | 1B 7B | 2024-02 | 2k |
        OLMo | 2 | - | 7B 13B | 2024-11 | 4k | once
        OLMo | 2 | - | 32B | 2025-03 | 4k | once
        OLMoE | - | - | 7B | 2024-09 | 4k | once
        Granite | 3 | - | 1B 2B 3B 8B | 2024-10 | 4k |
        SmolLM | - | - | 135M 360M 1.7B | 2024-07 | 2k |
        SmolLM | 2 | - | 135M 360M 1.7B | 2024-10 | 8k |
        Solar | - | - | 10.7B | 2023-12 | 4k |
        Solar | - | pro | 22B | 2024-11 | 4k | no-base
        Jamba | 1.5 | mini | 52B | 2024-08 | 256k | no-base
        Jamba | 1.5 | large | 398B | 2024-08 | 256k | no-base
        Jamba | - | - | 52B | 2024-03 | 256k |
        DBRX | - | - | 132B | 2024-03 | 32k | once
        Arctic | - | - | 480B | 2024-04 | 4k | once
        Luminous | - | base | 13B | 2022-04 | 2k |
        Luminous | - | extended | 30B | 2022-04 | 2k |
        Luminous | - | supreme | 70B | 2022-08 | 2k |
        Jurassic | - | jumbo | 178B | 2021-08 | 2k |
        Jurassic | - | large | 7.5B | 2021-08 | 2k |
        Jurassic | - | grande | 17B | 2022-05 | 2k |
        Jurassic | 2 | jumbo | 178B | 2023-03 | 8k |
        Jurassic | 2 | grande | 17B | 2023-03 | 8k |
        Jurassic | 2 | large | 7.5B | 2023-03 | 8k |
        Palmyra | 3 | - | 72B | 2024-02 | 32k | no-base
        Palmyra | 4 | - | 150B | 2024-10 | 128k | no-base
        Claude | 3.5 | sonnet | - | 2024-06 | 200k | no-base
        Megatron-Turing NLG | 2 | - | 6.7B 530B | 2021-10 | 2k |
        OpenChat | 3.5 | - | 7B | 2023-11 | 8k | no-base
        YaLM | - | - | 100B | 2022-06 | - | once
        Zephyr | - | - | 7B 141B | 2023-10 | 32k | no-base beta
        """

    /// Models of the row's family that are named after others' weights: their usual base.
    ///
    /// `Tulu 3 70B` and `Llama-3.1-Tulu-3-70B` are one model, `zephyr-7b-gemma` is not `Zephyr 7B`.
    static func usualBase(family: String, generation: VersionNumber?) -> (family: String, generation: VersionNumber?)? {
        for row in usualBases where row.family == family && (row.generation == nil || row.generation == generation) {
            return (row.base, row.baseGeneration)
        }
        return nil
    }

    private static let usualBases:
        [(family: String, generation: VersionNumber?, base: String, baseGeneration: VersionNumber?)] = [
            ("Tulu", VersionNumber(3), "Llama", VersionNumber(3, 1)),
            ("Tulu", VersionNumber(2), "Llama", VersionNumber(2)),
            ("Hermes", VersionNumber(3), "Llama", VersionNumber(3, 1)), ("Zephyr", nil, "Mistral", nil),
            ("OpenHermes", VersionNumber(2, 5), "Mistral", nil), ("Minitron", nil, "Nemotron", VersionNumber(4)),
            ("Swallow", nil, "Llama", VersionNumber(2)), ("Orca", VersionNumber(2), "Llama", VersionNumber(2)),
            ("Athene", nil, "Llama", VersionNumber(3)), ("Starling", nil, "Mistral", nil),
            ("Alpaca", nil, "Llama", nil), ("Vicuna", nil, "Llama", nil),
        ]
}
