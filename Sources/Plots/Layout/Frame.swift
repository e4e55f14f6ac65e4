/// The fixed parts of a figure: where the words stand and where the values go.
struct Frame {
    let plot: Plot
    let size: SceneSize
    let typography: Typography
    let furniture: Furniture
    /// Where values are drawn.
    private(set) var area: Rectangle
    private(set) var xScale: Scale
    private(set) var yScale: Scale
    private(set) var xTicks: [Tick] = []
    private(set) var yTicks: [Tick] = []
    /// Title, subtitle, legend, notes and source.
    private(set) var words: [Shape]
    /// How many lines of words stand above the plot area.
    let linesAbove: Int
    /// Whether row labels stand above their bars.
    private(set) var rowLabelsAbove = false
    /// Columns of words beside the rows.
    private(set) var columns: [ColumnLayout.Place] = []
    /// What the columns take from the line of a row's label.
    private(set) var columnsTaken = 0.0
    /// Where the labels of rows end, when they stand beside their rows.
    private(set) var rowLabelRight = 0.0
    /// How wide a label beside the last point of a line may be; 0 without such labels.
    private(set) var endLabelWidth = 0.0

    /// The largest set of words that leaves room for the values.
    static func fitting(_ plot: Plot, size: SceneSize, typography: Typography) -> Frame {
        for furniture in Furniture.allCases where furniture != .none {
            let frame = Frame(plot, size: size, typography: typography, furniture: furniture)
            if frame.area.height >= 48, frame.area.width >= 100 { return frame }
        }
        return Frame(plot, size: size, typography: typography, furniture: .none)
    }

    /// With one line of words above the plot area, or with two where one is too short for all of them.
    init(_ plot: Plot, size: SceneSize, typography: Typography, furniture: Furniture) {
        self.init(plot, size: size, typography: typography, furniture: furniture, linesAbove: plot.linesAbove)
        if linesAbove == 1, !HeaderLine(frame: self).isComplete {
            self.init(plot, size: size, typography: typography, furniture: furniture, linesAbove: 2)
        }
    }

    private init(_ plot: Plot, size: SceneSize, typography: Typography, furniture: Furniture, linesAbove: Int) {
        self.plot = plot
        self.linesAbove = linesAbove
        self.size = size
        self.typography = typography
        self.furniture = furniture
        let blocks = FrameBlocks(
            plot: plot, size: size, typography: typography, furniture: furniture, linesAbove: linesAbove)
        words = blocks.shapes
        area = blocks.area
        xScale = .linear(LinearScale(domain: 0...1, start: area.x, end: area.maxX))
        yScale = xScale
        placeY()
        placeX()
    }

    var contentWidth: Double { size.width - 2 * typography.margin.x }
    var isNarrow: Bool { size.width < Typography.narrowLimit }

    /// How wide a label beside a bar may be.
    var barLabelWidth: Double { contentWidth * (isNarrow ? 0.26 : 0.24) }

    private mutating func placeY() {
        if let rows = plot.y.rows {
            placeRows(rows)
            return
        }
        let domain = plot.y.domain(of: plot.marks.flatMap(\.yValues))
        yScale = plot.y.scale(domain: domain, start: area.maxY, end: area.y)
        guard furniture.hasAxes else { return }
        yTicks = plot.y.ticks(domain: domain, target: Swift.max(2, Int(area.height / (typography.isCells ? 48 : 34))))
        let widest = yTicks.map { typography.bodyWidth($0.label) }.max() ?? 0
        setLeft(area.x + widest + 8)
    }

    /// Whether some rows are headings: labels then start at the left, those below headings indented.
    var hasHeadings: Bool { plot.y.rows?.contains { $0.isHeading } ?? false }

    /// How far a row's label stands from the left.
    func indent(_ label: PlotLabel) -> Double { hasHeadings && !label.isHeading ? (typography.isCells ? 16 : 12) : 0 }

    /// How wide a row's label may be.
    func rowLabelWidth(_ label: PlotLabel) -> Double {
        let width =
            rowLabelsAbove ? contentWidth - 4 - columnsTaken : rowLabelRight - typography.margin.x
        return Swift.max(1, width - indent(label))
    }

