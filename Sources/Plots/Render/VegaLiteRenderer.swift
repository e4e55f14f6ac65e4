/// Writes a plot as a Vega-Lite specification, for those who want to style it anew.
///
/// The data stand inside, to their last digit, one row a line; each kind of mark is a layer. Values that have no place
/// on the axes are left out, as in every other form of the figure. The same plot always gives the same bytes.
/// Format: Vega-Lite 5, https://vega.github.io/schema/vega-lite/v5.json (read 2025-11).
public struct VegaLiteRenderer: Sendable {
    /// The width of the whole figure in points; labels are placed for it.
    public var width: Double

    /// 200 to 4,000 points; other widths are moved to the nearer end.
    public init(width: Double = 640) { self.width = Swift.min(Swift.max(width, 200), 4_000) }

    public func render(_ plot: Plot) -> String {
        let size = SceneSize(checkedWidth: width, height: plot.suggestedHeight(width: width))
        let frame = Frame.fitting(plot, size: size, typography: .screen)
        var drawing = MarkDrawing(frame: frame)
        drawing.draw()
        let axes = VegaLiteAxes(frame: frame)
        let layers = VegaLiteLayers(axes: axes).all + VegaLiteLabels(axes: axes, drawing: drawing).all
        let spec = JSONTree.members([
            ("$schema", "https://vega.github.io/schema/vega-lite/v5.json"),
            ("description", .string(plot.summary.singleLine)), ("title", title(of: plot)),
            ("width", .number(frame.area.width.rounded())), ("height", .number(frame.area.height.rounded())),
            ("config", Self.config), ("layer", .array(layers + footer(of: plot, frame: frame))),
        ])
        return spec.text
    }

    private func title(of plot: Plot) -> JSONTree {
        let typography = Typography.screen
        let room = width - 2 * typography.margin.x
        let lines = TextFitting(metrics: .proportional, style: typography.title)
            .wrapEvenly(plot.caption.title, width: room, maxLines: 5)
        let small = [plot.caption.subtitle, VegaLiteWords.key(plot.legend)].filter { !$0.isEmpty }
            .flatMap { typography.fitting.wrap($0, width: room, maxLines: 4) }
        return .members([
            ("text", .strings(lines)), ("subtitle", small.isEmpty ? nil : .strings(small)), ("anchor", "start"),
            ("frame", "bounds"), ("offset", 24),
        ])
    }

    /// Notes and source below the axis.
    private func footer(of plot: Plot, frame: Frame) -> [JSONTree] {
        let notes = plot.notes.isEmpty ? "" : "Note: " + plot.notes.joined(separator: "; ") + "."
        let lines = [notes, plot.caption.source].filter { !$0.isEmpty }
            .flatMap { frame.typography.fitting.wrap($0, width: frame.contentWidth, maxLines: 4) }
        guard !lines.isEmpty else { return [] }
        let left = frame.typography.margin.x - frame.area.x
        return [
            [
                "data": ["values": [["source": "footer"]]],
                "mark": .members([
                    ("type", "text"), ("align", "left"), ("baseline", "top"), ("x", .number(left.rounded())),
                    ("y", ["expr": "height + 48"]), ("lineHeight", 16),
                    ("color", .string(Theme.light.secondary.css)), ("text", .strings(lines)),
                ]),
            ]
        ]
    }

    private static let config: JSONTree = [
        "font": "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, Noto Sans, sans-serif",
        "background": .string(Theme.light.background.css),
        "view": ["stroke": nil],
        "axis": [
            "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "ticks": false, "labelPadding": 8,
            "labelColor": .string(Theme.light.secondary.css), "titleColor": .string(Theme.light.secondary.css),
            "gridColor": .string(Theme.light.grid.css), "domainColor": .string(Theme.light.axis.css),
        ],
        "title": [
            "fontSize": 16, "color": .string(Theme.light.ink.css), "subtitleFontSize": 12, "subtitlePadding": 4,
            "subtitleColor": .string(Theme.light.secondary.css),
        ],
        "text": ["fontSize": 12, "color": .string(Theme.light.ink.css)],
        "legend": ["orient": "top", "direction": "horizontal", "title": nil, "labelFontSize": 12, "offset": 28],
    ]
}

/// What a Vega-Lite figure says in words because it has no sample for it.
enum VegaLiteWords {
    /// The legend without groups and components, which Vega-Lite explains itself.
    static func key(_ legend: [LegendEntry]) -> String {
        legend.compactMap { entry in
            switch entry.sample {
            case .evidence(.measured): "● \(entry.text)"
            case .evidence(.reported): "◆ \(entry.text)"
            case .evidence(.estimated): "○ \(entry.text)"
            case .evidence(.assumed): "◌ \(entry.text)"
            case .line(let stroke): (stroke.dash.isEmpty ? "full line = " : "dashed line = ") + entry.text
            case .band(_, .filled): "tint = \(entry.text)"
            case .band(_, .edged): "dashed edges = \(entry.text)"
            case .ring: "ring = \(entry.text)"
            case .dot, .swatch: nil
            }
        }.joined(separator: " · ")
    }
}
