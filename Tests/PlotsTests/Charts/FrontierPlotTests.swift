import Testing

@testable import Plots

@Suite("Frontier plot")
struct FrontierPlotTests {
    private let axes = PlotAxes(x: Axis("x"), y: Axis("y"))
    private let caption = PlotCaption(title: "Finding")

    private func plot(_ points: [PointMark], shares: [Int: Double]) throws -> Plot {
        try .frontier(
            PointCloud(points), frontier: FrontierShares(FrontierLine(points.map(\.at)), shares: shares), axes: axes,
            caption: caption)
    }

    private func single(_ plot: Plot) -> [PointMark] {
        plot.marks.compactMap { if case .point(let point) = $0 { point } else { nil } }
    }

    @Test("A member's share stands in its label, and the surest is the most important")
    func shares() throws {
        let points = [PointMark(x: 1, y: 1, label: "a"), PointMark(x: 2, y: 2), PointMark(x: 3, y: 3, label: "c")]
        let singles = single(try plot(points, shares: [0: 0.974, 1: 0.034]))
        #expect(singles.map { $0.label?.text } == ["c", "3 %", "a, 97 %"])
        #expect(singles.map(\.share) == [nil, 0.034, 0.974])
    }

    @Test("The inked part of the ring is the share", arguments: [(0.25, 13), (0.5, 25), (1, 49)])
    func ring(share: Double, points: Int) throws {
        let shapes = MarkDrawing.ring(share: share, around: .init(x: 0, y: 0), radius: 10, part: .mark)
        guard case .polyline(let arc) = shapes[1].geometry else {
            Issue.record("no arc")
            return
        }
        #expect(arc.count == points)
        #expect(arc[0] == ScenePoint(x: 0, y: -10))
        let end = [0.25: ScenePoint(x: 10, y: 0), 0.5: ScenePoint(x: 0, y: 10), 1: ScenePoint(x: 0, y: -10)][share]
        #expect((arc[points - 1].x - (end?.x ?? .nan)).magnitude < 1e-9)
        #expect((arc[points - 1].y - (end?.y ?? .nan)).magnitude < 1e-9)
    }

    @Test("A share of zero has an empty ring")
    func zero() {
        #expect(MarkDrawing.ring(share: 0, around: .init(x: 0, y: 0), radius: 10, part: .mark).count == 1)
    }

    @Test("Shares outside 0 to 1 and of points that do not exist are ignored")
    func invalid() throws {
        let singles = single(try plot([PointMark(x: 1, y: 1, label: "a")], shares: [0: 1.2, 4: 0.5]))
        #expect(singles.map { $0.label?.text } == ["a"])
    }

    @Test("The legend explains line and ring")
    func legend() throws {
        let points = [PointMark(x: 1, y: 1), PointMark(x: 2, y: 2)]
        #expect(
            try plot(points, shares: [0: 1]).legend.map(\.text) == ["frontier", "share of draws in which it is on it"])
        #expect(try plot(points, shares: [:]).legend.map(\.text) == ["frontier"])
    }

    @Test("No usable point is an error")
    func empty() {
        #expect(throws: PlotError(.noData(chart: "frontier plot", dropped: 0))) { try plot([], shares: [:]) }
    }
}
