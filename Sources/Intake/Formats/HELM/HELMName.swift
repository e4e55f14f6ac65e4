/// HELM's names of scenarios and statistics in snake case.
enum HELMName {
    /// Letters and digits in lower case, everything else as one underscore; `@` is spelled out.
    ///
    /// ```swift
    /// HELMName.snake("NaturalQuestions (open-book)") == "naturalquestions_open_book"
    /// HELMName.snake("NDCG@10") == "ndcg_at_10"
    /// ```
    ///
    /// - Returns: `nil` if nothing is left, or too much.
    static func snake(_ name: String) -> String? {
        var snake = ""
        var isGap = false
        for scalar in name.unicodeScalars {
            if scalar == "@" {
                snake += snake.isEmpty ? "at" : "_at"
                isGap = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                if isGap, !snake.isEmpty { snake += "_" }
                snake += scalar.properties.lowercaseMapping
                isGap = false
            } else {
                isGap = true
            }
        }
        return snake.isEmpty || snake.utf8.count > longest ? nil : snake
    }

    /// The metric of one scenario: two underscores keep the two apart, as either may have one.
    ///
    /// ```swift
    /// HELMName.metric(scenario: "MMLU", "EM (Robustness)") == "mmlu__em_robustness"
    /// ```
    static func metric(scenario: String?, _ name: String) -> String? {
        guard let name = snake(name) else { return nil }
        guard let scenario else { return name }
        return snake(scenario).map { $0 + "__" + name }
    }

    private static let longest = 120
}

extension String {
    /// Whether this is short and without blanks, as names of subjects and settings are and sentences are not.
    var isIdentifier: Bool {
        !isEmpty && utf8.count <= 120 && !unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
    }
}
