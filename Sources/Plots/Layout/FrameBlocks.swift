/// The blocks above and below the plot area, and what they leave for it.
struct FrameBlocks {
    private(set) var shapes: [Shape] = []
    private(set) var area: Rectangle

    init(plot: Plot, size: SceneSize, typography: Typography, furniture: Furniture, linesAbove: Int) {
        let margin = furniture == .none ? ScenePoint(x: 0, y: 0) : typography.margin
        let width = Swift.max(1, size.width - 2 * margin.x)
        var head = TextFlow(typography: typography, x: margin.x, width: width, y: margin.y)
        head.addTitle(plot.caption.title, maxLines: furniture.titleLines)
        if !plot.caption.subtitle.isEmpty { head.y += typography.gaps.small / 2 }
        head.addBody(plot.caption.subtitle, maxLines: furniture.subtitleLines, part: .heading)
        shapes = head.shapes
        var top = head.y
        let entries = typography.isCells ? plot.legend.filter(\.isShownInCells) : plot.legend
        if furniture.hasLegend, !entries.isEmpty {
            let legend = LegendLayout(typography: typography, x: margin.x, width: width)
                .shapes(of: entries, top: top + typography.gaps.small)
            shapes += legend.shapes
            top = legend.bottom
        }
        top += typography.gaps.large
        if furniture.hasAxes, linesAbove > 0 {
            top += Double(linesAbove) * typography.bodyLine + typography.titleGap
        }

        var bottom = size.height - margin.y
        if furniture.hasFooter {
            let foot = Self.footer(plot: plot, typography: typography, x: margin.x, width: width)
            let offset = bottom - foot.y
            shapes += foot.shapes.map { $0.moved(by: offset) }
            if !foot.shapes.isEmpty { bottom = offset - typography.gaps.large }
        }
        if furniture.hasAxes {
            bottom -= typography.bodyLine + typography.axisGap
            if !plot.x.heading.isEmpty { bottom -= typography.bodyLine }
        }
        area = Rectangle(x: margin.x, y: Swift.min(top, size.height - 1), width: width, height: 0)
        area.height = Swift.max(1, bottom - area.y)
    }

    /// Notes and source from y = 0 down.
    private static func footer(plot: Plot, typography: Typography, x: Double, width: Double) -> TextFlow {
        var flow = TextFlow(typography: typography, x: x, width: width, y: 0)
        if !plot.notes.isEmpty {
            flow.addBody("Note: " + plot.notes.joined(separator: "; ") + ".", maxLines: 3, part: .footer)
        }
        flow.addBody(plot.caption.source, maxLines: 4, part: .footer)
        return flow
    }
}

extension Plot {
    /// Whether a line of words stands above the plot area, 0 or 1: the title of the y axis, labels of upright rules,
    /// headings of columns.
    var linesAbove: Int {
        let hasLabels = marks.contains {
            if case .rule(let rule) = $0 { rule.label != nil && rule.direction == .vertical } else { false }
        }
        return !y.heading.isEmpty || hasLabels || columns.contains { !$0.heading.isEmpty } ? 1 : 0
    }
}

extension Shape {
    /// The same shape further down; words only.
    fileprivate func moved(by offset: Double) -> Shape {
        guard case .text(var run) = geometry else { return self }
        run.position.y += offset
        var copy = self
        copy.geometry = .text(run)
        return copy
    }
}
