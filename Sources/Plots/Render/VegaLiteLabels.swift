/// The words of a plot as layers of text, each at its value and moved to the place that was found for it.
struct VegaLiteLabels {
    let axes: VegaLiteAxes
    let drawing: MarkDrawing

    var all: [JSONTree] { leaders + placed + endLabels + ruleLabels + rowLabels + columns }

    private var frame: Frame { axes.frame }

    private static func text(_ anchor: String?, colour: ColourRole = .ink, _ more: [(String, JSONTree?)] = [])
        -> JSONTree
    {
        JSONTree.members([
            ("type", "text"), ("align", anchor.map { .string($0) }), ("baseline", "middle"),
            ("color", .string(Theme.light[colour].css)),
        ]).adding(more)
    }

    private static func align(_ anchor: TextRun.Anchor) -> String {
        switch anchor {
        case .start: "left"
        case .middle: "center"
        case .end: "right"
        }
    }

    /// In tenths of a point: a place on the page, not a value.
    private static func tenth(_ value: Double) -> JSONTree { .number((value * 10).rounded() / 10) }

    private var items: [(place: MarkDrawing.PlacedLabel, at: DataPoint)] {
        drawing.placedLabels.compactMap { label in label.at.map { (label, $0) } }
    }

    private var placed: [JSONTree] {
        let rows = items.map { item -> JSONTree in
            let centre = ScenePoint(
                x: frame.xScale.clampedPosition(of: item.at.x), y: frame.yScale.clampedPosition(of: item.at.y))
            return [
                "x": .number(item.at.x), "y": .number(item.at.y), "label": .string(item.place.text),
                "align": .string(Self.align(item.place.anchor)), "dx": Self.tenth(item.place.x - centre.x),
                "dy": Self.tenth(item.place.area.midY - centre.y),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let offset: [(String, JSONTree?)] = [
            ("align", ["expr": "datum.align"]), ("dx", ["expr": "datum.dx"]), ("dy", ["expr": "datum.dy"]),
        ]
        return [
            VegaLiteLayers.layer(
                rows, mark: Self.text(nil, offset), encoding: ["x": axes.x, "y": axes.y, "text": ["field": "label"]])
        ]
    }

    /// Leader lines begin and end at places on the page, given as the values that lie there.
    private var leaders: [JSONTree] {
        let rows = items.compactMap { item -> JSONTree? in
            item.place.leader.map { leader in
                [
                    "x": .number(frame.xScale.value(at: leader.from.x)),
                    "y": .number(frame.yScale.value(at: leader.from.y)),
                    "x2": .number(frame.xScale.value(at: leader.to.x)),
                    "y2": .number(frame.yScale.value(at: leader.to.y)),
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            VegaLiteLayers.layer(
                rows, mark: ["type": "rule", "color": axes.css(.axis), "strokeWidth": 1],
                encoding: ["x": axes.x, "x2": ["field": "x2"], "y": axes.y, "y2": ["field": "y2"]])
        ]
    }

    private var endLabels: [JSONTree] {
        let rows = drawing.placedEndLabels.map { label -> JSONTree in
            [
                "y": .number(label.value), "label": .string(label.words),
                "dy": Self.tenth(label.middle - frame.yScale.clampedPosition(of: label.value)),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            VegaLiteLayers.layer(
                rows, mark: Self.text("left", [("dy", ["expr": "datum.dy"])]),
                encoding: ["x": ["value": ["expr": "width + 8"]], "y": axes.y, "text": ["field": "label"]])
        ]
    }

    private var ruleLabels: [JSONTree] {
        drawing.header.placed.sorted { $0.key < $1.key }.compactMap { index, place in
            guard case .rule(let rule) = frame.plot.marks[index], frame.plot.x.shows(rule.value) else { return nil }
            let shift = place.centre - frame.xScale.clampedPosition(of: rule.value)
            return VegaLiteLayers.layer(
                [["x": .number(rule.value), "label": .string(place.words)]],
                mark: Self.text("center", [("dx", Self.tenth(shift))]),
                encoding: ["x": axes.x, "y": ["value": -14], "text": ["field": "label"]])
        }
    }

    private var rowLabels: [JSONTree] {
        let labels = frame.plot.marks.compactMap { if case .rowLabel(let mark) = $0 { mark } else { nil } }
        return [(RowLabelMark.Side.left, "right", -8.0), (.right, "left", 8)].compactMap { side, anchor, shift in
            let rows = labels.filter { $0.side == side && frame.plot.x.shows($0.edge) }.map { mark -> JSONTree in
                [
                    "x": .number(mark.edge), "row": .number(Double(mark.row)),
                    "label": .string(mark.label.text.singleLine),
                ]
            }
            guard !rows.isEmpty else { return nil }
            return VegaLiteLayers.layer(
                rows, mark: Self.text(anchor, [("dx", .number(shift))]),
                encoding: ["x": axes.x, "y": axes.y, "text": ["field": "label"]])
        }
    }

    /// Columns of words beside rows, with their headings above.
    private var columns: [JSONTree] {
        frame.columns.flatMap { place -> [JSONTree] in
            let column = frame.plot.columns[place.column]
            let rows = column.cells.enumerated().filter { !$0.element.isEmpty }.map { row, words -> JSONTree in
                ["row": .number(Double(row)), "label": .string(words.singleLine)]
            }
            // The right side moves with the width of the plot area, the left side does not.
            let x: JSONTree =
                column.side == .right
                ? ["expr": .string("width + \(XMLText.number((place.right - frame.area.maxX).rounded()))")]
                : .number((place.right - frame.area.x).rounded())
            let heading = VegaLiteLayers.layer(
                [["label": .string(column.heading.singleLine)]], mark: Self.text("right", colour: .secondary),
                encoding: ["x": ["value": x], "y": ["value": .number(axes.titleY)], "text": ["field": "label"]])
            let cells = VegaLiteLayers.layer(
                rows, mark: Self.text("right"),
                encoding: ["x": ["value": x], "y": axes.y, "text": ["field": "label"]])
            return (column.heading.isEmpty ? [] : [heading]) + (rows.isEmpty ? [] : [cells])
        }
    }
}
