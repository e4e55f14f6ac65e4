/// The marks of a plot as layers of a Vega-Lite specification, back to front.
struct VegaLiteLayers {
    let axes: VegaLiteAxes

    /// Points that follow each other make layers together, and so do bars with what stands beside them.
    var all: [JSONTree] {
        var layers: [JSONTree] = []
        var rest = plot.marks[...]
        while let first = rest.first {
            var points: [PointMark] = []
            var bars: [BarMark] = []
            var labels: [RowLabelMark] = []
            let run = rest.prefix { mark in
                switch (first, mark) {
                case (.point, .point(let point)): points.append(point)
                case (.bar, .bar(let bar)), (.rowLabel, .bar(let bar)): bars.append(bar)
                case (.bar, .rowLabel(let label)), (.rowLabel, .rowLabel(let label)): labels.append(label)
                default: return false
                }
                return true
            }
            rest = rest.dropFirst(Swift.max(1, run.count))
            if run.isEmpty { layers += self.layers(of: first) }
            layers += pointLayers(points) + barLayers(bars)
            layers += whiskerLayers(labels.map { (Double($0.row), $0.whisker, nil) }, colour: .ink)
        }
        return layers
    }

    var plot: Plot { axes.plot }

    private func layers(of mark: Mark) -> [JSONTree] {
        switch mark {
        case .cloud(let cloud): cloudLayer(cloud)
        case .line(let line): lineLayer(line)
        case .band(let band): bandLayers(band)
        case .rule(let rule): ruleLayers(rule)
        case .crossing(let crossing): crossingLayer(crossing)
        case .point, .bar, .rowLabel: []
        }
    }

    func shows(_ point: DataPoint) -> Bool {
        plot.x.shows(point.x) && (plot.y.rows != nil || plot.y.shows(point.y))
    }

    /// One layer; the data of a layer are its own.
    static func layer(_ rows: [JSONTree], mark: JSONTree, encoding: JSONTree) -> JSONTree {
        ["data": ["values": .array(rows)], "mark": mark, "encoding": encoding]
    }

    func place(_ point: DataPoint) -> [(String, JSONTree?)] {
        [("x", .number(point.x)), (plot.y.rows == nil ? "y" : "row", .number(point.y))]
    }

    private static let tooltip: JSONTree = ["content": "data"]

    private func cloudLayer(_ mark: CloudMark) -> [JSONTree] {
        let dots = mark.dots.filter { shows($0.at) }
        guard !dots.isEmpty else { return [] }
        let colour = ColourRole.series(mark.group)
        let name = axes.name(colour)
        let rows = dots.map { dot in
            JSONTree.members(place(dot.at) + [("group", name), ("name", dot.name.map { .string($0.singleLine) })])
        }
        let total = plot.marks.reduce(0) { if case .cloud(let cloud) = $1 { $0 + cloud.dots.count } else { $0 } }
        let look = CloudMark.look(count: total)
        let area = (look.radius * look.radius * .pi).rounded()
        return [
            Self.layer(
                rows,
                mark: [
                    "type": "circle", "size": .number(area), "opacity": .number((look.opacity * 100).rounded() / 100),
                    "tooltip": Self.tooltip,
                ],
                encoding: ["x": axes.x, "y": axes.y, "color": axes.colour(colour)])
        ]
    }

    /// Whiskers below, then points by evidence and colour.
    private func pointLayers(_ points: [PointMark]) -> [JSONTree] {
        let shown = points.filter { shows($0.at) && plot.x.holds($0.at.x) && plot.y.holds($0.at.y) }
        let colours = shown.map { $0.colour ?? .series($0.group) }
        var layers: [JSONTree] = []
        for colour in ColourRole.all where colours.contains(colour) {
            let own = shown.indices.filter { colours[$0] == colour }.map { shown[$0] }
            layers += whiskerLayers(own.map { ($0.at.y, $0.xRange, nil) }, colour: colour)
            layers += whiskerLayers(own.map { ($0.at.x, nil, $0.yRange) }, colour: colour)
        }
        layers += shareLayers(shown)
        for colour in ColourRole.all {
            for evidence in EvidenceMark.allCases {
                let rows = shown.indices.filter { colours[$0] == colour && shown[$0].evidence == evidence }
                    .map { row(shown[$0], group: axes.name(colour)) }
                guard !rows.isEmpty else { continue }
                layers.append(
                    Self.layer(
                        rows, mark: Self.look(of: evidence),
                        encoding: ["x": axes.x, "y": axes.y, "color": axes.colour(colour)]))
            }
        }
        return layers
    }

