extension VegaLiteLayers {
    func lineLayer(_ mark: LineMark) -> [JSONTree] {
        let runs = mark.points.split { !shows($0) }
        let points = runs.joined()
        guard !points.isEmpty else { return [] }
        // Vega-Lite joins points from left to right unless told otherwise.
        let isOrdered = zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x }
        var rows: [JSONTree] = []
        for (part, run) in runs.enumerated() {
            for point in run {
                let order = isOrdered ? nil : JSONTree.number(Double(rows.count))
                let number = runs.count > 1 ? JSONTree.number(Double(part)) : nil
                rows.append(.members(place(point) + [("order", order), ("part", number)]))
            }
        }
        let label = mark.endLabel.map { JSONTree.string($0.text.singleLine) }
        let look = JSONTree.members([
            ("type", "line"), ("description", label), ("color", axes.css(mark.stroke.colour)),
            ("strokeWidth", .number(mark.stroke.width)),
            ("strokeDash", mark.stroke.dash.isEmpty ? nil : .numbers(mark.stroke.dash)),
            ("interpolate", mark.join == .step ? "step-after" : nil),
        ])
        let encoding = JSONTree.members([
            ("x", axes.x), ("y", axes.y), ("order", isOrdered ? nil : ["field": "order", "type": "quantitative"]),
            ("detail", runs.count > 1 ? ["field": "part", "type": "nominal"] : nil),
        ])
        return [Self.layer(rows, mark: look, encoding: encoding)]
    }

    func bandLayers(_ mark: BandMark) -> [JSONTree] {
        let slices = mark.slices.filter {
            plot.x.shows($0.x) && $0.range.drawable != nil && plot.y.shows($0.range.high)
        }
        guard !slices.isEmpty else { return [] }
        let rows = slices.map { slice -> JSONTree in
            [
                "x": .number(slice.x), "low": end(slice.range.low, of: axes.frame.yScale),
                "high": end(slice.range.high, of: axes.frame.yScale),
            ]
        }
        let opacity: JSONTree = mark.look == .filled ? 0.16 : 0.06
        let area = Self.layer(
            rows, mark: ["type": "area", "color": axes.css(mark.colour), "opacity": opacity],
            encoding: ["x": axes.x, "y": axes.y(field: "low"), "y2": ["field": "high"]])
        guard mark.look == .edged else { return [area] }
        let edge = BandMark.edge(mark.colour)
        return [area]
            + ["low", "high"].map { field in
                Self.layer(
                    rows,
                    mark: [
                        "type": "line", "color": axes.css(edge.colour), "strokeWidth": .number(edge.width),
                        "strokeDash": .numbers(edge.dash),
                    ], encoding: ["x": axes.x, "y": axes.y(field: field)])
            }
    }

    func ruleLayers(_ mark: RuleMark) -> [JSONTree] {
        let isVertical = mark.direction == .vertical
        let axis = isVertical ? plot.x : plot.y
        guard axis.shows(mark.value) else { return [] }
        let scale = isVertical ? axes.frame.xScale : axes.frame.yScale
        let field = isVertical ? "x" : "y"
        let position = isVertical ? axes.x : axes.y
        var layers: [JSONTree] = []
        if let range = mark.range {
            let row: JSONTree = [field: end(range.low, of: scale), field + "2": end(range.high, of: scale)]
            layers.append(
                Self.layer(
                    [row], mark: ["type": "rect", "color": axes.css(mark.stroke.colour), "opacity": 0.1],
                    encoding: [field: position, field + "2": ["field": .string(field + "2")]]))
        }
        let look = JSONTree.members([
            ("type", "rule"), ("color", axes.css(mark.stroke.colour)), ("strokeWidth", .number(mark.stroke.width)),
            ("strokeDash", mark.stroke.dash.isEmpty ? nil : .numbers(mark.stroke.dash)),
        ])
        layers.append(Self.layer([[field: .number(mark.value)]], mark: look, encoding: [field: position]))
        return layers
    }

    func crossingLayer(_ mark: CrossingMark) -> [JSONTree] {
        guard shows(mark.at) else { return [] }
        let row = JSONTree.members(place(mark.at) + [("name", mark.label.map { .string($0.text.singleLine) })])
        return [
            Self.layer(
                [row],
                mark: [
                    "type": "point", "size": 110, "filled": false, "opacity": 1,
                    "fill": .string(Theme.light.background.css), "stroke": axes.css(.ink), "strokeWidth": 1.25,
                    "tooltip": ["content": "data"],
                ], encoding: ["x": axes.x, "y": axes.y])
        ]
    }

    /// Bars of one plot together, coloured by what the legend names.
    func barLayers(_ bars: [BarMark]) -> [JSONTree] {
        let shown = bars.filter { plot.x.shows($0.from) && plot.x.shows($0.to) }
        guard !shown.isEmpty else { return [] }
        return ColourRole.all.compactMap { colour in
            let rows = shown.filter { $0.colour == colour }.map { bar in
                JSONTree.members([
                    ("x", .number(bar.from)), ("x2", .number(bar.to)), ("row", .number(Double(bar.row))),
                    ("group", axes.name(colour)), ("name", bar.tooltip.map { .string($0.singleLine) }),
                ])
            }
            guard !rows.isEmpty else { return nil }
            return Self.layer(
                rows, mark: ["type": "bar", "tooltip": ["content": "data"]],
                encoding: ["x": axes.x, "x2": ["field": "x2"], "y": axes.y, "color": axes.colour(colour)])
        }
    }
}
