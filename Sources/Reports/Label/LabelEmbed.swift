/// A label as others put it into their pages: a badge in a README, a section of a model card.
public enum LabelEmbed {
    /// A badge that leads to the manifest, as one line of Markdown.
    ///
    /// ```markdown
    /// [![Carbon rating A: Qwen3-8B, 0.0212 gCO2eq per 1,000 output tokens](label.svg)](https://example.org/qwen.yaml)
    /// ```
    ///
    /// - Parameters:
    ///   - imageAddress: Of the badge: on the web, or relative to the README.
    ///   - manifestAddress: `nil` where the manifest is published nowhere: then nothing is linked.
    /// - Throws: `LabelError` for an address that is neither relative nor begins with http:// or https://.
    public static func readme(
        _ label: Label, imageAddress: String, manifestAddress: String?
    ) throws(LabelError) -> String {
        try badge(label, imageAddress: imageAddress, manifestAddress: manifestAddress) + "\n"
    }

    private static func badge(
        _ label: Label, imageAddress: String, manifestAddress: String?
    ) throws(LabelError) -> String {
        let words = MarkdownText.escaped("\(label.title), \(label.content.score)")
        let image = "![\(words)](\(try address(imageAddress)))"
        guard let manifestAddress else { return image }
        return "[\(image)](\(try address(manifestAddress)))"
    }

    /// A model card's metadata, if the emissions of training are known, and a section with the label and its claims.
    ///
    /// The hub reads metadata at the top of a card alone, so a card that has some takes the block over into it.
    public static func modelCard(
        _ label: Label, training: HubEmissions?, imageAddress: String, manifestAddress: String?
    ) throws(LabelError) -> String {
        let metadata = training.map { "---\n" + $0.yaml + "---\n\n" } ?? ""
        let rows = label.content.tableRows.map { "| \($0.0) | \(MarkdownText.escaped($0.1)) |" }
        let check =
            if let manifestAddress {
                "Every input is in the [manifest](\(try address(manifestAddress))). "
                    + "Check the label with `wattmark verify`."
            } else {
                "The manifest is not published, so the label cannot be checked."
            }
        let blocks = [
            "## Carbon rating",
            try badge(label, imageAddress: imageAddress, manifestAddress: manifestAddress),
            (["| Claim | Value |", "| :--- | :--- |"] + rows).joined(separator: "\n"), check,
        ]
        return metadata + blocks.joined(separator: "\n\n") + "\n"
    }

    /// An address that stays one inside the parentheses of Markdown.
    private static func address(_ text: String) throws(LabelError) -> String {
        let lower = text.lowercased()
        let hasScheme = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
        guard !text.isEmpty, !hasScheme || lower.hasPrefix("https://") || lower.hasPrefix("http://") else {
            throw LabelError(.address(text))
        }
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0...0x20, 0x7F..., UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"):
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension LabelContent {
    /// What the label says, with headings, in the order of reading.
    var tableRows: [(String, String)] {
        let optional: [(String, String?)] = [
            ("Rating", letterText), ("Score", score), ("Range", range ?? "not known"), ("Probability", letterDoubt),
            ("Category", category), ("Peers", peers), ("Absolute", absolute), ("Energy", energy),
            ("Inference", inference), ("Training", training), ("Accuracy", accuracy), ("Evidence", evidence),
            ("Rated", date), ("Method", "\(sci), \(scer)"),
        ]
        return optional.compactMap { heading, text in text.map { (heading, $0) } }
    }
}
