import Reports

/// Contents of labels as ratings make them.
enum SampleLabels {
    static let usual = LabelContent(
        name: "Qwen3-8B", letter: "A", letters: ["A", "B", "C"], letterDoubt: "A 81 %, B 19 %",
        score: "0.0212 gCO2eq per 1,000 output tokens", range: "0.015 to 0.031",
        absolute: "class C of A to G", category: "conversation, 4–9 B, bfloat16, H100",
        peers: "9 models, 2026-02-16", energy: "0.12 Wh per 1,000 output tokens",
        inference: "consumer score 0.0212 gCO2eq per 1,000 output tokens",
        training: "provider score 71 gCO2eq per 1 million training tokens", accuracy: "41.2 % MMLU-Pro",
        method: "measured", date: "2026-02-16", sci: "SCI ISO/IEC 21031:2024", scer: "computed following SCER 0.1",
        address: "https://example.org/labels/qwen3-8b.yaml")

    /// A name of 62 letters without blanks and a category of 120.
    static let long: LabelContent = {
        var content = usual
        content.name = "meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8-dynamic-2025"
        content.category =
            "text generation in conversation, open weights, served by data centre GPUs, 9–20 B active parameters, "
            + "8-bit floating, H200"
        content.letter = "D"
        content.letters = ["A", "B", "C", "D", "E", "F", "G"]
        content.letterDoubt = "C 12 %, D 61 %, E 20 %, F 7 %"
        content.score = "12.3456 gCO2eq per 1,000 output tokens"
        content.method = "estimated"
        content.basis = "88 % measured, 12 % estimated"
        return content
    }()

    /// No peers, no letter, next to nothing known.
    static let alone: LabelContent = {
        var content = usual
        content.letter = nil
        content.letterDoubt = nil
        content.range = nil
        content.absolute = nil
        content.peers = "no peers, 2026-02-16"
        content.training = "not known"
        content.accuracy = "not known"
        content.method = "assumed"
        content.address = nil
        return content
    }()

    /// Letters that are words, and texts with everything that markup must escape.
    static let strange: LabelContent = {
        var content = usual
        content.name = "a<b>&\"c\"'d' 模型"
        content.letter = "silver"
        content.letters = ["gold", "silver", "bronze"]
        content.category = "“quoted” & <tagged>, \u{A0}9\u{A0}B"
        content.method = "reported"
        return content
    }()

    static let all: [(name: String, content: LabelContent)] = [
        ("usual", usual), ("long", long), ("alone", alone), ("strange", strange),
    ]

    /// Modules that look like a code of version 3 and mean nothing.
    static func code(side: Int = 29) throws -> LabelCode {
        var state: UInt64 = 7
        return try LabelCode(
            modules: (0..<side).map { _ in
                (0..<side).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1
                    return state >> 63 == 1
                }
            })
    }

    static let manifest = "name: rating\nscore: \"<&>'\"\n\ttab, \u{A0}blank, 模\n\r\n]]> end"

    /// Every content at every size in both themes.
    static func labels() throws -> [Label] {
        try all.flatMap { _, content in
            try LabelSize.allCases.flatMap { size in
                try LabelTheme.allCases.map { theme in
                    try Label(
                        content: content, code: content.address == nil ? nil : code(), size: size, theme: theme,
                        embedded: manifest)
                }
            }
        }
    }
}
