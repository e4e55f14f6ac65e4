import Plots

extension SlabBuilder {
    mutating func add(_ page: Page, sections: [PageSection]) {
        add(InlineText(page.title), .title, Setting(gap: 0, keepsNext: true))
        if let question = page.question { add(InlineText(question), .lead) }
        if let finding = page.finding { add(InlineText(finding), .finding, Setting(gap: 14, ground: .bar)) }
        if page.hasContents {
            for (index, section) in sections.enumerated() { addContents(section.heading, index: index) }
        }
        for (index, section) in sections.enumerated() {
            add(
                InlineText(section.heading), .heading, Setting(gap: 26, keepsNext: true, role: .heading(index)))
            for block in section.blocks { add(block) }
        }
        add(InlineText(page.origin), .note, Setting(gap: 26))
    }

    private mutating func addContents(_ heading: String, index: Int) {
        let words = InlineText(heading).words(.small)
        let line = LineComposer(ruler: ruler, width: PaperLook.width - 40).lines(words).first ?? ComposedLine()
        add(
            Slab(
                height: 15, gap: index == 0 ? 14 : 0,
                marks: line.runs.map { $0.mark(x: 0, baseline: PaperType.small.baseline) }, role: .contents(index)))
    }

    mutating func add(_ block: PageBlock) {
        switch block {
        case .paragraph(let text): add(text, .body)
        case .subheading(let text): add(InlineText(text), .subheading, Setting(gap: 14, keepsNext: true))
        case .list(let items):
            for item in items { add(item, .body, Setting(gap: 5, indent: 14, bullet: "•")) }
        case .tree(let items): add(items, depth: 0)
        case .table(let table):
            if let title = table.title { add(InlineText(title), .subheading, Setting(gap: 14, keepsNext: true)) }
            add(table)
        case .figure(let plot, _): add(plot)
        case .note(let text): add(text, .note)
        case .command(let text): addCommand(text)
        case .definitions(let definitions): add(definitions)
        case .checklist(let items): for item in items { add(item) }
        case .details(let summary, let blocks, .printed):
            add(InlineText(summary), .subheading, Setting(gap: 14, keepsNext: true))
            for block in blocks { add(block) }
        case .details(let summary, _, .leftOut):
            add(InlineText("Left out on paper, and to be found in the HTML page: \(summary)"), .note)
        }
    }

    private mutating func add(_ items: [PageTreeItem], depth: Int) {
        for item in items {
            // Deeper than this there would be no room for words.
            let indent = 12 * Double(min(depth, 16)) + 11
            add(item.text, .small, Setting(gap: depth == 0 ? 6 : 2, indent: indent, bullet: "–"))
            add(item.items, depth: depth + 1)
        }
    }

    /// The figure as wide as the body, or smaller where it would be higher than a sheet.
    private mutating func add(_ plot: Plot) {
        let height = plot.suggestedHeight(width: 640)
        let scene = plot.scene(size: (try? SceneSize(width: 640, height: height)) ?? .standard)
        let scale = min(PaperLook.width / scene.size.width, PaperLook.bodyHeight / scene.size.height)
        // What no font holds is noticed by measuring.
        for run in scene.texts {
            _ = ruler.width(of: run.text, style: PaperStyle(run.weight == .bold ? .bold : .text, size: run.size))
        }
        add(
            Slab(
                height: scene.size.height * scale, gap: 12,
                marks: [.figure(scene, at: ScenePoint(x: 0, y: 0), scale: scale)]))
    }

    private mutating func addCommand(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let words = PaperWords(
                text: SafeText.singleLine(String(line.replacing("\t", with: "    "))), style: PaperType.code.style,
                colour: .ink,
                target: nil)
            add([words], .code, Setting(gap: index == 0 ? 8 : 0, ground: .wash))
        }
    }

    private mutating func add(_ definitions: [PageDefinition]) {
        let widest = definitions.map { ruler.width(of: $0.term, style: PaperType.small.bold.style) }.max() ?? 0
        let isBeside = widest <= 120
        for definition in definitions {
            let term = InlineText(definition.term).words(.small.bold)
            guard isBeside else {
                add(term, .small, Setting(gap: 6, keepsNext: true))
                add(definition.meaning, .small, Setting(gap: 0, indent: 14))
                continue
            }
            let before = slabs.count
            add(definition.meaning, .small, Setting(gap: 5, indent: widest + 14))
            let mark = LineComposer(ruler: ruler, width: .infinity).lines(term).flatMap(\.runs)
            put(mark.map { $0.mark(x: 0, baseline: PaperType.small.baseline) }, on: before)
        }
    }

    private mutating func add(_ item: ChecklistItem) {
        let verdict = InlineText(item.state.rawValue).words(.small)
        let column = 82.0
        let before = slabs.count
        add(InlineText(item.demand).words(.body.bold), .body, Setting(gap: 10, indent: column, keepsNext: true))
        let words = LineComposer(ruler: ruler, width: .infinity).lines(verdict).flatMap(\.runs)
        let baseline = PaperType.body.baseline
        put(item.state.marks(top: baseline - 8, side: 8) + words.map { $0.mark(x: 14, baseline: baseline) }, on: before)
        add(item.evidence, .body, Setting(gap: 0, indent: column))
    }
}

extension ChecklistItem.State {
    /// The mark of the state as HTML draws it.
    fileprivate func marks(top: Double, side: Double) -> [PaperMark] {
        let square = Rectangle(x: 0.5, y: top, width: side, height: side)
        let half = Rectangle(x: 0.5, y: top + side / 2, width: side, height: side / 2)
        let edge = Shape(
            .rectangle(square), part: .mark,
            stroke: Stroke(.ink, width: 0.8, dash: self == .notKnown ? [1.5, 1.5] : []))
        switch self {
        case .met: return [.shape(Shape(.rectangle(square), part: .mark, fill: .ink)), .shape(edge)]
        case .partlyMet: return [.shape(Shape(.rectangle(half), part: .mark, fill: .ink)), .shape(edge)]
        case .notMet, .notKnown: return [.shape(edge)]
        }
    }
}
