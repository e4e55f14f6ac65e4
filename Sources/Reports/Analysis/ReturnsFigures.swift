import Observations
import Plots
import RealModule
import Statistics
import Studies

/// Makes plots of a study of returns.
struct ReturnsFigures {
    let returns: Returns
    let source: String
    let text: StudyText
    let words: ReturnsWords

    init(_ returns: Returns, source: String) {
        self.returns = returns
        self.source = source
        text = StudyText(returns.table)
        words = ReturnsWords(returns)
    }

    var table: StudyTable { returns.table }

    var xAxis: Axis { Axis(StudyText.words(table.x.metric), unit: returns.xUnit.symbol, kind: .log) }
    var yAxis: Axis { Axis(StudyText.words(table.y.metric), unit: table.y.metric.unit) }

    /// "3,821 rows, 493 bases; Open LLM Leaderboard v2, 2025-02".
    var population: String {
        let clusters = table.selection.cluster == .none ? "" : ", " + text.clusters(table.clusterCount)
        return "\(StudyText.count(table.rows.count, "row"))\(clusters); \(StudyText.dataset(table.y))"
    }

    func caption(_ title: String, _ subtitle: String) -> PlotCaption {
        PlotCaption(title: title, subtitle: subtitle, source: source)
    }

    /// Every row, coloured by what kind of model it is; the best of each size are named.
    func cloud(_ value: (Int) -> (x: Double, y: Double), naming: Bool = true) -> PointCloud {
        let groups = RowGroups(table.rows)
        let named = naming ? notable() : [:]
        let points = table.rows.indices.map { place -> PointMark in
            let (x, y) = value(place)
            var point = PointMark(
                x: x, y: y, evidence: EvidenceMark(table.rows[place].y.method), group: groups.numbers[place])
            if let priority = named[place] {
                point.label = PlotLabel(short(table.rows[place].name), priority: priority)
            }
            return point
        }
        return PointCloud(points, groups: groups.names, featured: 8)
    }

    /// The rows that no cheaper row beats, the best first.
    private func notable() -> [Int: Double] {
        let sign = table.y.metric.better == .lower ? -1.0 : 1.0
        let members = ParetoFrontier(
            costs: table.rows.map(\.x.value), benefits: table.rows.map { sign * $0.y.value }
        ).members
        var named: [Int: Double] = [:]
        for (rank, place) in members.reversed().enumerated() { named[place] = 1 - Double(rank) / 100 }
        return named
    }

    /// Without its owner.
    private func short(_ name: String) -> String { name.split(separator: "/").last.map { String($0) } ?? name }

    func fit() throws(PlotError) -> Plot {
        let x = xs
        return try Plot.fit(
            cloud { (x[$0], table.rows[$0].y.value) }, curves: curves, breakLine: breakLine,
            axes: PlotAxes(x: xAxis, y: yAxis),
            caption: caption(words.finding, "\(StudyText.words(table.y.metric)) against \(text.x), \(population)"))
    }

    /// The preferred curve with its bands, and the line where it is another.
    private var curves: [FittedCurve] {
        guard let fit = returns.preferred, fit.family != .logLinear else { return [lineCurve] }
        let level = returns.question.level
        let places = returns.band.places.map(\.x)
        let curve = FittedCurve(
            PlotLabel(fit.family.name), points: places.map { DataPoint(x: $0, y: fit.value(at: $0).value) },
            confidence: places.map { slice($0, fit.meanBand(at: $0, level: level)) },
            prediction: places.map { slice($0, fit.predictionBand(at: $0, level: level)) })
        return [curve, FittedCurve(PlotLabel("line"), points: lineCurve.points)]
    }

    private func slice(_ x: Double, _ interval: Interval) -> BandMark.Slice {
        BandMark.Slice(x: x, range: Whisker(interval.low, interval.high))
    }

    /// The break with its interval; none where no break is shown.
    private var breakLine: ReferenceLine? {
        guard let bend = returns.bend, bend.search == nil || bend.pValue < 0.05 else { return nil }
        let place = Double.exp10(bend.known.place)
        guard let interval = bend.search?.interval, interval.low.isFinite, interval.high.isFinite else {
            return ReferenceLine(place, label: PlotLabel("break at \(text.place(place))"))
        }
        let ends = Interval(low: Double.exp10(interval.low), high: Double.exp10(interval.high))
        return ReferenceLine(
            place, range: Whisker(ends.low, ends.high),
            label: PlotLabel("break at \(text.place(place)), 95 % \(text.placeInterval(ends))"))
    }

    private var xs: [Double] { table.rows.map { $0.x.value / returns.xUnit.factor } }

    private var lineCurve: FittedCurve {
        let places = returns.band.places
        return FittedCurve(
            PlotLabel("a + b log₁₀ x"), points: places.map { DataPoint(x: $0.x, y: $0.band.value) },
            confidence: places.map { slice($0.x, $0.band.mean) },
            prediction: places.map { slice($0.x, $0.band.prediction) })
    }

