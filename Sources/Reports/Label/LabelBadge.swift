import Plots

/// Sets the badge: the letter, the score in short, and the version of the SCI.
struct LabelBadge {
    let content: LabelContent

    private let size = LabelSize.badge
    private var small: TextStyle { TextStyle(size: size.smallestText) }
    private var smallBold: TextStyle { TextStyle(size: size.smallestText, weight: .bold) }
    /// As wide as a letter needs; letters that are words need more.
    private var tileWidth: Double { max(19, LabelLine.width(content.letter ?? "", smallBold) / 0.9 + 0.1) }
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
        elements.append(try claim(.sci, Self.shortVersions(content.sci), y: 28.5, whole: content.sci))
        return LabelDrawing(elements: elements)
    }

    private var letter: [LabelElement] {
        let tile = Rectangle(x: 0, y: 0, width: tileWidth, height: size.height)
        if let letter = content.letter { return LabelLetter.tile(letter, in: tile, outline: 0, size: 19) }
        let edge = (ScenePoint(x: tileWidth + 1, y: 0), ScenePoint(x: tileWidth + 1, y: size.height))
        let style = small
        let pieces = ["not", "rated"].enumerated().map { index, word in
            let place = ScenePoint(x: tile.midX + 0.75, y: 14 + Double(index) * 8)
            return LabelPiece(run: TextRun(word, at: place, anchor: .middle, style: style), colour: .ink)
        }
        return [
            .shape(Shape(.line(edge.0, edge.1), part: .axis, stroke: Stroke(.ink, width: 0.75, dash: [2, 2]))),
            .claim(.letter, pieces),
        ]
    }

    /// The number above its unit: on one line in short, else on two.
    private func score() throws(LabelError) -> [LabelElement] {
        let parts = content.scoreNumber
        let unit = shortUnit(parts.unit)
        guard let unit else { throw tooLong(.score, content.score) }
        let largest = unit.count == 1 ? 11.0 : 8
        let sizes = stride(from: largest, through: 7, by: -1).map { TextStyle(size: $0, weight: .bold) } + [small]
        guard let style = sizes.first(where: { LabelLine.width(parts.number, $0) <= right - left - 16 }) else {
            throw tooLong(.score, content.score)
        }
        let number = TextRun(parts.number, at: ScenePoint(x: left, y: unit.count == 1 ? 11 : 8), style: style)
        let (first, pitch) = unit.count == 1 ? (19.5, 0.0) : (15, 7)
        let lines = unit.enumerated().map { index, line in
            TextRun(line, at: ScenePoint(x: left, y: first + Double(index) * pitch), style: small)
        }
        let runs = [number] + lines
        return [.claim(.score, runs.filter { !$0.text.isEmpty }.map { LabelPiece(run: $0, colour: .ink) })]
    }

    private func shortUnit(_ unit: String) -> [String]? {
        if let line = Self.shortUnits(unit).first(where: fits) { return [line] }
        guard let per = unit.firstRange(of: " per ") else { return nil }
        let head = unit[..<per.lowerBound] + " per"
        let rest = Self.shortSizes(String(unit[per.upperBound...])).first(where: fits)
        return rest.flatMap { fits(String(head)) ? [String(head), $0] : nil }
    }

    /// The mark and its letter: M, R, E, A.
    private func evidence() throws(LabelError) -> [LabelElement] {
        guard let mark = EvidenceMark(rawValue: content.method) else { return [] }
        let run = TextRun(
            content.method.prefix(1).uppercased(), at: ScenePoint(x: right - 1, y: 9), anchor: .end,
            style: small)
        let centre = ScenePoint(x: right - 11, y: 6.5)
        return [
            .shape(LabelLetter.evidence(mark, at: centre, scale: 0.55)),
            .claim(.method, [LabelPiece(run: run, colour: .ink)]),
        ]
    }

    private func claim(
        _ topic: LabelClaim.Topic, _ forms: [String], y: Double, whole: String
    ) throws(LabelError) -> LabelElement {
        guard let text = forms.first(where: { fits($0) }) else { throw tooLong(topic, whole) }
        let run = TextRun(text, at: ScenePoint(x: left, y: y), style: small)
        return .claim(topic, [LabelPiece(run: run, colour: .ink)])
    }

    private func fits(_ text: String) -> Bool {
        LabelLine.width(text, small) <= right - left
    }

    private func tooLong(_ topic: LabelClaim.Topic, _ text: String) -> LabelError {
        LabelError(.doesNotFit(size, longest: topic, length: text.count))
    }

    private static let powers = [("1,000", "1k"), ("1 million", "1M"), ("1 billion", "1B")]

    /// The unit, ever shorter: "gCO2eq per 1,000 output tokens", "gCO2eq per 1k tokens", "gCO2e per 1k tok".
    static func shortUnits(_ unit: String) -> [String] {
        shortened(unit, by: [powers, [("output ", "")], [(" tokens", " tok")], [("gCO2eq", "gCO2e")]])
    }

    /// What a unit is per, ever shorter: "1 million training tokens", "1M training tokens", "1M training tok".
    static func shortSizes(_ size: String) -> [String] {
        shortened(size, by: [powers, [(" tokens", " tok")], [("training FLOP", "FLOP")], [("output ", "")]])
    }

    /// "SCI ISO/IEC 21031:2024", "SCI 21031:2024", "SCI 2024".
    static func shortVersions(_ sci: String) -> [String] {
        shortened(sci, by: [[("ISO/IEC ", "")], [("21031:", "")]])
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
