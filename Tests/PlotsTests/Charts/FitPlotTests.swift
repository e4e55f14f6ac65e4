import Testing

@testable import Plots

@Suite("Fit plot")
struct FitPlotTests {
    private let axes = PlotAxes(x: Axis("Parameters", unit: "10⁹", kind: .log), y: Axis("Score"))
    private let caption = PlotCaption(title: "Finding")

    private func kinds(_ plot: Plot) -> [String] {
        plot.marks.map { mark in
            switch mark {
            case .cloud: "cloud"
            case .band(let band): band.look == .edged ? "prediction" : "confidence"
            case .rule: "break"
            case .line: "line"
            case .point: "point"
            default: "other"
            }
        }
    }

    private func curve(_ name: String, bands: Bool = false) -> FittedCurve {
        let slices = [1.0, 10].map { BandMark.Slice(x: $0, range: Whisker($0, $0 + 1)) }
        return FittedCurve(
            PlotLabel(name), points: [.init(x: 1, y: 1), .init(x: 10, y: 2)], confidence: bands ? slices : [],
            prediction: bands ? slices : [])
    }

    @Test(
        "Dots lie below bands, bands below the break and the curves, named points on top, the finding over its rivals")
    func order() throws {
        let points = [PointMark(x: 1, y: 1), PointMark(x: 2, y: 2, label: "a")]
        let plot = try Plot.fit(
            PointCloud(points), curves: [curve("best", bands: true), curve("rival")],
            breakLine: ReferenceLine(3, range: Whisker(2, 4), label: "break"), axes: axes, caption: caption)
        #expect(kinds(plot) == ["cloud", "prediction", "confidence", "break", "line", "line", "point"])
        guard case .line(let top) = plot.marks[5], case .line(let below) = plot.marks[4] else { return }
        #expect(top.endLabel?.text == "best" && top.stroke.dash.isEmpty && top.stroke.colour == .ink)
        #expect(below.endLabel?.text == "rival" && !below.stroke.dash.isEmpty)
    }

    @Test("The two bands are named in the legend and have different looks, so that black and white is enough")
    func bands() throws {
        let plot = try Plot.fit(
            PointCloud([PointMark(x: 1, y: 1)]), curves: [curve("best", bands: true)], axes: axes, caption: caption)
        #expect(plot.legend.map(\.text) == ["95 % confidence", "95 % prediction"])
        #expect(plot.legend.map(\.sample) == [.band(.ink, .filled), .band(.ink, .edged)])
    }

    @Test("The break is labelled above the plot area, its range shaded, and the label stands over the line")
    func breakLabel() throws {
        let plot = try StudySamples.fit()
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        let scene = plot.scene()
        let label = try #require(scene.texts.first { $0.text == "break at 0.73 B, 95 % 0.59–0.87" })
        #expect(label.position.y < frame.area.y)
        let area = TextMetrics.proportional.rectangle(of: label)
        let x = frame.xScale.position(of: 0.73)
        #expect(area.x <= x && x <= area.maxX)
        let shaded = scene.shapes.compactMap { shape -> Rectangle? in
            if case .rectangle(let area) = shape.geometry, shape.part == .band { area } else { nil }
        }
        #expect(shaded.count == 1)
        #expect((shaded[0].x - frame.xScale.position(of: 0.59)).magnitude < 1e-9)
        #expect((shaded[0].maxX - frame.xScale.position(of: 0.87)).magnitude < 1e-9)
    }

    @Test("The alternative text names the curves and the break")
    func alternativeText() throws {
        let summary = try StudySamples.fit().scene().summary
        #expect(summary.contains(". Curves: two lines, one line. break at 0.73 B, 95 % 0.59–0.87"))
    }

    @Test("A break outside the axis' kind is left out")
    func impossibleBreak() throws {
        let plot = try Plot.fit(
            PointCloud([PointMark(x: 1, y: 1)]), curves: [], breakLine: ReferenceLine(0, label: "none"), axes: axes,
            caption: caption)
        #expect(kinds(plot) == ["cloud"])
    }

    @Test("One point, and points of one x, are drawn", arguments: [1, 5])
    func equal(count: Int) throws {
        let points = (0..<count).map { PointMark(x: 7, y: Double($0), label: $0 == 0 ? "one" : nil) }
        let plot = try Plot.fit(PointCloud(points), curves: [curve("c")], axes: axes, caption: caption)
        expectLegible(plot.scene())
    }

    @Test("No usable point is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "fit plot", dropped: 1))) {
            try Plot.fit(PointCloud([PointMark(x: 0, y: 1)]), curves: [], axes: axes, caption: caption)
        }
    }

    @Test("Twelve powers of ten have ticks with superscripts that keep their distance")
    func powers() throws {
        let texts = try StudySamples.compute().scene().texts.map(\.text)
        #expect(["10¹⁶", "10¹⁸", "10²⁰", "10²²", "10²⁴", "10²⁶"].allSatisfy(texts.contains))
    }

    @Test("Five thousand points in six groups with long names and a long title stay legible", arguments: [320.0, 640])
    func many(width: Double) throws {
        var random = RandomNumbers(seed: 5)
        let points = (0..<5_000).map { index in
            PointMark(
                x: Double.random(in: 0.1...200, using: &random), y: Double.random(in: 0...60, using: &random),
                label: index < 40
                    ? PlotLabel("a model with a rather long name \(index)", priority: Double(index)) : nil,
                group: index % 6)
        }
        let long = String(repeating: "a long finding about many models ", count: 7)
        let plot = try Plot.fit(
            PointCloud(points, groups: (1...6).map { "a group with a long name \($0)" }),
            curves: (1...5).map { curve("a curve with a long name \($0)") },
            breakLine: ReferenceLine(0.1, range: Whisker(0, 0.3), label: PlotLabel(long, short: "break 0.1")),
            axes: axes, caption: PlotCaption(title: long, subtitle: long, source: long))
        let size = try SceneSize(width: width, height: 640)
        expectLegible(plot.scene(size: size))
        #expect(plot.scene(size: size) == plot.scene(size: size))
    }
}
