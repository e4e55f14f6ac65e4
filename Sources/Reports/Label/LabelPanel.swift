import Plots

/// Sets the card and the print: blocks below each other, parted by rules, the code at the bottom right.
///
/// All sizes follow from the size of the body text, which becomes smaller until everything fits.
struct LabelPanel {
    let content: LabelContent
    let code: LabelCode?
    let size: LabelSize
    /// The size of the body text, in points.
    var body: Double
    /// The side of a module of the code, in points.
    var module: Double
    /// Between blocks, and at both sides of a rule.
    var gap: Double

    var margin: Double { size == .card ? 14 : 13 }
    var left: Double { margin }
    var right: Double { size.width - margin }
    var width: Double { right - left }
    var line: Double { body * 1.27 }
    var regular: TextStyle { TextStyle(size: body) }
    var bold: TextStyle { TextStyle(size: body, weight: .bold) }

    /// Elements and the place where they end.
    struct Block {
        var elements: [LabelElement] = []
        var bottom: Double
    }

    /// - Throws: `LabelError` where even the smallest text does not fit.
    static func drawing(_ content: LabelContent, code: LabelCode?, size: LabelSize) throws(LabelError) -> LabelDrawing {
        for (module, bodies) in attempts(size) {
            for body in bodies {
                var panel = LabelPanel(
                    content: content, code: code, size: size, body: body, module: module, gap: body * 0.5)
                let blocks = panel.blocks
                let spare = panel.spare(below: blocks.bottom)
                guard spare >= 0, module == size.smallestModule || panel.footerIsRoomy else { continue }
                // The blank that is left is shared among the gaps, so that the panel is filled evenly.
                panel.gap += min(spare / Self.gapCount, body * 0.75)
                return LabelDrawing(elements: panel.frame + panel.blocks.elements + panel.footer.elements)
            }
        }
        let longest = content.longestClaim
        throw LabelError(.doesNotFit(size, longest: longest.topic, length: longest.text.count))
    }

    /// A large code with comfortable text first, then the smallest code with ever smaller text.
    private static func attempts(_ size: LabelSize) -> [(module: Double, bodies: [Double])] {
        let (largest, comfortable) = size == .card ? (11.75, 10.75) : (10.5, 9.0)
        let large = size == .card ? 3.0 : 1.9
        return [
            (large, Array(stride(from: largest, through: comfortable, by: -0.25))),
            (size.smallestModule, Array(stride(from: largest, through: size.smallestText, by: -0.25))),
        ]
    }

    private static let gapCount = 10.0

    private var blocks: Block {
        var elements: [LabelElement] = []
        var y = margin
        for (index, block) in [heading, verdict, position, comparison, amounts].enumerated() {
            if index > 0 { y += gap }
            if index > 2 {
                elements.append(rule(at: y, width: 0.75))
                y += gap
            }
            let set = block(y)
            elements += set.elements
            y = set.bottom
        }
        return Block(elements: elements, bottom: y)
    }

    private func spare(below bottom: Double) -> Double { footerTop - gap * 2 - bottom }

    /// Whether no line beside the code is wrapped.
    private var footerIsRoomy: Bool {
        let room = codeRight - codeSide - body - left
        return [content.sci, content.scer].allSatisfy { LabelLine.width($0, regular) <= room }
    }

    // MARK: Blocks

    /// Ground and border.
    private var frame: [LabelElement] {
        let ground = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
        return [
            .shape(Shape(.rectangle(ground), part: .paper, fill: .background)),
            .shape(
                Shape(.rectangle(ground.grown(by: -0.75)), part: .paper, stroke: Stroke(.ink, width: 1.5))),
        ]
    }

    private func heading(_ top: Double) -> Block {
        let caption = LabelElement.caption(
            piece("Carbon rating of a language model", x: left, y: top + body * 0.85, regular, .secondary))
        let style = largest([1.6, 1.4, 1.2, 1], weight: .bold) { style in
            LabelLine.wrap(content.name, style: style, width: width).count <= (style.size > body * 1.3 ? 1 : 2)
        }
        let name = paragraph(.name, content.name, style: style, area: (left, top + line, width), line: 1.2)
        let y = name.bottom + body * 0.35
        return Block(elements: [caption] + name.elements + [rule(at: y + 1.5, width: 3)], bottom: y + 3)
    }

    /// The letter beside the score.
    private func verdict(_ top: Double) -> Block {
        let side = body * 6.6
        let tile = letterTile(Rectangle(x: left, y: top, width: side, height: side))
        let x = left + side + body
        let area = right - x
        let number = content.scoreNumber
        let size = [2.5, 2.2, 1.9, 1.6, 1.3, 1].map { $0 * body }.first {
            LabelLine.width(number.number, TextStyle(size: $0, weight: .bold)) <= area
        }
        let large = TextStyle(size: size ?? body, weight: .bold)
        var y = top + large.size * 0.78
        var pieces: [LabelPiece] = []
        if !number.number.isEmpty {
            let lines = LabelLine.wrap(number.number, style: large, width: area)
            for line in lines {
                pieces.append(piece(line.text, x: x, y: y, large, .ink, isGlued: line.isGlued))
                y += large.size
            }
            y += line * 1.05 - large.size
        }
        let words = largest([1, 0.94, 0.88, 0.84], weight: .bold) { style in
            style.size >= self.size.smallestText && LabelLine.width(number.unit, style) <= area
        }
        let unit = LabelLine.width(number.unit, words) <= area ? words : bold
        for line in LabelLine.wrap(number.unit, style: unit, width: area) {
            pieces.append(piece(line.text, x: x, y: y, unit, .ink, isGlued: line.isGlued))
            y += self.line
        }
        var elements = tile + [.claim(.score, pieces)]
        y += body * 0.2
        if let range = content.range {
            let caption = piece("range", x: x, y: y, regular, .secondary)
            elements.append(.caption(caption))
            let start = x + LabelLine.width("range ", regular)
            let text = paragraph(
                .range, range, style: regular, area: (start, y - body * 0.85, right - start), line: 1.27)
            elements += text.elements
            y = text.bottom
        } else {
            elements.append(.caption(piece("range not known", x: x, y: y, regular, .secondary)))
            y += line - body * 0.85
        }
        return Block(elements: elements, bottom: max(y, top + side))
    }

