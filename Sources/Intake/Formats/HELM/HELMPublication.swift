import Observations

/// What must be said of every number from HELM.
enum HELMPublication {
    static let publisher = "Stanford CRFM"
    static let licence = "Apache-2.0"
    static let credit = "HELM, Stanford CRFM (Liang et al. 2022, ‘Holistic Evaluation of Language Models’), Apache-2.0."

    static func dataset(_ name: String) -> Dataset {
        Dataset(
            publisher: publisher, name: name, licence: licence, credit: credit,
            address: "https://crfm.stanford.edu/helm")
    }

    /// Who made the model, where its name is `maker/name`. Many early names begin with the host instead: those tell no
    /// maker.
    static func organisation(of name: String) -> String? {
        guard let slash = name.firstIndex(of: "/") else { return nil }
        let first = String(name[..<slash])
        return first.isEmpty || hosts.contains(first) ? nil : first
    }

    private static let hosts: Set<String> = ["together", "huggingface", "gooseai", "neurips", "vllm"]
}
