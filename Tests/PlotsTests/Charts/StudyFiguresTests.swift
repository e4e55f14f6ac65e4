import Foundation
import Testing

@testable import Plots

/// What holds for every figure of a study, whatever the numbers.
@Suite("Figures of a study")
struct StudyFiguresTests {
    private static let nasty: [Double] = [.nan, .infinity, -.infinity, 0, -1, 1e-300, 1e300, 1e149]

    private func value(_ random: inout RandomNumbers, spread: Double) -> Double {
        Int.random(in: 0..<20, using: &random) == 0
            ? Self.nasty[Int.random(in: 0..<Self.nasty.count, using: &random)]
            : Double.random(in: -0.2...1, using: &random) * spread
    }

    private func slices(_ count: Int, spread: Double, _ random: inout RandomNumbers) -> [BandMark.Slice] {
        (0..<count).map { _ in
            .init(
                x: value(&random, spread: spread),
                range: Whisker(value(&random, spread: spread), value(&random, spread: spread)))
        }
    }

    /// All figures from one seed; those that refuse the numbers are missing.
    private func figures(seed: Int) -> [Plot] {
        var random = RandomNumbers(seed: UInt64(seed) + 700)
        let spread = [1e-9, 1, 70, 1e12][seed % 4]
        let count = [0, 1, 2, 40, 150][seed % 5]
        let number = { (random: inout RandomNumbers) in self.value(&random, spread: spread) }
        let points = (0..<count).map { index -> PointMark in
            let name = PlotLabel(String(repeating: "model ", count: index % 5 + 1), priority: Double(index % 3))
            var point = PointMark(
                x: number(&random), y: number(&random), label: index % 4 == 0 ? name : nil, group: index % 9)
            point.share = index % 7 == 0 ? number(&random) : nil
            return point.ranging(x: Whisker(number(&random), number(&random)))
        }
        let cloud = PointCloud(points, groups: (0..<(seed % 9)).map { "group \($0)" })
        let axes = PlotAxes(
            x: Axis("x", kind: seed % 2 == 0 ? .log : .linear), y: Axis("y", kind: seed % 3 == 0 ? .log : .linear))
        let caption = PlotCaption(title: "Finding \(seed)", subtitle: "of chance", source: "Source: chance")
        let path = (0..<12).map { _ in DataPoint(x: number(&random), y: number(&random)) }
        let band = slices(12, spread: spread, &random)
        let line = ReferenceLine(
            number(&random), range: Whisker(number(&random), number(&random)), label: "a line with words")
        let rows = (0..<count).prefix(30).map { index in
            index % 6 == 0
                ? ForestRow.heading("heading")
                : ForestRow(
                    "row \(index)", estimate: number(&random), range: Whisker(number(&random), number(&random)),
                    count: index, words: "words \(index)")
        }
        let series = [LineSeries("one", points: path, band: band), LineSeries("two", points: path.reversed())]
        return [
            try? .fit(
                cloud,
                curves: [FittedCurve("one", points: path, confidence: band, prediction: band)],
                breakLine: line, axes: axes, caption: caption),
            try? .frontier(
                cloud, frontier: FrontierShares(FrontierLine(path), shares: [0: 0.5, 3: 1, 9: .nan]), axes: axes,
                caption: caption),
            try? .marginalGain(series, breakLine: line, axes: axes, caption: caption),
            try? .residuals(cloud, trend: ResidualTrend(path, limits: band), axes: axes, caption: caption),
            try? .quantiles(cloud, line: path, band: band, axes: axes, caption: caption),
            try? .forest(Array(rows), reference: line, x: axes.x, caption: caption),
            try? .agreement(cloud, mean: line, limits: [line, line], axes: axes, caption: caption),
            try? .power(series, target: number(&random), x: axes.x, caption: caption),
        ].compactMap { $0 }
    }

    @Test("No text is cut or overlaps another, whatever the numbers and the size", arguments: 1...20)
    func legible(seed: Int) throws {
        var random = RandomNumbers(seed: UInt64(seed))
        let size = try SceneSize(
            width: Double.random(in: 180...900, using: &random), height: Double.random(in: 150...700, using: &random))
        for plot in figures(seed: seed) { expectLegible(plot.scene(size: size)) }
    }

    private static func numbers(of geometry: Geometry) -> [Double] {
        switch geometry {
        case .line(let start, let end): [start.x, start.y, end.x, end.y]
        case .polyline(let points), .polygon(let points), .dots(let points, _): points.flatMap { [$0.x, $0.y] }
        case .rectangle(let area): [area.x, area.y, area.width, area.height]
        case .circle(let centre, let radius), .diamond(let centre, let radius): [centre.x, centre.y, radius]
        case .text(let run): [run.position.x, run.position.y]
        }
    }

    @Test("Every position is a number, so that every renderer can draw it", arguments: 1...20)
    func finite(seed: Int) {
        for plot in figures(seed: seed) {
            let scene = plot.scene()
            #expect(scene.shapes.allSatisfy { Self.numbers(of: $0.geometry).allSatisfy(\.isFinite) })
            #expect(scene.texts.allSatisfy { !$0.text.contains("nan") && !$0.text.contains("inf") })
            #expect(TerminalRenderer().render(plot).contains("\n"))
        }
    }

    @Test("The Vega-Lite form is valid JSON in which every number is finite", arguments: 1...20)
    func json(seed: Int) throws {
        for plot in figures(seed: seed) {
            let text = VegaLiteRenderer().render(plot)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) }
            #expect(VegaLiteRenderer().render(plot) == text)
        }
    }
}
