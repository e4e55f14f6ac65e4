import JSONText
public import Observations

/// Evaluation sets of plain texts, such as LAMBADA: one `{"text": …}` a line.
///
/// Nothing of them belongs into a ledger of numbers, and test instances are never stored: the lines are counted and
/// checked, and no text is held. The hash of the file, which the ledger keeps, tells the set.
public struct EvaluationText: SourceFormat {
    public let name = "lambada"
    public let title = "LAMBADA and other sets of texts, {\"text\": …} a line: counted, never stored"

    public init() {}

    static let dataset = Dataset(
        publisher: "not stated", name: "Evaluation texts", licence: nil,
        credit: "An evaluation set of texts; the file does not say whose.")

    /// Only if every line of the sample has this key and no other.
    public func dataset(of sample: FileSample) -> Dataset? {
        guard let outline = sample.outline, outline.isLines, outline.paths == ["text"] else { return nil }
        return Self.dataset
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var items = 0
        try file.readJSON(allowsManyValues: true) { reader in
            while let kind = try reader.kind() {
                items += 1
                guard kind == .object else {
                    try reader.skip()
                    try sink.refuse(Refusal(row: items, place: "item \(items)", reason: "it is no object"))
                    continue
                }
                var fault: String?
                var texts = 0
                try reader.members { reader, key in
                    guard key == "text" else {
                        fault = "it has other keys than ‘text’"
                        return
                    }
                    texts += 1
                    if try reader.kind() != .string { fault = "its text is no string" }
                }
                if texts != 1, fault == nil { fault = texts == 0 ? "it has no text" : "it has two texts" }
                if let fault { try sink.refuse(Refusal(row: items, place: "item \(items)", reason: fault)) }
            }
        }
        var notes = ["\(items) items were counted; no text is stored. The hash of the file tells which set it is."]
        if items == Self.lambadaItems {
            notes.append(
                "LAMBADA’s test set has as many items: Paperno et al. 2016, CC BY 4.0; the last word is the target.")
        }
        return ReadingEnd(leftOut: ["text"], notes: notes)
    }

    /// In the variant that is most used. Source: huggingface.co/datasets/EleutherAI/lambada_openai, 2022.
    private static let lambadaItems = 5_153
}
