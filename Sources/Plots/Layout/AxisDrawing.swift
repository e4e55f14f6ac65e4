/// Grid, axis lines, tick labels and axis titles.
struct AxisDrawing {
    var frame: Frame

    var shapes: [Shape] {
        guard frame.furniture.hasAxes else { return [] }
        return xShapes + yShapes + titles + columnHeadings
    }

    private var area: Rectangle { frame.area }
    private var style: TextStyle { frame.typography.body }

    private func text(_ words: String, x: Double, y: Double, anchor: TextRun.Anchor, hasHalo: Bool = false) -> Shape {
        Shape(
            .text(TextRun(words, at: ScenePoint(x: x, y: y), anchor: anchor, style: style, hasHalo: hasHalo)),
            part: .axis,
            fill: .secondary)
    }

    private var xShapes: [Shape] {
        let line = frame.typography.bodyLine
        let baseline = area.maxY + frame.typography.axisGap + frame.typography.baseline(style, line: line)
        var shapes: [Shape] = []
        for tick in frame.xTicks {
            let x = frame.xScale.position(of: tick.value)
            let ends = (ScenePoint(x: x, y: area.y), ScenePoint(x: x, y: area.maxY))
            shapes.append(Shape(.line(ends.0, ends.1), part: .grid, stroke: Stroke(.grid)))
            // A label at the very edge moves inwards rather than being cut.
            let span = frame.span(of: tick, scale: frame.xScale)
            let centre = (span.lowerBound + span.upperBound) / 2
            shapes.append(text(tick.label, x: centre, y: baseline, anchor: .middle))
        }
        if frame.plot.y.rows == nil {
            let ends = (ScenePoint(x: area.x, y: area.maxY), ScenePoint(x: area.maxX, y: area.maxY))
            shapes.append(Shape(.line(ends.0, ends.1), part: .axis, stroke: Stroke(.axis)))
        }
        return shapes
    }

    private var yShapes: [Shape] {
        frame.yTicks.flatMap { tick -> [Shape] in
            let y = frame.yScale.position(of: tick.value)
            let ends = (ScenePoint(x: area.x, y: y), ScenePoint(x: area.maxX, y: y))
            let baseline = y + TextMetrics.middleToBaseline * style.size
            return [
                Shape(.line(ends.0, ends.1), part: .grid, stroke: Stroke(.grid)),
                text(tick.label, x: area.x - 8, y: baseline, anchor: .end),
            ]
        }
    }

    /// Labels beside or above the rows; with more rows than lines, only every second, third … is written.
    var rowLabels: [Shape] {
        guard frame.furniture.hasAxes else { return [] }
        guard let rows = frame.plot.y.rows, case .rows(let scale) = frame.yScale else { return [] }
        let line = frame.typography.bodyLine
        let every = Swift.max(1, Int((line / scale.step).rounded(.up)))
        return rows.enumerated().filter { $0.offset % every == 0 }.compactMap { index, label in
            let fitting = frame.rowFitting(label)
            guard let words = fitting.fit(label, width: frame.rowLabelWidth(label)) else { return nil }
            let isAbove = frame.rowLabelsAbove
            let startsLeft = isAbove || frame.hasHeadings
            let left = frame.typography.margin.x + (isAbove ? 4 : 0) + frame.indent(label)
            let run = TextRun(
                words,
                at: ScenePoint(x: startsLeft ? left : frame.rowLabelRight, y: rowBaseline(index, scale: scale)),
                anchor: startsLeft ? .start : .end, style: fitting.style, hasHalo: isAbove)
            let shape = Shape(.text(run), part: .label, fill: .ink)
            return words == label.text ? shape : shape.described(as: label.text)
        } + cells(every: every, scale: scale)
    }

    /// Where the words of a row stand: beside it, or on a line above it.
    private func rowBaseline(_ row: Int, scale: RowScale) -> Double {
        let line = frame.typography.bodyLine
        let middle = scale.position(of: Double(row))
        let isHeading = frame.plot.y.rows?[row].isHeading ?? false
        let centre =
            frame.rowLabelsAbove && !isHeading ? middle - Swift.max(scale.thickness / 2 + line / 2, line) : middle
        return centre + TextMetrics.middleToBaseline * style.size
    }

    private func cells(every: Int, scale: RowScale) -> [Shape] {
        frame.columns.flatMap { place in
            frame.plot.columns[place.column].cells.prefix(scale.count).enumerated().compactMap { row, words in
                guard !words.isEmpty, row % every == 0 else { return nil }
                let position = ScenePoint(x: place.right, y: rowBaseline(row, scale: scale))
                let run = TextRun(words, at: position, anchor: .end, style: style, hasHalo: frame.rowLabelsAbove)
                return Shape(.text(run), part: .label, fill: .ink)
            }
        }
    }

    private var columnHeadings: [Shape] {
        let typography = frame.typography
        let top = area.y - typography.titleGap - typography.bodyLine * Double(frame.linesAbove)
        let baseline = top + typography.baseline(style, line: typography.bodyLine)
        return frame.columnHeadings.map { text($0.words, x: $0.right, y: baseline, anchor: .end) }
    }

    private var titles: [Shape] {
        let typography = frame.typography
        var shapes: [Shape] = []
        let left = typography.margin.x
        if !frame.plot.y.heading.isEmpty {
            let baseline =
                area.y - typography.titleGap - typography.bodyLine * Double(frame.linesAbove)
                + typography.baseline(style, line: typography.bodyLine)
            let words = typography.fitting.shorten(frame.plot.y.heading.singleLine, width: frame.contentWidth)
            shapes.append(text(words, x: left, y: baseline, anchor: .start))
        }
        if !frame.plot.x.heading.isEmpty {
            let baseline =
                area.maxY + typography.axisGap + typography.bodyLine
                + typography.baseline(style, line: typography.bodyLine)
            let words = typography.fitting.shorten(frame.plot.x.heading.singleLine, width: frame.contentWidth)
            let half = typography.bodyWidth(words) / 2
            let centre = Swift.min(Swift.max(area.midX, left + half), frame.size.width - left - half)
            shapes.append(text(words, x: centre, y: baseline, anchor: .middle))
        }
        return shapes
    }
}
