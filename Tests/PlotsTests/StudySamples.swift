import Plots
import RealModule

/// One figure of a study of each kind, of made-up numbers; the values behind the golden files.
enum StudySamples {
    static let source = "Source: made-up numbers for tests, vintage 2025. Command: wattmark analyze returns"
    static let groups = ["base", "fine-tuned", "merge", "chat"]

    /// A normal number (Box and Muller 1958).
    static func normal(_ random: inout RandomNumbers) -> Double {
        let radius = (-2 * Double.log(Double.random(in: 1e-12...1, using: &random))).squareRoot()
        return radius * Double.cos(Double.random(in: 0...(2 * .pi), using: &random))
    }

    /// The made-up relation: a floor of 5 up to 0.7 B, then 14 a power of ten.
    static func score(_ size: Double) -> Double { 5 + 14 * Swift.max(0, Double.log10(size / 0.7)) }

    /// Models of popular sizes with scores around the relation; ten of them are named.
    static func models(_ count: Int) -> [PointMark] {
        var random = RandomNumbers(seed: 7)
        let sizes = [0.14, 0.5, 1.1, 1.5, 3, 7, 7.2, 8, 9, 12, 14, 32, 70, 72]
        return (0..<count).map { index in
            let spread = Double.exp(0.05 * normal(&random))
            let size = sizes[Int.random(in: 0..<sizes.count, using: &random)] * spread
            var point = PointMark(
                x: size, y: Swift.max(0.5, score(size) + 4.5 * normal(&random)), evidence: .reported,
                group: [1, 1, 2, 0, 3][index % 5])
            if index % (count / 10) == 3 {
                point.label = PlotLabel("Model-\(index)-Instruct", priority: Double(index % 7))
            }
            return point
        }
    }

    static let xs = (0...60).map { Double.pow(10, -1 + 3.1 * Double($0) / 60) }

    static let axes = PlotAxes(
        x: Axis("Parameters", unit: "10⁹", kind: .log), y: Axis("Average score", unit: "%"))

    static func band(_ width: Double, around centre: (Double) -> Double, widening: Double = 0) -> [BandMark.Slice] {
        xs.map { x in
            let half = width + widening * (Double.log10(x) - 0.5).magnitude
            return .init(x: x, range: Whisker(centre(x) - half, centre(x) + half))
        }
    }

    static let breakLine = ReferenceLine(
        0.73, range: Whisker(0.59, 0.87), label: PlotLabel("break at 0.73 B, 95 % 0.59–0.87", short: "break 0.73 B"))

    static func fit(_ count: Int = 300) throws(PlotError) -> Plot {
        let straight = { (x: Double) in 10.4 + 12.7 * Double.log10(x) }
        return try .fit(
            PointCloud(models(count), groups: groups),
            curves: [
                FittedCurve(
                    "two lines", points: xs.map { .init(x: $0, y: score($0)) },
                    confidence: band(0.6, around: score, widening: 0.8), prediction: band(9, around: score)),
                FittedCurve("one line", points: xs.map { .init(x: $0, y: straight($0)) }),
            ],
            breakLine: breakLine, axes: axes,
            caption: PlotCaption(
                title: "Below 0.73 billion parameters size buys nothing; above, ten times the size buys 14 points",
                subtitle: "Average score against parameters, \(count) models of 4 kinds", source: source))
    }

    static func frontier(_ count: Int = 300) throws(PlotError) -> Plot {
        var points = models(count)
        let order = points.indices.sorted { points[$0].at.x < points[$1].at.x }
        var best = -Double.infinity
        var members: [Int] = []
        for index in order where points[index].at.y > best {
            best = points[index].at.y
            members.append(index)
        }
        for index in members { points[index].label = PlotLabel("Model-\(index)", priority: 5) }
        let shares = members.enumerated().map { ($0.element, [0.97, 0.34, 0.61, 0.08, 1][$0.offset % 5]) }
        return try .frontier(
            PointCloud(points, groups: groups),
            frontier: FrontierShares(
                FrontierLine(members.map { points[$0].at }), shares: Dictionary(uniqueKeysWithValues: shares)),
            axes: axes,
            caption: PlotCaption(
                title: "\(members.count) of \(count) models are beaten by none, and 2 of them in nearly every draw",
                subtitle: "Average score against parameters; ring: share of 2,000 bootstrap draws", source: source))
    }