    private func row(_ point: PointMark, group: JSONTree?) -> JSONTree {
        let name = point.label?.text ?? point.tooltip
        return .members(
            place(point.at) + [
                ("group", group), ("name", name.map { .string($0.singleLine) }),
                ("evidence", plot.y.rows == nil ? .string(point.evidence.rawValue) : nil),
                ("share", point.share.map { .number($0) }),
            ])
    }

    private static func look(of evidence: EvidenceMark) -> JSONTree {
        let isFilled = evidence == .measured || evidence == .reported
        return .members([
            ("type", "point"), ("filled", .bool(isFilled)), ("opacity", 1),
            ("shape", evidence == .reported ? "diamond" : "circle"), ("size", isFilled ? 80 : 60),
            ("fill", isFilled ? nil : .string(Theme.light.background.css)),
            ("strokeWidth", isFilled ? nil : 1.75), ("strokeDash", evidence == .assumed ? [2.2, 2.2] : nil),
            ("tooltip", tooltip),
        ])
    }

    private func shareLayers(_ points: [PointMark]) -> [JSONTree] {
        let rows = points.compactMap { point in
            point.share.map { JSONTree.members(place(point.at) + [("share", .number($0))]) }
        }
        guard !rows.isEmpty else { return [] }
        let arc = { (inner: JSONTree, outer: JSONTree, colour: ColourRole, end: JSONTree) -> JSONTree in
            [
                "type": "arc", "innerRadius": inner, "outerRadius": outer, "color": axes.css(colour), "theta": 0,
                "theta2": end,
            ]
        }
        return [
            arc(7, 7.75, .axis, ["expr": "2 * PI"]), arc(6.5, 8.5, .ink, ["expr": "2 * PI * datum.share"]),
        ].map { Self.layer(rows, mark: $0, encoding: ["x": axes.x, "y": axes.y]) }
    }

    /// Ranges of x at a value of y, or of y at a value of x; ends beyond the axis stop at it.
    private func whiskerLayers(_ items: [(at: Double, x: Whisker?, y: Whisker?)], colour: ColourRole) -> [JSONTree] {
        let yField = plot.y.rows == nil ? "y" : "row"
        let level = items.compactMap { item -> JSONTree? in
            item.x.map {
                [
                    "x": end($0.low, of: axes.frame.xScale), "x2": end($0.high, of: axes.frame.xScale),
                    yField: .number(item.at),
                ]
            }
        }
        let upright = items.compactMap { item -> JSONTree? in
            item.y.map {
                [
                    "x": .number(item.at), "y": end($0.low, of: axes.frame.yScale),
                    "y2": end($0.high, of: axes.frame.yScale),
                ]
            }
        }
        let mark: JSONTree = ["type": "rule", "color": axes.css(colour), "strokeWidth": 1.25]
        return
            (level.isEmpty
            ? [] : [Self.layer(level, mark: mark, encoding: ["x": axes.x, "x2": ["field": "x2"], "y": axes.y])])
            + (upright.isEmpty
                ? [] : [Self.layer(upright, mark: mark, encoding: ["x": axes.x, "y": axes.y, "y2": ["field": "y2"]])])
    }

    /// The value, or the end of the axis where the value lies beyond it.
    func end(_ value: Double, of scale: Scale) -> JSONTree {
        switch scale {
        case .linear(let scale):
            .number(Swift.min(Swift.max(value, scale.domain.lowerBound), scale.domain.upperBound))
        case .log(let scale):
            .number(Swift.min(Swift.max(value, scale.domain.lowerBound), scale.domain.upperBound))
        case .rows: .number(value)
        }
    }
}