    func gain() throws(PlotError) -> Plot {
        let level = returns.question.level
        guard let gain = returns.gain else { throw PlotError.nothing("gain plot") }
        let series = LineSeries(
            PlotLabel(gain.family.name),
            points: gain.along.map { DataPoint(x: $0.x, y: $0.perDoubling.value) },
            band: gain.along.map { slice($0.x, $0.perDoubling.interval(level: level)) })
        return try Plot.marginalGain(
            [series], breakLine: breakLine,
            axes: PlotAxes(x: xAxis, y: Axis("gain per doubling", unit: text.differenceUnit)),
            caption: caption(
                words.diminishingShort, "Gain of \(text.y) per doubling of \(text.x), \(population)"))
    }

    func residuals() throws(PlotError) -> Plot {
        let x = xs
        let residuals = returns.line.fit.residuals
        return try Plot.residuals(
            cloud({ (x[$0], residuals[$0]) }, naming: false), trend: RunningMiddle(x: x, y: residuals).trend,
            axes: PlotAxes(x: xAxis, y: Axis("residual", unit: text.differenceUnit)),
            caption: caption(
                "What the line leaves unexplained", "Residuals of \(text.y) against \(text.x), \(population)"))
    }

    func quantiles() throws(PlotError) -> Plot {
        let spread = returns.line.fit.residualDeviation
        let sorted = returns.line.fit.residuals.map { $0 / spread }.sorted()
        let count = Double(sorted.count)
        let expected = sorted.indices.map { NormalDistribution.quantile((Double($0) + 0.5) / count) }
        let points = zip(expected, sorted).map { PointMark(x: $0, y: $1) }
        let ends = [expected.first, expected.last].compactMap { $0 }.map { DataPoint(x: $0, y: $0) }
        return try Plot.quantiles(
            PointCloud(points), line: ends,
            axes: PlotAxes(
                x: Axis("quantile of the normal distribution"), y: Axis("residual", unit: "standard deviations")),
            caption: caption(
                "Whether residuals are normal", "Standardised residuals of \(text.y) on \(text.x), \(population)"))
    }

    func forest() throws(PlotError) -> Plot {
        let level = returns.question.level
        func row(_ name: String, _ line: ReturnsLine, _ table: StudyTable) -> ForestRow {
            let interval = line.gainInterval(level: level)
            return ForestRow(
                PlotLabel(name), estimate: line.gainPerDoubling, range: Whisker(interval.low, interval.high),
                count: table.rows.count,
                words: "\(StudyText.number(line.gainPerDoubling, 2)) (\(text.interval(interval, digits: 2)))")
        }
        var rows = [row("all", returns.line, table).pooled]
        var group = ""
        for part in returns.parts {
            if part.subset.group != group { rows.append(.heading(part.subset.group)) }
            group = part.subset.group
            if let line = part.line {
                rows.append(row(part.subset.name, line, part.subset.table))
            } else {
                rows.append(
                    ForestRow(
                        PlotLabel(part.subset.name), estimate: nil, count: part.subset.table.rows.count,
                        words: "no line"))
            }
        }
        let all = returns.line.gainPerDoubling
        return try Plot.forest(
            rows, reference: ReferenceLine(all, label: ""), valueHeading: "95 %",
            x: Axis("gain per doubling of \(text.x)", unit: text.differenceUnit),
            caption: caption(words.robustness, "Slope of \(text.y) on log \(text.x), by part; \(population)"))
    }
}

/// Rows in groups that a reader can tell apart by colour: the kind of model where the source gives it.
struct RowGroups {
    let names: [String]
    let numbers: [Int]

    init(_ rows: [StudyRow]) {
        let kinds = rows.map { row in row.entry.entry.attributes.first { $0.name == "type" }?.value }
        var counts: [String: Int] = [:]
        for kind in kinds { if let kind { counts[kind, default: 0] += 1 } }
        let order = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        names = order.map { kind in String(kind.drop { !$0.isLetter }.prefix { $0 != "(" }) }
        let places = [String: Int](uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        numbers = kinds.map { $0.flatMap { places[$0] } ?? order.count }
    }
}

/// The median of y in windows along x, and the range that holds 95 % of it.
struct RunningMiddle {
    let trend: ResidualTrend?

    /// Windows with a twentieth of the rows each, at least 20.
    init(x: [Double], y: [Double]) {
        let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
        let width = max(20, order.count / 20)
        guard order.count >= 2 * width else {
            trend = nil
            return
        }
        var middle: [DataPoint] = []
        var limits: [BandMark.Slice] = []
        for start in stride(from: 0, through: order.count - width, by: max(1, width / 2)) {
            let window = order[start..<(start + width)]
            let values = window.map { y[$0] }.sorted()
            let at = x[window[window.startIndex + width / 2]]
            if middle.last?.x == at { continue }
            middle.append(DataPoint(x: at, y: values[values.count / 2]))
            limits.append(
                BandMark.Slice(
                    x: at,
                    range: Whisker(
                        values[Int(0.025 * Double(width))], values[min(width - 1, Int(0.975 * Double(width)))])))
        }
        trend = ResidualTrend(middle, limits: limits)
    }
}
