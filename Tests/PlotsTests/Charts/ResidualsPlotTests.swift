import Testing

@testable import Plots

@Suite("Residual plot")
struct ResidualsPlotTests {
    private let axes = PlotAxes(x: Axis("Fitted"), y: Axis("Residual", kind: .log))
    private let caption = PlotCaption(title: "Finding")

    @Test("Residuals are on a linear axis with zero, whatever was asked for")
    func linear() throws {
        let plot = try Plot.residuals(PointCloud([PointMark(x: 1, y: -3)]), axes: axes, caption: caption)
        #expect(plot.y.kind == .linear && plot.notes.isEmpty)
        #expect(plot.y.domain(of: [-3]).contains(0))
    }

    @Test("The running middle is labelled at its end, its limits are explained in the legend")
    func trend() throws {
        let plot = try StudySamples.residuals()
        #expect(plot.legend.map(\.text) == ["95 % of the residuals"])
        #expect(plot.scene().texts.contains { $0.text == "running median" })
    }

    @Test("A middle of one point has no line")
    func short() throws {
        let plot = try Plot.residuals(
            PointCloud([PointMark(x: 1, y: 1)]), trend: ResidualTrend([.init(x: 1, y: 1)]), axes: axes,
            caption: caption)
        #expect(plot.marks.count == 2)
    }

    @Test("No usable residual is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "residual plot", dropped: 1))) {
            try Plot.residuals(PointCloud([PointMark(x: 1, y: .infinity)]), axes: axes, caption: caption)
        }
    }
}
