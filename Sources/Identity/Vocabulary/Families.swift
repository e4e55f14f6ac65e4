/// The names under which related models are released.
struct ModelFamily: Sendable {
    let name: String
    /// The canonical publisher.
    let publisher: String
    /// Joined and folded: "stablelm" also finds "Stable LM".
    let spellings: [String]
    /// Whether others name their fine-tunes after it: "SomethingNew-Llama-3-8B" is a Llama.
    let isFoundation: Bool
}

enum Families {
    static func named(_ name: String) -> ModelFamily? { byName[name] }

    private static let byName: [String: ModelFamily] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    static let all: [ModelFamily] = read(foundations, areFoundations: true) + read(others, areFoundations: false)

    /// Each line: name | publisher | other spellings.
    private static func read(_ lines: String, areFoundations: Bool) -> [ModelFamily] {
        lines.split(separator: "\n").map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            let name = cells[0]
            let spellings = cells.count > 2 ? cells[2].split(separator: " ").map(String.init) : []
            return ModelFamily(
                name: name, publisher: cells.count > 1 ? Publishers.canonical(cells[1]) : "",
                spellings: [Publishers.fold(name)] + spellings, isFoundation: areFoundations)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let leading = text.drop { $0 == " " }
        return String(
            leading.prefix(
                (leading.lastIndex { $0 != " " }).map { leading.distance(from: leading.startIndex, to: $0) + 1 } ?? 0))
    }

    /// Weights that others fine-tune and name their own models after.
    private static let foundations = """
        Llama | Meta | llma
        OpenLLaMA | OpenLM Research
        TinyLlama | TinyLlama
        OPT | Meta
        Galactica | Meta
        Mistral | Mistral AI | openmistral
        Mixtral | Mistral AI | openmixtral
        Ministral | Mistral AI
        Codestral | Mistral AI
        Mathstral | Mistral AI
        Pixtral | Mistral AI
        Magistral | Mistral AI
        Devstral | Mistral AI
        Qwen | Alibaba
        QwQ | Alibaba
        QVQ | Alibaba
        Gemma | Google
        T5 | Google
        mT5 | Google
        UL2 | Google
        Falcon Mamba | Technology Innovation Institute
        Falcon | Technology Innovation Institute
        Yi | 01.AI
        Phi | Microsoft
        Pythia | EleutherAI
        GPT-J | EleutherAI
        GPT-Neo | EleutherAI
        GPT-NeoX | EleutherAI
        BLOOM | BigScience
        BLOOMZ | BigScience
        MPT | MosaicML
        StableLM | Stability AI
        StarCoder | BigCode
        DeepSeek | DeepSeek
        OLMo | Allen Institute for AI
        OLMoE | Allen Institute for AI
        Granite | IBM
        SmolLM | Hugging Face
        InternLM | Shanghai AI Lab
        Baichuan | Baichuan
        ChatGLM | Zhipu AI
        GLM | Zhipu AI
        Solar | Upstage
        Command | Cohere
        DBRX | Databricks
        Jamba | AI21 Labs
        EXAONE | LG AI Research
        GPT | OpenAI
        GPT-OSS | OpenAI
        RedPajama | Together
        Kimi | Moonshot
        Cerebras-GPT | Cerebras
        """

    /// Products, and families that are not served under others' names.
    private static let others = """
        Gemini | Google
        PaLM | Google
        BERT | Google
        Claude | Anthropic
        Grok | xAI
        Nova | Amazon
        Titan | Amazon
        Vicuna | LMSYS
        Alpaca | Stanford University
        Orca | Microsoft
        WizardLM | Microsoft
        WizardCoder | Microsoft
        WizardMath | Microsoft
        Zephyr | Hugging Face
        Tulu | Allen Institute for AI
        Molmo | Allen Institute for AI
        Hermes | Nous Research
        Yarn | Nous Research
        OpenHermes | Teknium
        Dolphin | Cognitive Computations
        Nemotron | NVIDIA
        Minitron | NVIDIA
        Starling | Berkeley NEST
        Athene | Nexusflow
        Swallow | Tokyo Institute of Technology
        Stable Beluga | Stability AI
        SantaCoder | BigCode
        Dolly | Databricks
        GPT-JT | Together
        OpenChat | OpenChat
        Aya | Cohere
        Arctic | Snowflake
        Jurassic | AI21 Labs | j
        Palmyra | Writer
        Luminous | Aleph Alpha
        Megatron-Turing NLG | Microsoft | tnlg mtnlg
        YaLM | Yandex
        T0 | BigScience
        Smaug | Abacus.AI
        """
}
