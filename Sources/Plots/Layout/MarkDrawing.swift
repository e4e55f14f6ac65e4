/// Turns marks into shapes, and then places their labels.
struct MarkDrawing {
    let frame: Frame
    var shapes: [Shape] = []
    var unplacedLabels: [String] = []
    var placement: LabelPlacement
    var requests: [LabelPlacement.Request] = []
    var endLabels: [(at: ScenePoint, value: DataPoint, label: PlotLabel, stroke: Stroke)] = []
    /// What came of the labels, for renderers that place words by value.
    var placedLabels: [PlacedLabel] = []
    var placedEndLabels: [PlacedEndLabel] = []
    let header: HeaderLine

    /// Many points are drawn smaller.
    private let pointScale: Double
    /// How the dots of clouds are drawn.
    let dotLook: (radius: Double, opacity: Double)

    init(frame: Frame) {
        self.frame = frame
        let points = frame.plot.marks.count { if case .point = $0 { true } else { false } }
        let dots = frame.plot.marks.reduce(0) { if case .cloud(let cloud) = $1 { $0 + cloud.dots.count } else { $0 } }
        pointScale = points > 200 ? 0.6 : dots > 0 ? 0.8 : 1
        dotLook = CloudMark.look(count: dots)
        header = HeaderLine(frame: frame)
        var bounds = frame.area
        // Labels of a scatter plot may use the right margin; those beside line ends keep their column.
        if frame.endLabelWidth == 0 { bounds.width = frame.size.width - bounds.x - 2 }
        bounds.height -= 2
        // The line of the y axis' title is free to the right of it.
        let line = frame.typography.bodyLine
        let title = frame.furniture.hasAxes && frame.linesAbove < 2 ? frame.plot.y.heading : ""
        if !title.isEmpty {
            bounds.y -= line
            bounds.height += line
        }
        placement = LabelPlacement(typography: frame.typography, bounds: bounds)
        let width = frame.typography.bodyWidth(title) + 8
        placement.hard.insert(
            Rectangle(x: frame.typography.margin.x, y: frame.area.y - line - 8, width: width, height: line + 8))
    }

    mutating func draw() {
        for (index, mark) in frame.plot.marks.enumerated() {
            switch mark {
            case .point(let point): draw(point)
            case .cloud(let cloud): draw(cloud)
            case .line(let line): draw(line)
            case .band(let band): draw(band)
            case .bar(let bar): draw(bar)
            case .rowLabel(let label): draw(label)
            case .rule(let rule): draw(rule, index: index)
            case .crossing(let crossing): draw(crossing)
            }
        }
        guard frame.furniture.hasAxes else { return }
        drawEndLabels()
        drawPlacedLabels()
    }

    func place(_ point: DataPoint) -> ScenePoint {
        ScenePoint(x: frame.xScale.clampedPosition(of: point.x), y: frame.yScale.clampedPosition(of: point.y))
    }

    func hasPlace(_ point: DataPoint) -> Bool {
        frame.plot.x.shows(point.x) && frame.plot.y.shows(point.y)
    }

    private mutating func draw(_ mark: PointMark) {
        guard hasPlace(mark.at) else { return }
        let centre = place(mark.at)
        let colour = mark.colour ?? .series(mark.group)
        let tooltip = describe(mark)
        drawRanges(of: mark, at: centre, colour: colour)
        guard frame.plot.x.holds(mark.at.x), frame.plot.y.holds(mark.at.y) else { return }
        var radius = 5.5 * pointScale
        if let share = mark.share {
            radius = 8.5 * pointScale
            shapes += Self.ring(share: share, around: centre, radius: radius, part: .mark)
        }
        shapes.append(mark.evidence.shape(at: centre, colour: colour, scale: pointScale).described(as: tooltip))
        let area = frame.typography.markArea(around: centre, radius: radius)
        placement.hard.insert(area)
        if let label = mark.label { requests.append(.init(label: label, mark: area, at: mark.at)) }
    }

    private func describe(_ mark: PointMark) -> String {
        if let tooltip = mark.tooltip { return tooltip }
        let name = mark.label.map { $0.text + ", " } ?? ""
        let x = NumberText.significant(mark.at.x, digits: 3)
        let y = NumberText.significant(mark.at.y, digits: 3)
        return "\(name)\(mark.evidence.rawValue): \(frame.plot.x.title) \(x), \(frame.plot.y.title) \(y)"
    }

