/// The two axes of a figure.
public struct PlotAxes: Hashable, Sendable {
    public var x: Axis
    public var y: Axis

    public init(x: Axis, y: Axis) {
        self.x = x
        self.y = y
    }
}

/// Up to thousands of points in groups, of which few are named.
///
/// The points whose labels have the highest priority are drawn singly, with label, evidence and ranges; all others
/// are dots of a cloud. The largest group lies below, the smallest on top.
public struct PointCloud: Hashable, Sendable {
    public var points: [PointMark]
    /// The names of the groups by their numbers; without names all points have one colour. Six groups are coloured,
    /// later ones are grey and are named `other`.
    public var groups: [String]
    /// How many labelled points are drawn singly at most.
    public var featured: Int

    public init(_ points: [PointMark], groups: [String] = [], featured: Int = 24) {
        self.points = points
        self.groups = groups
        self.featured = featured
    }
}

/// A cloud as marks: dots, then single points, and what the legend says of both.
struct CloudMarks {
    private(set) var clouds: [Mark] = []
    /// The most important last.
    private(set) var singles: [Mark] = []
    private(set) var legend: [LegendEntry] = []
    private(set) var leftOut = LeftOut()
    var isEmpty: Bool { clouds.isEmpty && singles.isEmpty }

    init(_ cloud: PointCloud, axes: PlotAxes) {
        var leftOut = LeftOut()
        var kept = cloud.points.filter { leftOut.keeps(($0.at.x, axes.x), ($0.at.y, axes.y)) }
        if cloud.groups.isEmpty { for index in kept.indices { kept[index].group = 0 } }
        self.leftOut = leftOut
        let named = kept.indices.filter { kept[$0].label != nil }.sorted {
            (-(kept[$0].label?.priority ?? 0), $0) < (-(kept[$1].label?.priority ?? 0), $1)
        }.prefix(Swift.max(0, cloud.featured))
        let single = Set(named)
        let rest = kept.indices.filter { !single.contains($0) }
        let byGroup = Dictionary(grouping: rest) { kept[$0].group }
        clouds = byGroup.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map { group, members in
            let dots = members.map { index in
                CloudMark.Dot(x: kept[index].at.x, y: kept[index].at.y, name: kept[index].label?.text)
            }
            return .cloud(CloudMark(dots, group: group))
        }
        let points = named.reversed().map {
            kept[$0].ranging(x: kept[$0].xRange?.drawable, y: kept[$0].yRange?.drawable)
        }
        singles = points.map(Mark.point)
        let used = Set(kept.map(\.group))
        legend = cloud.groups.enumerated().prefix(ColourRole.categoryCount).filter { used.contains($0.offset) }
            .map { LegendEntry(.dot(.series($0.offset)), $0.element) }
        if used.contains(where: { ColourRole.series($0) == .muted }) {
            legend.append(LegendEntry(.dot(.muted), PlotMessages.otherGroups))
        }
        if legend.count < 2 { legend = [] }
        legend += LegendEntry.evidence(among: points)
    }
}
