extension MarkDrawing {
    mutating func draw(_ mark: RuleMark, index: Int) {
        let area = frame.area
        let isVertical = mark.direction == .vertical
        if let range = mark.range { drawRange(range, of: mark) }
        let scale = isVertical ? frame.xScale : frame.yScale
        let at = scale.clampedPosition(of: mark.value)
        let start = isVertical ? ScenePoint(x: at, y: area.y) : ScenePoint(x: area.x, y: at)
        let end = isVertical ? ScenePoint(x: at, y: area.maxY) : ScenePoint(x: area.maxX, y: at)
        shapes.append(Shape(.line(start, end), part: .overlay, stroke: mark.stroke))
        placement.soft.insert(from: start, to: end)
        guard let label = mark.label else { return }
        if !isVertical, frame.furniture.hasAxes {
            endLabels.append((end, DataPoint(x: .nan, y: mark.value), label, mark.stroke))
        } else if !isVertical || !drawAbove(label, rule: index) {
            // Beside rows there is no free place: words are everywhere.
            guard frame.plot.y.rows == nil else {
                unplacedLabels.append(label.text)
                return
            }
            let anchor = isVertical ? ScenePoint(x: at, y: area.y + 10) : ScenePoint(x: area.maxX - 10, y: at)
            requests.append(.init(label: label, mark: frame.typography.markArea(around: anchor, radius: 2)))
        }
    }

    /// A tint across the figure with dotted edges.
    private mutating func drawRange(_ range: Whisker, of mark: RuleMark) {
        let isVertical = mark.direction == .vertical
        let scale = isVertical ? frame.xScale : frame.yScale
        let ends = [scale.clampedPosition(of: range.low), scale.clampedPosition(of: range.high)].sorted()
        var area = frame.area
        if isVertical {
            (area.x, area.width) = (ends[0], ends[1] - ends[0])
        } else {
            (area.y, area.height) = (ends[0], ends[1] - ends[0])
        }
        shapes.append(Shape(.rectangle(area), part: .band, fill: mark.stroke.colour, opacity: 0.1))
        let edge = Stroke(mark.stroke.colour, width: 0.75, dash: [1, 2.5])
        let sides =
            isVertical
            ? [(area.x, area.y, area.x, area.maxY), (area.maxX, area.y, area.maxX, area.maxY)]
            : [(area.x, area.y, area.maxX, area.y), (area.x, area.maxY, area.maxX, area.maxY)]
        for side in sides {
            let line = Geometry.line(ScenePoint(x: side.0, y: side.1), ScenePoint(x: side.2, y: side.3))
            shapes.append(Shape(line, part: .band, stroke: edge))
        }
    }

    /// Writes the label of an upright rule over the plot area; `false` where it has no place.
    private mutating func drawAbove(_ label: PlotLabel, rule: Int) -> Bool {
        guard let place = header.placed[rule] else { return false }
        let typography = frame.typography
        let top = frame.area.y - typography.titleGap - typography.bodyLine
        let baseline = top + typography.baseline(typography.body, line: typography.bodyLine)
        let position = ScenePoint(x: place.centre, y: baseline)
        let run = TextRun(place.words, at: position, anchor: .middle, style: typography.body)
        let shape = Shape(.text(run), part: .label, fill: .ink)
        shapes.append(place.words == label.text ? shape : shape.described(as: label.text))
        let half = typography.bodyWidth(place.words) / 2 + 8
        placement.hard.insert(
            Rectangle(x: place.centre - half, y: top, width: 2 * half, height: typography.bodyLine))
        return true
    }
}
