import Footprint
public import Observations
import Yams

/// Carbon of training as a model card of the Hugging Face hub states it: `co2_eq_emissions` in the YAML at its top.
///
/// The field is officially in grams. Cards have numbers with underscores, words with a unit, lists, kilograms without
/// saying so: what states its unit is taken by it, what cannot be read is refused, and magnitudes that are hard to believe
/// are flagged. The model's name is that of `model-index` or another name in the YAML; else the file's, or for a
/// `README.md` that of its folder; else the first heading. Source: huggingface.co/docs/hub/model-cards-co2, 2025-11.
public struct HuggingFaceCard: SourceFormat {
    public let name = "huggingface-card"
    public let title = "Hugging Face model card with co2_eq_emissions (Markdown)"

    public init() {}

    static let dataset = Dataset(
        publisher: "Hugging Face", name: "Model cards", licence: nil,
        credit: "Model cards of the Hugging Face hub, each by the authors of its model.",
        address: "https://huggingface.co/docs/hub/model-cards-co2")

    static let key = "co2_eq_emissions"
    static let carbon = Metric(
        "training_carbon", unit: "g", better: .lower, meaning: "CO2e of training, as the author of the card states it")

    public func dataset(of sample: FileSample) -> Dataset? {
        sample.frontMatter.contains(Self.key) ? Self.dataset : nil
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        let matter = try FrontMatter(file)
        guard let card = try matter.root()?.mapping, let field = card.value(of: Self.key) else {
            throw IntakeError(file: file.name, place: "line 2", problem: "its front matter has no \(Self.key)")
        }
        var end = ReadingEnd()
        end.leftOut = card.compactMap(\.key.string).filter { !Self.used.contains($0) }.sorted()
        let statement = CarbonStatement(field)
        let place = "line \((field.mark?.line ?? 1) + 1)"
        guard let name = CardName(card, matter, file).name else {
            try sink.refuse(Refusal(row: 1, place: "line 1", reason: "it names no model"))
            return end
        }
        do {
            let grams = try statement.grams()
            var model = ListedModel(name: name)
            model.organisation = name.contains("/") ? name.split(separator: "/").first.map(String.init) : nil
            model.licence = card.value(of: "license")?.words
            let bases = card.value(of: "base_model").map(Self.list) ?? []
            model.base = bases.count == 1 ? bases.first : nil
            var attributes = statement.attributes
            if bases.count > 1 { attributes.append(Attribute("base_models", bases.joined(separator: ", "))) }
            try sink.store(
                Entry(
                    key: name, row: 1, model: model, conditions: statement.conditions, attributes: attributes,
                    observations: [Observation(Self.carbon, grams, method: .reported)]))
        } catch let error as UnreadableCarbon {
            try sink.refuse(
                Refusal(row: 1, place: place, column: Self.key, value: error.value, reason: error.reason))
        }
        return end
    }

    private static let used: Set<String> = [
        key, "license", "base_model", "model-index", "model_name", "title", "name",
    ]

    private static func list(_ node: Node) -> [String] {
        guard let sequence = node.sequence else { return [node.words].compactMap { $0 } }
        return sequence.prefix(50).compactMap(\.words)
    }
}

/// What a card calls its model.
private struct CardName {
    let name: String?

    init(_ card: Node.Mapping, _ matter: FrontMatter, _ file: IntakeFile) {
        let index = card.value(of: "model-index")?.sequence?.first?.mapping?.value(of: "name")?.words
        let inYAML = ["model_name", "name", "title"].lazy.compactMap { card.value(of: $0)?.words }.first
        name = index ?? inYAML ?? Self.name(of: file) ?? Self.heading(matter.body)
    }

    private static func name(of file: IntakeFile) -> String? {
        let parts = file.name.split(separator: "/").map(String.init)
        guard let last = parts.last, last != "-" else { return nil }
        let bare = last.split(separator: ".", omittingEmptySubsequences: false)
        let base =
            (["md", "gz", "zst", "markdown"].contains(bare.last.map(String.init) ?? "") ? bare.dropLast() : bare)
            .joined(separator: ".")
        let isGeneral = ["readme", "readme.md", "modelcard", "model_card", "card"].contains(base.lowercased())
        guard isGeneral else { return base.isEmpty ? nil : base }
        let folder = parts.dropLast().last
        return folder == "." || folder == ".." ? nil : folder
    }

    /// The first heading that is no gap of a template.
    private static func heading(_ body: Substring) -> String? {
        var isCode = false
        for line in body.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("```") { isCode.toggle() }
            guard !isCode, line.hasPrefix("# "), !line.contains("{") else { continue }
            let heading = line.dropFirst(2).trimmed.onOneLine
            if !heading.isEmpty, heading.utf8.count <= 200 { return heading }
        }
        return nil
    }
}

extension Node.Mapping {
    /// The value of a key that is written as a word.
    func value(of key: String) -> Node? { first { $0.key.string == key }?.value }
}

extension Node {
    /// The text of a scalar; `nil` for what is none, and for nothing.
    var words: String? {
        guard let text = scalar?.string.trimmed, !text.isEmpty, text != "~", text.lowercased() != "null" else {
            return nil
        }
        return text.onOneLine
    }
}