    static func marginalGain() throws(PlotError) -> Plot {
        let gain = { (x: Double) in 4.2 / (1 + Double.exp(1.2 * (Double.log10(x) - 1))) }
        return try .marginalGain(
            [
                LineSeries(
                    "sigmoid", points: xs.map { .init(x: $0, y: gain($0)) },
                    band: band(0.4, around: gain, widening: 0.9)),
                LineSeries("logarithm", points: xs.map { .init(x: $0, y: 3.8) }),
            ],
            breakLine: breakLine,
            axes: PlotAxes(
                x: Axis("Parameters", unit: "10⁹", kind: .log), y: Axis("Gain per doubling", unit: "points")),
            caption: PlotCaption(
                title: "A doubling of size brings 3 points at 1 B and about 1 at 70 B",
                subtitle: "Gain of average score per doubling, 300 models, band: 95 %", source: source))
    }

    static func residuals(_ count: Int = 300) throws(PlotError) -> Plot {
        let points = models(count).map { point in
            PointMark(
                x: score(point.at.x), y: point.at.y - score(point.at.x), evidence: .reported,
                label: point.label?.priority == 6 ? point.label : nil, group: point.group)
        }
        let fitted = (0...20).map { 5 + Double($0) * 1.4 }
        return try .residuals(
            PointCloud(points),
            trend: ResidualTrend(
                fitted.map { .init(x: $0, y: 1.5 * Double.sin($0 / 5)) },
                limits: fitted.map { .init(x: $0, range: Whisker(-8 - $0 / 20, 8 + $0 / 20)) }),
            axes: PlotAxes(x: Axis("Fitted score", unit: "%"), y: Axis("Residual", unit: "points")),
            caption: PlotCaption(
                title: "The spread is the same for small and for large models",
                subtitle: "Residuals of the two lines against fitted values, \(count) models", source: source))
    }

    static func quantiles() throws(PlotError) -> Plot {
        let theory = (0..<100).map { -2.8 + 5.6 * Double($0) / 99 }
        return try .quantiles(
            PointCloud(theory.map { PointMark(x: $0, y: 4.4 * $0 + 0.16 * $0 * $0 * $0) }),
            line: [.init(x: -2.8, y: -12.32), .init(x: 2.8, y: 12.32)],
            band: theory.map {
                let half = 0.8 + 0.35 * $0 * $0
                return .init(x: $0, range: Whisker(4.4 * $0 - half, 4.4 * $0 + half))
            },
            axes: PlotAxes(x: Axis("Normal quantile"), y: Axis("Residual", unit: "points")),
            caption: PlotCaption(
                title: "The tails of the residuals are heavier than normal",
                subtitle: "Observed against normal quantiles, 100 models", source: source))
    }

    static func forest() throws(PlotError) -> Plot {
        let row = { (name: String, slope: Double, half: Double, count: Int) in
            ForestRow(
                PlotLabel(name), estimate: slope, range: Whisker(slope - half, slope + half), count: count,
                words: "\(slope) (\(Double(Int((slope - half) * 10)) / 10)–\(Double(Int((slope + half) * 10)) / 10))")
        }
        return try .forest(
            [
                row("all models", 12.7, 0.5, 3_821).pooled, .heading("By kind"), row("pretrained", 6.3, 1.1, 232),
                row("official providers", 10.5, 1, 456), row("merges of other models", 13.4, 0.9, 1_604),
                ForestRow("multimodal", estimate: nil, count: 3, words: "too few"), .heading("By year"),
                row("2023", 7.9, 2.6, 118), row("2024", 12.9, 0.6, 3_201), row("2025", 14.1, 1.7, 502),
            ],
            reference: ReferenceLine(12.7, label: "all: 12.7"), valueHeading: "slope, 95 %",
            x: Axis("Points per ten times the parameters"),
            caption: PlotCaption(
                title: "The slope is positive in every subset, and half as steep for pretrained models",
                subtitle: "Slope of average score on log₁₀ parameters by subset; errors by base model",
                source: source))
    }

