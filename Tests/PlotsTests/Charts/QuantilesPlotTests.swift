import Testing

@testable import Plots

@Suite("Quantile plot")
struct QuantilesPlotTests {
    private let axes = PlotAxes(x: Axis("Normal quantile"), y: Axis("Residual"))

    @Test("The points lie over the line and its band, and both are named")
    func order() throws {
        let plot = try StudySamples.quantiles()
        #expect(plot.legend.map(\.text) == ["95 % of samples", "normal distribution"])
        guard case .cloud(let cloud) = plot.marks.last else {
            Issue.record("the points are not on top")
            return
        }
        #expect(cloud.dots.count == 100)
    }

    @Test("No usable point is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "quantile plot", dropped: 0))) {
            try Plot.quantiles(PointCloud([]), line: [], axes: axes, caption: PlotCaption(title: "t"))
        }
    }
}