    private func letterTile(_ tile: Rectangle) -> [LabelElement] {
        guard let letter = content.letter else {
            let lines = LabelLine.wrap(content.letterText, style: bold, width: tile.width - body * 0.4)
            let first = tile.midY - Double(lines.count - 1) / 2 * line + body * 0.35
            let pieces = lines.enumerated().map { index, text in
                piece(
                    text.text, x: tile.midX, y: first + Double(index) * line, bold, .ink, anchor: .middle,
                    isGlued: text.isGlued)
            }
            let dashed = Stroke(.ink, width: 1, dash: [3, 3])
            return [
                .shape(Shape(.rectangle(tile.grown(by: -0.5)), part: .mark, stroke: dashed)),
                .claim(.letter, pieces),
            ]
        }
        return LabelLetter.tile(letter, in: tile, outline: 1, size: body * 5.4)
    }

    /// The scale as a rule with a mark at the model's letter.
    private func position(_ top: Double) -> Block {
        let scale = LabelScaleRule(content: content, body: body, left: left, right: right)
        return Block(elements: scale.elements(top: top), bottom: top + scale.height)
    }

    private func comparison(_ top: Double) -> Block {
        rows(
            [
                ("Probability", .doubt, content.letterDoubt), ("Category", .category, content.category),
                ("Peers", .peers, content.peers), ("Absolute", .absolute, content.absolute),
            ], top: top)
    }

    private func amounts(_ top: Double) -> Block {
        rows(
            [
                ("Energy", .energy, content.energy), ("Inference", .inference, content.inference),
                ("Training", .training, content.training), ("Accuracy", .accuracy, content.accuracy),
                ("Manifest", .address, code == nil ? content.address : nil),
            ], top: top)
    }

    /// Evidence, date and method at the left, the code at the right, both on the bottom margin.
    private var footer: Block {
        let top = footerTop
        var elements = [rule(at: top - gap, width: 0.75)]
        var area = (x: left, y: top, width: width)
        if let code {
            let box = codeSide
            let paper = Rectangle(x: codeRight - box, y: codeBottom - box, width: box, height: box)
            let quiet = Double(LabelCode.quietZone) * module
            elements.append(.shape(Shape(.rectangle(paper), part: .paper, fill: .paper)))
            elements.append(.code(code, at: ScenePoint(x: paper.x + quiet, y: paper.y + quiet), module: module))
            area.width = codeRight - box - body - left
        }
        let words = footerWords(area)
        return Block(elements: elements + words.elements, bottom: words.bottom)
    }

    private func footerWords(_ area: (x: Double, y: Double, width: Double)) -> Block {
        var elements: [LabelElement] = []
        if let mark = EvidenceMark(rawValue: content.method) {
            let centre = ScenePoint(x: area.x + body * 0.5, y: area.y + body * 0.5)
            elements.append(.shape(LabelLetter.evidence(mark, at: centre, scale: body / 12)))
        }
        let shift = body * 1.3
        let method = paragraph(
            .method, content.method, style: bold, area: (area.x + shift, area.y, area.width - shift), line: 1.27)
        elements += method.elements
        var y = method.bottom
        if let basis = content.basis {
            let shares = paragraph(.basis, basis, style: regular, area: (area.x, y, area.width), line: 1.27)
            elements += shares.elements
            y = shares.bottom
        }
        elements.append(.caption(piece("rated", x: area.x, y: y + body * 0.85, regular, .secondary)))
        let start = LabelLine.width("rated ", regular)
        for (topic, text, indent) in [
            (LabelClaim.Topic.date, content.date, start), (.sci, content.sci, 0), (.scer, content.scer, 0),
        ] {
            let block = paragraph(
                topic, text, style: regular, area: (area.x + indent, y, area.width - indent), line: 1.27)
            elements += block.elements
            y = block.bottom
        }
        if content.address == nil {
            let note = piece("manifest not published", x: area.x, y: y + body * 0.85, regular, .secondary)
            elements.append(.caption(note))
            y += line
        }
        return Block(elements: elements, bottom: y - (line - body))
    }

    private var codeSide: Double {
        code.map { Double($0.side + 2 * LabelCode.quietZone) * module } ?? 0
    }

    /// The quiet zone is a margin already: the code stands nearer to the edge than texts do.
    private var codeRight: Double { size.width - margin / 2 }
    private var codeBottom: Double { size.height - margin / 2 }

    /// Where the footer begins, so that the higher of words and code ends on its margin.
    private var footerTop: Double {
        let words = footerWords((left, 0, code == nil ? width : codeRight - codeSide - body - left)).bottom
        return min(size.height - margin - words, code == nil ? .infinity : codeBottom - codeSide)
    }
}