    static func agreement() throws(PlotError) -> Plot {
        var random = RandomNumbers(seed: 3)
        let points = (0..<80).map { index in
            PointMark(
                x: Double.random(in: 10...80, using: &random), y: 0.8 + 2.1 * normal(&random), evidence: .reported,
                label: index == 20 ? "Model-20-Chat" : nil)
        }
        return try .agreement(
            PointCloud(points), mean: ReferenceLine(0.8, range: Whisker(0.34, 1.26), label: "mean 0.8"),
            limits: [
                ReferenceLine(4.9, label: "+1.96 SD: 4.9"), ReferenceLine(-3.3, label: "\u{2212}1.96 SD: \u{2212}3.3"),
            ],
            axes: PlotAxes(x: Axis("Mean of the two scores", unit: "%"), y: Axis("Difference", unit: "points")),
            caption: PlotCaption(
                title: "The second source scores 0.8 points higher; 95 % of the models differ by less than 5",
                subtitle: "Difference against mean, 80 models that both measured", source: source))
    }

    static func power() throws(PlotError) -> Plot {
        let counts = (1...60).map { Double($0) * 10 }
        let curve = { (name: String, change: Double) in
            LineSeries(
                PlotLabel(name),
                points: counts.map { .init(x: $0, y: 100 / (1 + Double.exp(2 - change * $0.squareRoot() / 4))) })
        }
        return try .power(
            [curve("slope halves", 1.6), curve("slope falls by a third", 0.9), curve("slope falls by a tenth", 0.3)],
            needed: [CrossingMark(x: 72, y: 80, label: "72 models")], x: Axis("Models above 70 B", showsZero: true),
            caption: PlotCaption(
                title: "72 models above 70 B would be enough to see the slope halve; there are 45",
                subtitle: "Power of the test for a break at 70 B, 5 % level, by the size of the change", source: source)
        )
    }

    /// Training compute over twelve powers of ten.
    static func compute() throws(PlotError) -> Plot {
        var random = RandomNumbers(seed: 11)
        let points = (0..<120).map { index in
            let power = Double.random(in: 15...27, using: &random)
            return PointMark(
                x: .pow(10, power), y: 25 + 45 / (1 + Double.exp(22.5 - power)) + 3 * normal(&random),
                evidence: .estimated, label: index % 20 == 0 ? PlotLabel("Model-\(index)") : nil)
        }
        let curve = (0...48).map { 15 + Double($0) / 4 }.map {
            DataPoint(x: .pow(10, $0), y: 25 + 45 / (1 + Double.exp(22.5 - $0)))
        }
        return try .fit(
            PointCloud(points), curves: [FittedCurve("sigmoid", points: curve)],
            axes: PlotAxes(x: Axis("Training compute", unit: "FLOP", kind: .log), y: Axis("Score", unit: "%")),
            caption: PlotCaption(title: "Scores rise between 10²¹ and 10²⁴ FLOP", source: source))
    }

    static let names = [
        "fit", "frontier", "marginal-gain", "residuals", "quantiles", "forest", "agreement", "power", "compute",
    ]

    static func named(_ name: String) throws -> Plot? {
        switch name {
        case "fit": try fit()
        case "frontier": try frontier()
        case "marginal-gain": try marginalGain()
        case "residuals": try residuals()
        case "quantiles": try quantiles()
        case "forest": try forest()
        case "agreement": try agreement()
        case "power": try power()
        case "compute": try compute()
        default: nil
        }
    }

    static func all() throws -> [(name: String, plot: Plot)] {
        try names.compactMap { name in try named(name).map { (name, $0) } }
    }
}
