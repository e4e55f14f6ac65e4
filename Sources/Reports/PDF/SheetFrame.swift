import Plots

/// What stands around the body of each sheet: the running head, the page number, the day.
struct SheetFrame {
    let page: Page
    let ruler: any TextRuler
    let count: Int
    /// Where the sections begin, by index.
    let places: [Int: PaperPlace]

    func sheet(_ body: [Pagination.Placed], index: Int) -> PaperSheet {
        var strips = [PaperStrip(at: ScenePoint(x: PaperLook.margin, y: 0), marks: edges(index))]
        for placed in body {
            var marks = placed.marks
            if case .contents(let section) = placed.role { marks = contents(marks, section: section) }
            strips.append(
                PaperStrip(at: ScenePoint(x: PaperLook.margin, y: PaperLook.bodyTop + placed.y), marks: marks))
        }
        return PaperSheet(strips: strips)
    }

    private func edges(_ index: Int) -> [PaperMark] {
        let style = PaperType.note.style
        let number = "\(index + 1) of \(count)"
        var marks: [PaperMark] = [
            text("Wattmark \(page.context.version), \(page.context.date)", x: 0, y: PaperLook.footBaseline),
            text(number, x: PaperLook.width - ruler.width(of: number, style: style), y: PaperLook.footBaseline),
        ]
        if index > 0 {
            marks.append(text(runningHead, x: 0, y: PaperLook.headBaseline))
            let y = PaperLook.headBaseline + 6
            marks.append(
                .shape(
                    Shape(
                        .line(ScenePoint(x: 0, y: y), ScenePoint(x: PaperLook.width, y: y)), part: .axis,
                        stroke: Stroke(.grid, width: 0.75))))
        }
        return marks
    }

    /// The title on one line.
    private var runningHead: String {
        let title = SafeText.singleLine(page.title)
        let style = PaperType.note.style
        guard ruler.width(of: title, style: style) > PaperLook.width else { return title }
        let words = InlineText(title).words(.note)
        let line = LineComposer(ruler: ruler, width: PaperLook.width - 12).lines(words).first
        return (line?.runs.map(\.text).joined(separator: " ") ?? "") + "…"
    }

    private func text(_ text: String, x: Double, y: Double) -> PaperMark {
        .text(PaperText(text, at: ScenePoint(x: x, y: y), style: PaperType.note.style, colour: .secondary))
    }

    /// A line of the contents with its page number, leading there.
    private func contents(_ marks: [PaperMark], section: Int) -> [PaperMark] {
        guard let place = places[section] else { return marks }
        let number = "\(place.sheet + 1)"
        let style = PaperType.small.style
        let x = PaperLook.width - ruler.width(of: number, style: style)
        let baseline = PaperType.small.baseline
        let end = PaperText(number, at: ScenePoint(x: x, y: baseline), style: style)
        let begin = marks.reduce(0) { furthest, mark in
            guard case .text(let text) = mark else { return furthest }
            return max(furthest, text.position.x + ruler.width(of: text.text, style: text.style))
        }
        let dots = Shape(
            .line(ScenePoint(x: begin + 6, y: baseline), ScenePoint(x: x - 6, y: baseline)), part: .leader,
            stroke: Stroke(.axis, width: 0.6, dash: [0.6, 3]))
        return (marks + [.shape(dots), .text(end)]).map { mark in
            guard case .text(var text) = mark else { return mark }
            text.target = .place(place)
            text.colour = .category(0)
            return .text(text)
        }
    }

    /// The body of the last sheet of a document that is too long.
    static func cutNote(ruler: any TextRuler) -> [Pagination.Placed] {
        let text = InlineText(
            "What follows is left out: a printed page ends after \(PaperLook.sheetLimit) sheets. "
                + "The HTML page holds all of it.")
        var builder = SlabBuilder(ruler: ruler)
        builder.add(text, .note)
        return Pagination(builder.slabs, height: PaperLook.bodyHeight, sheetLimit: 1).sheets.first ?? []
    }
}