    private mutating func draw(_ mark: LineMark) {
        let runs = mark.points.split { !hasPlace($0) }
        for run in runs {
            var points: [ScenePoint] = []
            for point in run.map(place) {
                if mark.join == .step, let last = points.last { points.append(ScenePoint(x: point.x, y: last.y)) }
                points.append(point)
            }
            placement.soft.insert(along: points)
            if points.count == 1 {
                let dot = Geometry.circle(centre: points[0], radius: 2.5)
                shapes.append(Shape(dot, part: .mark, fill: mark.stroke.colour).described(as: mark.endLabel?.text))
            } else {
                if mark.hasRim {
                    let rim = Stroke(.background, width: mark.stroke.width + 2)
                    shapes.append(Shape(.polyline(points), part: .mark, stroke: rim, opacity: 0.85))
                }
                let line = Shape(.polyline(points), part: .mark, stroke: mark.stroke)
                shapes.append(line.described(as: mark.endLabel?.text))
            }
        }
        if let label = mark.endLabel, let last = runs.last?.last {
            endLabels.append((place(last), last, label, mark.stroke))
        }
    }

    private mutating func draw(_ mark: BandMark) {
        let upper = mark.slices.map { place(DataPoint(x: $0.x, y: $0.range.high)) }
        let lower = mark.slices.reversed().map { place(DataPoint(x: $0.x, y: $0.range.low)) }
        let opacity = mark.look == .filled ? 0.16 : 0.06
        shapes.append(Shape(.polygon(upper + lower), part: .band, fill: mark.colour, opacity: opacity))
        guard mark.look == .edged else { return }
        for edge in [upper, lower.reversed()] {
            shapes.append(Shape(.polyline(edge), part: .band, stroke: BandMark.edge(mark.colour)))
        }
    }

    private mutating func draw(_ mark: BarMark) {
        guard case .rows(let rows) = frame.yScale else { return }
        let ends = [frame.xScale.clampedPosition(of: mark.from), frame.xScale.clampedPosition(of: mark.to)].sorted()
        let area = Rectangle(
            x: ends[0], y: rows.position(of: Double(mark.row)) - rows.thickness / 2, width: ends[1] - ends[0],
            height: rows.thickness)
        guard area.width > 0 else { return }
        let bar = BarDrawing.shapes(in: area, colour: mark.colour, texture: mark.texture)
        shapes += bar.enumerated().map { $0.offset == 0 ? $0.element.described(as: mark.tooltip) : $0.element }
    }

    private mutating func draw(_ mark: RowLabelMark) {
        guard case .rows(let rows) = frame.yScale else { return }
        let y = rows.position(of: Double(mark.row))
        if let whisker = mark.whisker {
            draw(WhiskerEnds(whisker, axis: frame.plot.x, scale: frame.xScale), across: y, isLevel: true, colour: .ink)
        }
        let typography = frame.typography
        let every = Swift.max(1, Int((typography.bodyLine / rows.step).rounded(.up)))
        guard frame.furniture.hasAxes, mark.row % every == 0 else { return }
        let edge = frame.xScale.clampedPosition(of: mark.edge)
        let room = mark.side == .right ? frame.size.width - edge - 8 : edge - 8 - rowLabelEdge
        guard let words = typography.fitting.fit(mark.label, width: Swift.min(room, frame.barLabelWidth)) else {
            unplacedLabels.append(mark.label.text)
            return
        }
        let position = ScenePoint(
            x: mark.side == .right ? edge + 8 : edge - 8, y: y + TextMetrics.middleToBaseline * typography.body.size)
        let run = TextRun(
            words, at: position, anchor: mark.side == .right ? .start : .end, style: typography.body, hasHalo: true)
        shapes.append(
            Shape(.text(run), part: .label, fill: .ink).described(as: words == mark.label.text ? nil : mark.label.text))
    }

    /// Where the row labels end.
    private var rowLabelEdge: Double { frame.rowLabelsAbove ? 0 : frame.rowLabelRight }

    private mutating func draw(_ mark: CrossingMark) {
        guard hasPlace(mark.at) else { return }
        let centre = place(mark.at)
        let ring = Shape(
            .circle(centre: centre, radius: 6), part: .overlay, fill: .background, stroke: Stroke(.ink, width: 1.25))
        shapes.append(ring.described(as: mark.label?.text))
        shapes.append(Shape(.circle(centre: centre, radius: 2.5), part: .overlay, fill: .ink))
        let area = frame.typography.markArea(around: centre, radius: 7)
        placement.hard.insert(area)
        if let label = mark.label { requests.append(.init(label: label, mark: area, at: mark.at)) }
    }
}
