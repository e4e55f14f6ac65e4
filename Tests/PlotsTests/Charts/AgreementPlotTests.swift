import Testing

@testable import Plots

@Suite("Agreement plot")
struct AgreementPlotTests {
    @Test("Mean and limits are labelled beside the figure, where no point is covered")
    func labels() throws {
        let plot = try StudySamples.agreement()
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        let texts = plot.scene().texts
        for words in ["mean 0.8", "+1.96 SD: 4.9", "\u{2212}1.96 SD: \u{2212}3.3"] {
            let text = try #require(texts.first { $0.text == words })
            #expect(text.position.x > frame.area.maxX)
        }
    }

    @Test("The interval of the mean is shaded over the whole width")
    func interval() throws {
        let plot = try StudySamples.agreement()
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        let shaded = plot.scene().shapes.compactMap { shape -> Rectangle? in
            if case .rectangle(let area) = shape.geometry, shape.part == .band { area } else { nil }
        }
        #expect(shaded.map(\.width) == [frame.area.width])
    }

    @Test("Ratios are drawn on a logarithmic axis, where both are equal at 1")
    func ratios() throws {
        let points = [PointMark(x: 1, y: 2), PointMark(x: 2, y: 2.1), PointMark(x: 3, y: 0.9)]
        let plot = try Plot.agreement(
            PointCloud(points), mean: ReferenceLine(1.6, label: "mean"), limits: [],
            axes: PlotAxes(x: Axis("x", kind: .log), y: Axis("y", kind: .log)), caption: PlotCaption(title: "t"))
        #expect(plot.y.kind == .log && plot.y.reach == [1])
        let rules = plot.marks.compactMap { mark -> Double? in
            if case .rule(let rule) = mark { rule.value } else { nil }
        }
        #expect(rules == [1, 1.6])
    }

    @Test("No usable pair is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "agreement plot", dropped: 0))) {
            try Plot.agreement(
                PointCloud([]), mean: ReferenceLine(0, label: "m"), limits: [],
                axes: PlotAxes(x: Axis("x"), y: Axis("y")), caption: PlotCaption(title: "t"))
        }
    }
}
