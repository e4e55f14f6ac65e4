import Plots

/// Cuts the content of a page into strips.
struct SlabBuilder {
    let ruler: any TextRuler
    private(set) var slabs: [Slab] = []

    init(ruler: any TextRuler) { self.ruler = ruler }

    /// How a text stands on the page.
    struct Setting {
        var gap = 8.0
        var indent = 0.0
        /// Printed before the first line, to the left of the indent.
        var bullet = ""
        /// Whether all of it stays with what follows.
        var keepsNext = false
        var ground = Ground.plain
        var role = Slab.Role.content
    }

    enum Ground { case plain, bar, wash }

    mutating func add(_ text: InlineText, _ type: PaperType, _ setting: Setting = Setting()) {
        add(text.words(type), type, setting)
    }

    mutating func add(_ words: [PaperWords], _ type: PaperType, _ setting: Setting = Setting()) {
        let inner = setting.indent + (setting.ground == .plain ? 0 : 12)
        let lines = LineComposer(ruler: ruler, width: PaperLook.width - inner).lines(words)
        for (index, line) in lines.enumerated() {
            var marks = ground(setting.ground, height: type.line)
            if index == 0, !setting.bullet.isEmpty {
                let place = ScenePoint(x: setting.indent - 11, y: type.baseline)
                marks.append(.text(PaperText(setting.bullet, at: place, style: type.style, colour: type.colour)))
            }
            marks += line.runs.map { $0.mark(x: inner, baseline: type.baseline) }
            // Neither the first nor the last line stands alone on a sheet.
            let isJoint = lines.count > 1 && (index == 0 || index == lines.count - 2)
            slabs.append(
                Slab(
                    height: type.line, gap: index == 0 ? setting.gap : 0, keepsNext: setting.keepsNext || isJoint,
                    marks: marks, role: index == 0 ? setting.role : .content))
        }
    }

    mutating func add(_ slab: Slab) { slabs.append(slab) }

    /// Adds marks to a strip that is already there.
    mutating func put(_ marks: [PaperMark], on slab: Int) {
        if slabs.indices.contains(slab) { slabs[slab].marks += marks }
    }

    private func ground(_ ground: Ground, height: Double) -> [PaperMark] {
        switch ground {
        case .plain: []
        case .bar:
            [
                .shape(
                    Shape(.rectangle(Rectangle(x: 0, y: 0, width: 3, height: height)), part: .paper, fill: .category(0))
                )
            ]
        case .wash:
            [
                .shape(
                    Shape(
                        .rectangle(Rectangle(x: 0, y: 0, width: PaperLook.width, height: height)), part: .paper,
                        fill: .grid))
            ]
        }
    }
}
