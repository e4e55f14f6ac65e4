/// One thing in which a label that was read differs from the label that it should be.
public struct LabelDifference: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case claim(LabelClaim.Topic)
        case title, description, captions, code, embedded
        /// Places, colours or shapes, where all words agree.
        case drawing
    }

    public var part: Part
    /// What stands in the file; `nil` where it stands not at all, and for parts that are no text.
    public var found: String?
    /// What should stand there.
    public var expected: String?

    public init(_ part: Part, found: String? = nil, expected: String? = nil) {
        self.part = part
        self.found = found
        self.expected = expected
    }

    /// "score", "captions": the name of the part.
    public var name: String {
        switch part {
        case .claim(let topic): topic.rawValue
        case .title: "title"
        case .description: "description"
        case .captions: "captions"
        case .code: "QR code"
        case .embedded: "manifest"
        case .drawing: "drawing"
        }
    }
}

extension LabelDifference {
    /// What stands there and what should, of long texts the place where they differ.
    var words: DifferingText {
        switch part {
        case .claim, .title, .description, .captions: DifferingText(found ?? "nothing", expected ?? "nothing")
        case .code: DifferingText("another code", "the code of the address")
        case .embedded: DifferingText("another text", "the manifest")
        case .drawing: DifferingText("as drawn", "drawn anew")
        }
    }
}

extension LabelReading {
    /// Everything in which the file differs from `label`, in the order of reading; empty where it is the same, byte by
    /// byte but for line ends.
    ///
    /// `drawing` alone means that every word and the code agree and a place, a colour or a shape does not: a forged
    /// picture, or one that another version of Wattmark has drawn.
    public func differences(from label: Label) -> [LabelDifference] {
        var found: [LabelDifference] = []
        func compare(_ part: LabelDifference.Part, _ mine: String?, _ other: String?) {
            if mine != other { found.append(LabelDifference(part, found: mine, expected: other)) }
        }
        let expected = Dictionary(label.claims.map { ($0.topic, $0.text) }) { first, _ in first }
        for topic in LabelClaim.Topic.allCases { compare(.claim(topic), text(of: topic), expected[topic]) }
        compare(.title, title, label.title)
        compare(.description, description, label.description)
        compare(.captions, captions.joined(separator: "\n"), label.captions.joined(separator: "\n"))
        if code != label.code { found.append(LabelDifference(.code)) }
        if embedded != label.embedded { found.append(LabelDifference(.embedded)) }
        if found.isEmpty, markup != Array(label.svg.utf8) { found.append(LabelDifference(.drawing)) }
        return found
    }
}
