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

    @Test("No usable pair is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "agreement plot", dropped: 0))) {
            try Plot.agreement(
                PointCloud([]), mean: ReferenceLine(0, label: "m"), limits: [],
                axes: PlotAxes(x: Axis("x"), y: Axis("y")), caption: PlotCaption(title: "t"))
        }
    }
}
