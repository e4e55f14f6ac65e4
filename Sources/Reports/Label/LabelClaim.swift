/// One thing that a label says, as it stands on its face.
public struct LabelClaim: Sendable, Hashable {
    /// What a claim is about; the value of `data-claim` in SVG.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case name, letter, score, range, doubt, category, peers, absolute, energy, inference, training, accuracy
        case method, basis, date, sci, scer, address
    }

    public var topic: Topic
    public var text: String

    public init(_ topic: Topic, _ text: String) {
        self.topic = topic
        self.text = text
    }
}

/// Text as it stands on a label: on one line, with single blanks, and of characters that XML allows.
enum LabelWords {
    static func clean(_ text: String) -> String {
        let scalars = SafeText.singleLine(text).unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).split(separator: " ").joined(separator: " ")
    }

    /// The words for a model that has no letter.
    static let unrated = "not rated: no peers"
}

extension LabelContent {
    /// The same with every text fit to be drawn.
    var cleaned: LabelContent {
        let clean = LabelWords.clean
        return LabelContent(
            name: clean(name), letter: letter.map(clean), letters: letters.map(clean), ranked: clean(ranked),
            letterDoubt: letterDoubt.map(clean), score: clean(score), range: range.map(clean),
            absolute: absolute.map(clean), category: clean(category), peers: clean(peers), energy: clean(energy),
            inference: clean(inference), training: clean(training), accuracy: clean(accuracy), method: clean(method),
            basis: basis.map(clean), date: clean(date), sci: clean(sci), scer: clean(scer), address: address.map(clean))
    }

    /// "assumed", "assumed: 97 % reported, 3 % assumed".
    var evidence: String { basis.map { "\(method): \($0)" } ?? method }

    /// "A" or "not rated: no peers".
    var letterText: String { letter ?? LabelWords.unrated }
}
