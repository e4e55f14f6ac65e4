extension MarkDrawing {
    /// A label in its place.
    struct PlacedLabel {
        var text: String
        var area: Rectangle
        var anchor: TextRun.Anchor
        var x: Double
        var leader: (from: ScenePoint, to: ScenePoint)?
        /// The value that it belongs to.
        var at: DataPoint?
    }

    /// A label beside the end of a line, with the y value there.
    struct PlacedEndLabel {
        var words: String
        var value: Double
        /// In points.
        var middle: Double
    }

    /// Labels in a column on the right; lines that end early are labelled where they end.
    mutating func drawEndLabels() {
        let area = frame.area
        let typography = frame.typography
        var column: [(at: ScenePoint, value: DataPoint, words: String, label: PlotLabel, stroke: Stroke)] = []
        for item in endLabels {
            if item.at.x < area.maxX - area.width * 0.1 {
                let mark = frame.typography.markArea(around: item.at, radius: 3)
                requests.append(.init(label: item.label, mark: mark, at: item.value))
            } else if let words = typography.fitting.fit(item.label, width: frame.endLabelWidth) {
                column.append((item.at, item.value, words, item.label, item.stroke))
            } else {
                unplacedLabels.append(item.label.text)
            }
        }
        let height = typography.bodyLine
        let labels = EndLabels(top: area.y - height / 2, bottom: area.maxY + height / 2, height: height)
        let places = labels.place(column.map { .init(wish: $0.at.y, priority: $0.label.priority) })
        for (item, middle) in zip(column, places) {
            guard let middle else {
                unplacedLabels.append(item.label.text)
                continue
            }
            placedEndLabels.append(.init(words: item.words, value: item.value.y, middle: middle))
            let x = area.maxX + 16
            let leader = [item.at, ScenePoint(x: area.maxX + 5, y: middle), ScenePoint(x: x - 3, y: middle)]
            shapes.append(
                Shape(.polyline(leader), part: .leader, stroke: Stroke(item.stroke.colour, width: 1)))
            let baseline = middle + TextMetrics.middleToBaseline * typography.body.size
            let run = TextRun(item.words, at: ScenePoint(x: x, y: baseline), style: typography.body)
            let fill: ColourRole = item.stroke.colour == .muted ? .secondary : .ink
            let shape = Shape(.text(run), part: .label, fill: fill)
            shapes.append(item.words == item.label.text ? shape : shape.described(as: item.label.text))
        }
    }

    /// Words begin, end or are centred where their mark or their leader line is: a font narrower than the table leaves
    /// room on the far side.
    private func anchor(of item: LabelPlacement.Placed) -> (TextRun.Anchor, x: Double) {
        let area = item.area
        guard !frame.typography.isCells else { return (.start, area.x) }
        let place = item.leader?.to.x ?? requests[item.index].mark.midX
        let share = (place - area.x) / area.width
        if share < 0.25 { return (.start, area.x) }
        return share > 0.75 ? (.end, area.maxX) : (.middle, area.midX)
    }

    mutating func drawPlacedLabels() {
        let placed = placement.place(requests)
        let style = frame.typography.body
        for item in placed {
            if let leader = item.leader {
                shapes.append(Shape(.line(leader.from, leader.to), part: .leader, stroke: Stroke(.axis, width: 1)))
            }
        }
        for item in placed {
            let (anchor, x) = anchor(of: item)
            let position = ScenePoint(x: x, y: item.area.y + frame.typography.labelRise)
            let full = requests[item.index].label.text
            let shape = Shape(
                .text(TextRun(item.text, at: position, anchor: anchor, style: style, hasHalo: true)), part: .label,
                fill: .ink)
            shapes.append(item.text == full ? shape : shape.described(as: full))
        }
        placedLabels = placed.map {
            let (anchor, x) = anchor(of: $0)
            return .init(
                text: $0.text, area: $0.area, anchor: anchor, x: x, leader: $0.leader, at: requests[$0.index].at)
        }
        let found = Set(placed.map(\.index))
        unplacedLabels += requests.indices.filter { !found.contains($0) }.map { requests[$0].label.text }
    }
}