    func rowFitting(_ label: PlotLabel) -> TextFitting {
        TextFitting(
            metrics: typography.metrics,
            style: TextStyle(size: typography.body.size, weight: label.isHeading ? .bold : .regular))
    }

    private mutating func placeRows(_ rows: [PlotLabel]) {
        let widest =
            rows.map { label in
                typography.metrics.width(of: label.text.singleLine, style: rowFitting(label).style) + indent(label)
            }.max() ?? 0
        let step = area.height / Double(Swift.max(1, rows.count))
        rowLabelsAbove =
            furniture.hasAxes && isNarrow && !typography.isCells && step >= 32
            && (widest > contentWidth * 0.25 || !plot.columns.isEmpty)
        let scale = RowScale(
            count: rows.count, start: area.y, end: area.maxY, labelHeight: rowLabelsAbove ? typography.bodyLine : 0)
        yScale = .rows(scale)
        guard furniture.hasAxes else { return }
        if !rowLabelsAbove {
            setLeft(area.x + Swift.min(widest, contentWidth * 0.34) + 8)
            rowLabelRight = area.x - 8
        }
        let layout = ColumnLayout(plot.columns, typography: typography, area: area, isAbove: rowLabelsAbove)
        (columns, columnsTaken, area) = (layout.places, layout.taken, layout.area)
    }

    private mutating func setLeft(_ x: Double) {
        let right = area.maxX
        area.x = Swift.min(x, right - 1)
        area.width = right - area.x
    }

    private mutating func placeX() {
        reserveEndLabels()
        let domain = plot.x.domain(of: plot.marks.flatMap(\.xValues))
        var scale = plot.x.scale(domain: domain, start: area.x, end: area.maxX)
        if furniture.hasAxes {
            let reserve = BarLabelReserve(frame: self, scale: scale)
            let range = reserve.range(from: area.x, to: area.maxX)
            scale = plot.x.scale(domain: domain, start: range.lowerBound, end: range.upperBound)
            xTicks = ticksThatFit(scale: scale, domain: domain, width: range.upperBound - range.lowerBound)
        }
        xScale = scale
    }

    private mutating func reserveEndLabels() {
        let labels = plot.marks.compactMap { mark -> PlotLabel? in
            switch mark {
            case .line(let line): line.endLabel
            case .rule(let rule): rule.direction == .horizontal ? rule.label : nil
            default: nil
            }
        }
        guard furniture.hasAxes, !labels.isEmpty else { return }
        let widest = labels.map { typography.bodyWidth($0.text.singleLine) }.max() ?? 0
        endLabelWidth = Swift.min(widest, contentWidth * (isNarrow ? 0.34 : 0.28))
        area.width = Swift.max(1, area.width - endLabelWidth - 16)
    }

    /// The headings of the columns with the part of their line that they take.
    var columnHeadings: [(words: String, right: Double, span: ClosedRange<Double>)] {
        guard furniture.hasAxes else { return [] }
        return columns.compactMap { place in
            let words = plot.columns[place.column].heading.singleLine
            guard !words.isEmpty else { return nil }
            return (words, place.right, (place.right - typography.bodyWidth(words))...place.right)
        }
    }

    /// The densest ticks whose labels keep a distance from each other.
    private func ticksThatFit(scale: Scale, domain: ClosedRange<Double>, width: Double) -> [Tick] {
        var target = Swift.max(4, Int(width / 44))
        while target > 1 {
            let ticks = plot.x.ticks(domain: domain, target: target)
            let spans = ticks.map { span(of: $0, scale: scale) }
            let distance = typography.tickDistance
            if zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound + distance <= $1.lowerBound }) { return ticks }
            target -= 1
        }
        return Array(plot.x.ticks(domain: domain, target: 2).prefix(1))
    }

    /// From the left to the right end of a tick's label. At the very edge it moves inwards rather than being cut.
    func span(of tick: Tick, scale: Scale) -> ClosedRange<Double> {
        let half = typography.bodyWidth(tick.label) / 2
        let centre = Swift.max(Swift.min(scale.position(of: tick.value), size.width - half), half)
        return (centre - half)...(centre + half)
    }
}
