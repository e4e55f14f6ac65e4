/// Where a range ends on the page, and how: it may go on beyond the limits of its axis.
struct WhiskerEnds {
    enum End { case cap, arrow, none }

    /// Positions in points, low value first.
    var low: Double
    var high: Double
    var lowEnd = End.cap
    var highEnd = End.cap

    /// How long the arrow of a range that lies beyond the limits altogether is.
    private static let stub = 14.0

    init(_ range: Whisker, axis: Axis, scale: Scale) {
        low = scale.clampedPosition(of: range.low)
        high = scale.clampedPosition(of: range.high)
        guard let limits = axis.limits else { return }
        let ends = [limits.lowerBound, limits.upperBound].map { scale.clampedPosition(of: $0) }
        let inwards = ends[0] < ends[1] ? Self.stub : -Self.stub
        if range.low < limits.lowerBound { (low, lowEnd) = (ends[0], .arrow) }
        if range.high > limits.upperBound { (high, highEnd) = (ends[1], .arrow) }
        if range.high < limits.lowerBound { (high, highEnd) = (ends[0] + inwards, .none) }
        if range.low > limits.upperBound { (low, lowEnd) = (ends[1] - inwards, .none) }
    }
}

extension MarkDrawing {
    mutating func drawRanges(of mark: PointMark, at centre: ScenePoint, colour: ColourRole) {
        if let range = mark.xRange {
            let ends = WhiskerEnds(range, axis: frame.plot.x, scale: frame.xScale)
            draw(ends, across: centre.y, isLevel: true, colour: colour)
        }
        if let range = mark.yRange {
            let ends = WhiskerEnds(range, axis: frame.plot.y, scale: frame.yScale)
            draw(ends, across: centre.x, isLevel: false, colour: colour)
        }
    }

    /// A level or upright line at a position of the other axis, with caps, or arrows where it goes on.
    mutating func draw(_ whisker: WhiskerEnds, across: Double, isLevel: Bool, colour: ColourRole) {
        let stroke = Stroke(colour, width: 1.25)
        let point = { (along: Double, across: Double) in
            isLevel ? ScenePoint(x: along, y: across) : ScenePoint(x: across, y: along)
        }
        let (start, end) = (point(whisker.low, across), point(whisker.high, across))
        shapes.append(Shape(.line(start, end), part: .whisker, stroke: stroke))
        let inwards = whisker.low <= whisker.high ? 4.0 : -4
        for (tip, kind, back) in [(whisker.low, whisker.lowEnd, inwards), (whisker.high, whisker.highEnd, -inwards)] {
            switch kind {
            case .none: break
            case .cap:
                let cap = Geometry.line(point(tip, across - 3), point(tip, across + 3))
                shapes.append(Shape(cap, part: .whisker, stroke: stroke))
            case .arrow:
                let wings = [point(tip + back, across - 3), point(tip, across), point(tip + back, across + 3)]
                shapes.append(Shape(.polyline(wings), part: .whisker, stroke: stroke))
            }
        }
        placement.soft.insert(from: start, to: end)
    }
}
