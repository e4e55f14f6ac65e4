import Testing

@testable import Plots

@Suite("Density of dots")
struct DotDensityTests {
    @Test("Covering more dots costs more, up to a limit; covering none costs nothing")
    func cost() {
        var dots = DotDensity()
        for _ in 0..<5 { dots.insert(ScenePoint(x: 3, y: 3)) }
        dots.insert(ScenePoint(x: 50, y: 50))
        #expect(dots.count(in: Rectangle(x: 0, y: 0, width: 5, height: 5)) == 5)
        #expect(dots.cost(of: Rectangle(x: 48, y: 48, width: 4, height: 4)) == 8)
        #expect(dots.cost(of: Rectangle(x: 0, y: 0, width: 60, height: 60)) == 48)
        #expect(dots.cost(of: Rectangle(x: 20, y: 20, width: 4, height: 4)) == 0)
    }

    @Test("A label leaves a dense cloud by a leader line where there is room")
    func label() throws {
        let dots = (0..<4_000).map { PointMark(x: 5 + Double($0 % 63) / 63, y: 5 + Double($0 / 63) / 63) }
        let plot = try Plot.fit(
            PointCloud(
                dots + [PointMark(x: 5.5, y: 5.5, label: "model"), PointMark(x: 0, y: 0), PointMark(x: 10, y: 10)]),
            curves: [], axes: PlotAxes(x: Axis("x"), y: Axis("y")), caption: PlotCaption(title: "t"))
        #expect(plot.scene().shapes.contains { $0.part == .leader })
    }
}
