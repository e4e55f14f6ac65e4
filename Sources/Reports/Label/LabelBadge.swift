import Plots

/// Sets the badge: the letter, the score in short, and the version of the SCI.
struct LabelBadge {
    let content: LabelContent

    private let size = LabelSize.badge
    private let tileWidth = 19.0
    private var left: Double { tileWidth + 2 }
    private var right: Double { size.width - 1 }

    /// - Throws: `LabelError` where legible text does not fit.
    func drawing() throws(LabelError) -> LabelDrawing {
        let ground = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
        var elements: [LabelElement] = [.shape(Shape(.rectangle(ground), part: .paper, fill: .background))]
        elements += letter
        elements.append(
            .shape(Shape(.rectangle(ground.grown(by: -0.5)), part: .paper, stroke: Stroke(.ink, width: 1))))
        elements += try score()
        elements += try evidence()
        elements.append(try claim(.sci, Self.shortVersions(content.sci), y: 28, whole: content.sci))
        return LabelDrawing(elements: elements)
    }

    private var letter: [LabelElement] {
        let tile = Rectangle(x: 0, y: 0, width: tileWidth, height: size.height)
        if let letter = content.letter { return LabelLetter.tile(letter, in: tile, outline: 0, size: 19) }
        let edge = (ScenePoint(x: tileWidth + 1, y: 0), ScenePoint(x: tileWidth + 1, y: size.height))
        let style = TextStyle(size: size.smallestText)
        let pieces = ["not", "rated"].enumerated().map { index, word in
            let place = ScenePoint(x: tile.midX + 0.75, y: 14 + Double(index) * 8)
            return LabelPiece(run: TextRun(word, at: place, anchor: .middle, style: style), colour: .ink)
        }
        return [
            .shape(Shape(.line(edge.0, edge.1), part: .axis, stroke: Stroke(.ink, width: 0.75, dash: [2, 2]))),
            .claim(.letter, pieces),
        ]
    }

    /// The number above its unit.
    private func score() throws(LabelError) -> [LabelElement] {
        let parts = content.scoreNumber
        let room = right - left - 16
        let sizes = [11.0, 10, 9, 8, 7].map { TextStyle(size: $0, weight: .bold) } + [TextStyle(size: 7)]
        guard let style = sizes.first(where: { LabelLine.width(parts.number, $0) <= room }),
            let unit = Self.shortUnits(parts.unit).first(where: { fits($0) })
        else { throw tooLong(.score, content.score) }
        let number = TextRun(parts.number, at: ScenePoint(x: left, y: 11), style: style)
        let below = TextRun(unit, at: ScenePoint(x: left, y: 19.5), style: TextStyle(size: size.smallestText))
        let pieces = [number, below].filter { !$0.text.isEmpty }.map { LabelPiece(run: $0, colour: .ink) }
        return [.claim(.score, pieces)]
    }

    /// The mark and its letter: M, R, E, A.
    private func evidence() throws(LabelError) -> [LabelElement] {
        guard let mark = EvidenceMark(rawValue: content.method) else { return [] }
        let run = TextRun(
            content.method.prefix(1).uppercased(), at: ScenePoint(x: right - 1, y: 9.5), anchor: .end,
            style: TextStyle(size: size.smallestText))
        let centre = ScenePoint(x: right - 11, y: 7)
        return [
            .shape(LabelLetter.evidence(mark, at: centre, scale: 0.55)),
            .claim(.method, [LabelPiece(run: run, colour: .ink)]),
        ]
    }

    private func claim(
        _ topic: LabelClaim.Topic, _ forms: [String], y: Double, whole: String
    ) throws(LabelError) -> LabelElement {
        guard let text = forms.first(where: { fits($0) }) else { throw tooLong(topic, whole) }
        let run = TextRun(text, at: ScenePoint(x: left, y: y), style: TextStyle(size: size.smallestText))
        return .claim(topic, [LabelPiece(run: run, colour: .ink)])
    }

    private func fits(_ text: String) -> Bool {
        LabelLine.width(text, TextStyle(size: size.smallestText)) <= right - left
    }

    private func tooLong(_ topic: LabelClaim.Topic, _ text: String) -> LabelError {
        LabelError(.doesNotFit(size, longest: topic, length: text.count))
    }

    /// The unit, ever shorter: "gCO2eq per 1,000 output tokens", "gCO2eq per 1k tokens", "gCO2e per 1k tok".
    static func shortUnits(_ unit: String) -> [String] {
        let steps: [[(String, String)]] = [
            [("1,000", "1k"), ("1 million", "1M"), ("1 billion", "1B")],
            [("output ", ""), ("training tokens", "tokens")],
            [("parameters", "params"), ("correct answer", "answer")],
            [("tokens", "tok"), ("training FLOP", "FLOP"), ("answer", "correct")],
            [("gCO2eq", "gCO2e")],
            [("params", "par"), ("evaluation", "eval")],
        ]
        return shortened(unit, by: steps)
    }

    /// "SCI ISO/IEC 21031:2024", "SCI 21031:2024".
    static func shortVersions(_ sci: String) -> [String] {
        shortened(sci, by: [[("ISO/IEC ", "")], [("SCI ", "")]])
    }

    private static func shortened(_ text: String, by steps: [[(String, String)]]) -> [String] {
        var forms = [text]
        for step in steps {
            let next = step.reduce(forms[forms.count - 1]) { text, pair in
                guard let range = text.firstRange(of: pair.0) else { return text }
                return text[..<range.lowerBound] + pair.1 + text[range.upperBound...]
            }
            if next != forms[forms.count - 1] { forms.append(next) }
        }
        return forms
    }
}
