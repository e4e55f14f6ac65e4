extension Label {
    /// The alternative text in one line: "Carbon rating A: Qwen3-8B".
    public var title: String {
        guard let letter = content.letter else { return "Carbon rating: \(content.name), \(LabelWords.unrated)" }
        return "Carbon rating \(letter): \(content.name)"
    }

    /// Everything that the label says, whatever its size, in the order of reading.
    public var description: String {
        var sentences = [content.name, verdict, content.score + range]
        if let doubt = content.letterDoubt { sentences.append("Probability of each letter: \(doubt)") }
        sentences += ["Category: \(content.category)", "Peers: \(content.peers)"]
        if let absolute = content.absolute { sentences.append("Absolute: \(absolute)") }
        sentences += [
            "Energy: \(content.energy)", "Inference: \(content.inference)", "Training: \(content.training)",
            "Accuracy: \(content.accuracy)", "Evidence: \(content.evidence)", "Rated: \(content.date)",
            "\(content.sci), \(content.scer)",
            content.address.map { "Manifest: \($0)" } ?? "The manifest is not published",
        ]
        return sentences.map { $0.last == "." ? $0 : $0 + "." }.joined(separator: " ")
    }

    private var range: String { content.range.map { ", range \($0)" } ?? ", range not known" }

    private var verdict: String {
        guard let letter = content.letter else { return "Not rated: no peers" }
        guard let best = content.letters.first, let worst = content.letters.last, best != worst else {
            return "Rating \(letter)"
        }
        return "Rating \(letter) on a scale from \(best), the least \(content.ranked), to \(worst)"
    }
}
