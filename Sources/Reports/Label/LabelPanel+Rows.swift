import Plots

extension LabelPanel {
    /// Headings at the left, claims beside them; a claim that is not known to the label has no row.
    func rows(_ rows: [(caption: String, topic: LabelClaim.Topic, text: String?)], top: Double) -> Block {
        let indent = body * 6.6
        var block = Block(bottom: top)
        for (caption, topic, text) in rows {
            guard let text else { continue }
            block.elements.append(
                .caption(piece(caption, x: left, y: block.bottom + body * 0.85, regular, .secondary)))
            let claim = paragraph(
                topic, text, style: regular, area: (left + indent, block.bottom, width - indent), line: 1.27)
            block.elements += claim.elements
            block.bottom = claim.bottom
        }
        return block
    }

    /// One claim as wrapped lines, `line` sizes apart, from the top of `area`.
    func paragraph(
        _ topic: LabelClaim.Topic, _ text: String, style: TextStyle, area: (x: Double, y: Double, width: Double),
        line: Double
    ) -> Block {
        let lines = LabelLine.wrap(text, style: style, width: area.width)
        let pieces = lines.enumerated().map { index, text in
            let y = area.y + style.size * (0.85 + Double(index) * line)
            return piece(text.text, x: area.x, y: y, style, .ink, isGlued: text.isGlued)
        }
        return Block(
            elements: pieces.isEmpty ? [] : [.claim(topic, pieces)],
            bottom: area.y + style.size * line * Double(lines.count))
    }

    func piece(
        _ text: String, x: Double, y: Double, _ style: TextStyle, _ colour: ColourRole,
        anchor: TextRun.Anchor = .start, isGlued: Bool = false
    ) -> LabelPiece {
        LabelPiece(
            run: TextRun(text, at: ScenePoint(x: x, y: y), anchor: anchor, style: style), colour: colour,
            isGlued: isGlued)
    }

    /// A rule across the panel.
    func rule(at y: Double, width: Double) -> LabelElement {
        let (start, end) = (ScenePoint(x: left, y: y), ScenePoint(x: right, y: y))
        return .shape(Shape(.line(start, end), part: .axis, stroke: Stroke(.ink, width: width)))
    }

    /// The first of the multiples of the body text that suits, else the last.
    func largest(_ multiples: [Double], weight: TextRun.Weight, suits: (TextStyle) -> Bool) -> TextStyle {
        let styles = multiples.map { TextStyle(size: $0 * body, weight: weight) }
        return styles.first(where: suits) ?? styles.last ?? bold
    }
}

extension LabelContent {
    /// "0.0212" and "gCO2eq per 1,000 output tokens"; words alone have no number.
    var scoreNumber: (number: String, unit: String) {
        guard let blank = score.firstIndex(of: " "), let first = score.first, first.isNumber else { return ("", score) }
        return (String(score[..<blank]), String(score[score.index(after: blank)...]))
    }

    var longestClaim: LabelClaim {
        let claims = [
            LabelClaim(.name, name), LabelClaim(.letter, letter ?? ""), LabelClaim(.score, score),
            LabelClaim(.category, category),
            LabelClaim(.peers, peers), LabelClaim(.energy, energy), LabelClaim(.inference, inference),
            LabelClaim(.training, training), LabelClaim(.accuracy, accuracy), LabelClaim(.range, range ?? ""),
            LabelClaim(.doubt, letterDoubt ?? ""), LabelClaim(.absolute, absolute ?? ""),
            LabelClaim(.basis, basis ?? ""), LabelClaim(.sci, sci),
            LabelClaim(.scer, scer), LabelClaim(.date, date), LabelClaim(.address, address ?? ""),
        ]
        return claims.max { $0.text.count < $1.text.count } ?? LabelClaim(.name, name)
    }
}
