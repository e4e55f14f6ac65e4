import Plots

/// The scale of a rating as a rule: a tick for each letter, the mark of the evidence at the model's.
struct LabelScaleRule {
    let content: LabelContent
    let body: Double
    let left: Double
    let right: Double

    private var ends: (best: String, worst: String) { ("less \(content.ranked)", "more \(content.ranked)") }

    var height: Double { body * 2.6 }

    func elements(top: Double) -> [LabelElement] {
        let style = TextStyle(size: body)
        let axis = top + body * 1.95
        let inset = max(LabelLine.width(ends.best, style), LabelLine.width(ends.worst, style)) + body * 1.2
        let (start, end) = (left + inset, right - inset)
        var elements: [LabelElement] = [
            .caption(text(ends.best, x: left, y: axis + body * 0.35, anchor: .start)),
            .caption(text(ends.worst, x: right, y: axis + body * 0.35, anchor: .end)),
            .shape(line(ScenePoint(x: start, y: axis), ScenePoint(x: end, y: axis), width: 1.5)),
        ]
        let step = (end - start) / Double(max(content.letters.count - 1, 1))
        for (index, letter) in content.letters.enumerated() {
            let x = content.letters.count == 1 ? (start + end) / 2 : start + step * Double(index)
            let isOwn = letter == content.letter
            if isOwn || hasRoom(step) {
                let style = TextStyle(size: body, weight: isOwn ? .bold : .regular)
                let place = ScenePoint(x: x, y: top + body * 0.85)
                let run = TextRun(letter, at: place, anchor: .middle, style: style)
                elements.append(.caption(LabelPiece(run: run, colour: isOwn ? .ink : .secondary)))
            }
            let half = body * 0.3
            elements.append(.shape(line(ScenePoint(x: x, y: axis - half), ScenePoint(x: x, y: axis + half), width: 1)))
            if isOwn, let mark = EvidenceMark(rawValue: content.method) {
                let place = ScenePoint(x: x, y: axis)
                elements.append(.shape(LabelLetter.evidence(mark, at: place, scale: body / 9)))
            }
        }
        return elements
    }

    /// Whether all letters stand beside each other; where they do not, only the model's own is written.
    private func hasRoom(_ step: Double) -> Bool {
        let style = TextStyle(size: body, weight: .bold)
        let widths = content.letters.map { LabelLine.width($0, style) }
        return zip(widths, widths.dropFirst()).allSatisfy { ($0 + $1) / 2 + body * 0.3 <= step }
    }

    private func text(_ words: String, x: Double, y: Double, anchor: TextRun.Anchor) -> LabelPiece {
        let run = TextRun(words, at: ScenePoint(x: x, y: y), anchor: anchor, style: TextStyle(size: body))
        return LabelPiece(run: run, colour: .secondary)
    }

    private func line(_ start: ScenePoint, _ end: ScenePoint, width: Double) -> Shape {
        Shape(.line(start, end), part: .axis, stroke: Stroke(.ink, width: width))
    }
}
