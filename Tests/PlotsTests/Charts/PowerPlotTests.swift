import Testing

@testable import Plots

@Suite("Power plot")
struct PowerPlotTests {
    @Test("The axis goes from 0 to 100 % whatever the curves, and the target is marked")
    func axis() throws {
        let plot = try Plot.power(
            [LineSeries("c", points: [.init(x: 1, y: 30), .init(x: 9, y: 40)])], x: Axis("n"),
            caption: PlotCaption(title: "t"))
        #expect(plot.y.domain(of: [30, 40]) == 0...100)
        #expect(plot.scene().texts.contains { $0.text == "80 %" })
    }

    @Test("The number that is needed is ringed")
    func needed() throws {
        #expect(try StudySamples.power().scene().texts.contains { $0.text == "72 models" })
    }

    @Test("No usable value is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "line plot", dropped: 0))) {
            try Plot.power([], x: Axis("n"), caption: PlotCaption(title: "t"))
        }
    }
}
