/// Who publishes a model: an organisation under the names of its accounts and of its departments.
public enum Publishers {
    /// The organisation behind an account or a column's text; the text folded where none is known.
    ///
    /// ```swift
    /// Publishers.canonical("meta-llama") == Publishers.canonical("Meta AI")
    /// ```
    public static func canonical(_ text: some StringProtocol) -> String {
        let folded = fold(text)
        return aliases[folded] ?? folded
    }

    /// The organisations of a column that lists several: "Google DeepMind,Google".
    public static func canonicals(inList text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" }.map { canonical($0) }.filter { !$0.isEmpty }
    }

    /// Whether an account is known for uploading others' weights again, or converted.
    static func copies(_ owner: String) -> Bool { copyists.contains(fold(owner)) }

    static func fold(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                bytes.append(byte)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Words that open a model's name though they are its publisher's: "Amazon Nova Pro", "Meta-Llama-3-8B".
    static let wordsInNames: [String] = [
        "meta", "google", "nvidia", "amazon", "cohere", "c4ai", "ibm", "microsoft", "openai", "anthropic", "facebook",
        "tencent", "bigscience", "databricks", "snowflake", "writer", "baidu", "xai", "deepmind", "ai21",
    ]

    private static let aliases: [String: String] = {
        var table: [String: String] = [:]
        for (organisation, names) in organisations {
            table[fold(organisation)] = organisation
            for name in names { table[name] = organisation }
        }
        return table
    }()

    /// Accounts of model pages, folded, and the names that tables of models give.
    private static let organisations: [(String, [String])] = [
        ("Meta", ["metallama", "metaai", "facebook", "facebookai", "facebookairesearch", "fair", "codellama"]),
        ("Google", ["googledeepmind", "deepmind", "googleresearch", "googlebrain"]),
        ("Mistral AI", ["mistralai", "mistral"]), ("Alibaba", ["qwen", "alibabacloud", "alibabagroup"]),
        ("Microsoft", ["microsoftresearch", "wizardlmteam", "wizardlm"]), ("OpenAI", ["openaicommunity"]),
        ("Anthropic", ["anthropicai"]), ("Technology Innovation Institute", ["tiiuae", "tii"]), ("01.AI", ["01ai"]),
        ("DeepSeek", ["deepseekai"]), ("Stability AI", ["stabilityai", "stability"]),
        ("Allen Institute for AI", ["allenai", "ai2", "alleninstituteforaiai2"]),
        ("IBM", ["ibmgranite", "ibmresearch"]),
        ("EleutherAI", ["eleuther"]), ("BigScience", ["bigscienceworkshop"]), ("BigCode", []),
        ("Databricks", ["mosaicml", "mosaic"]), ("Cohere", ["cohereforai", "coherelabs", "c4ai"]),
        ("AI21 Labs", ["ai21labs", "ai21"]), ("NVIDIA", ["nvidiaresearch"]), ("Snowflake", []), ("Upstage", []),
        ("Hugging Face", ["huggingfaceh4", "huggingfacetb", "huggingface", "distilbert"]),
        ("Together", ["togethercomputer", "togetherai"]),
        ("LG AI Research", ["lgaiexaone", "lgai", "lg", "lgairesearch"]),
        ("Writer", []), ("Yandex", []), ("Aleph Alpha", ["alephalpha"]),
        ("Zhipu AI", ["zhipuai", "thudm", "zaiorg", "zai", "zaizhipuai", "tsinghuauniversity"]),
        ("Moonshot", ["moonshotai"]), ("xAI", ["xaiorg"]), ("Amazon", ["amazonwebservices", "aws"]),
        ("Shanghai AI Lab", ["internlm", "opengvlab"]), ("Baichuan", ["baichuaninc"]),
        ("Salesforce", ["salesforceresearch"]),
        ("Nous Research", ["nousresearch"]), ("LMSYS", ["lmsysorg"]), ("Tencent", ["tencenthunyuan"]),
        ("MiniMax", ["minimaxai"]), ("Nexusflow", []), ("Cerebras", ["cerebrassystems"]), ("Apple", []),
        ("Deci", ["deciai"]), ("Swiss AI", ["swissai"]), ("Stanford University", ["stanford", "tatsulab"]),
        ("OpenChat", []), ("H2O.ai", ["h2oai"]), ("OpenBMB", []), ("Prime Intellect", ["primeintellect"]),
        ("Tokyo Institute of Technology", ["tokyotechllm"]),
    ]

    /// Accounts that convert and re-upload under the model's own name.
    private static let copyists: Set<String> = [
        "unsloth", "thebloke", "nousresearch", "mistralcommunity", "huggyllama", "openaicommunity", "lmstudiocommunity",
        "bartowski", "mlxcommunity", "neuralmagic", "redhatai", "secondstate", "maziyarpanahi", "casperhansen",
        "hugquants",
        "solidrust", "quantfactory", "mradermacher", "community", "v2ray", "alpindale", "gpt2", "modelcloud", "ggmlorg",
        "decapodaresearch", "meseca", "fxmarty",
    ]
}
