/// What a plot is made of; any plot may combine any marks.
public enum Mark: Hashable, Sendable {
    case point(PointMark)
    case cloud(CloudMark)
    case line(LineMark)
    case band(BandMark)
    case bar(BarMark)
    case rowLabel(RowLabelMark)
    case rule(RuleMark)
    case crossing(CrossingMark)

    /// The values that the x axis must reach.
    var xValues: [Double] {
        switch self {
        case .point(let mark): [mark.at.x] + (mark.xRange.map { [$0.low, $0.high] } ?? [])
        case .cloud(let mark): mark.dots.map(\.at.x)
        case .line(let mark): mark.points.map(\.x)
        case .band(let mark): mark.slices.map(\.x)
        case .bar(let mark): [mark.from, mark.to]
        case .rowLabel(let mark): [mark.value, mark.edge]
        case .rule(let mark): mark.direction == .vertical ? mark.values : []
        case .crossing(let mark): [mark.at.x]
        }
    }

    /// The values that the y axis must reach; rows are not values.
    var yValues: [Double] {
        switch self {
        case .point(let mark): [mark.at.y] + (mark.yRange.map { [$0.low, $0.high] } ?? [])
        case .cloud(let mark): mark.dots.map(\.at.y)
        case .line(let mark): mark.points.map(\.y)
        case .band(let mark): mark.slices.flatMap { [$0.range.low, $0.range.high] }
        case .bar, .rowLabel: []
        case .rule(let mark): mark.direction == .horizontal ? mark.values : []
        case .crossing(let mark): [mark.at.y]
        }
    }
}
