import Testing

@testable import Plots

@Suite("Gain plot")
struct MarginalGainPlotTests {
    private let axes = PlotAxes(x: Axis("x", kind: .log), y: Axis("Gain", unit: "points"))
    private let caption = PlotCaption(title: "Finding")

    @Test("Zero is part of the figure and labelled, also when every gain is above it")
    func zero() throws {
        let plot = try Plot.marginalGain(
            [LineSeries("c", points: [.init(x: 1, y: 4), .init(x: 9, y: 3)])], axes: axes, caption: caption)
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        #expect(frame.yScale.position(of: 0) <= frame.area.maxY)
        #expect(plot.scene().texts.contains { $0.text == "no gain" })
    }

    @Test("Values without a place leave a gap and are counted; nothing left is an error")
    func leftOut() throws {
        let points = [DataPoint(x: 1, y: 4), .init(x: 2, y: .nan), .init(x: 0, y: 1)]
        let plot = try Plot.marginalGain([LineSeries("c", points: points)], axes: axes, caption: caption)
        #expect(plot.notes.count == 2)
        #expect(throws: PlotError(.noData(chart: "gain plot", dropped: 2))) {
            try Plot.marginalGain([LineSeries("c", points: Array(points[1...]))], axes: axes, caption: caption)
        }
    }

    @Test("The break is marked with its range")
    func breakLine() throws {
        let plot = try StudySamples.marginalGain()
        let rule = plot.marks.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
        #expect(rule.map(\.range) == [nil, Whisker(0.59, 0.87)])
    }
}
