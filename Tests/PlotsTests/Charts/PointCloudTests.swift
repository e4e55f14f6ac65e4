import Testing

@testable import Plots

@Suite("Clouds of points")
struct PointCloudTests {
    private let axes = PlotAxes(x: Axis("x", kind: .log), y: Axis("y"))

    private func point(_ x: Double, group: Int = 0, label: PlotLabel? = nil) -> PointMark {
        PointMark(x: x, y: 1, label: label, group: group)
    }

    @Test("Labelled points are drawn singly, the most important last; the others are dots by group, the largest below")
    func split() {
        let points = [
            point(1, group: 1, label: PlotLabel("a", priority: 2)), point(2, group: 1), point(3), point(4),
            point(5, label: PlotLabel("b", priority: 9)),
        ]
        let marks = CloudMarks(PointCloud(points, groups: ["one", "two"]), axes: axes)
        #expect(marks.singles == [.point(points[0]), .point(points[4])])
        #expect(
            marks.clouds == [
                .cloud(CloudMark([.init(x: 3, y: 1), .init(x: 4, y: 1)])),
                .cloud(CloudMark([.init(x: 2, y: 1)], group: 1)),
            ])
    }

    @Test("Labelled points beyond the limit become dots that keep their names")
    func limit() {
        let points = [point(1, label: PlotLabel("a", priority: 1)), point(2, label: PlotLabel("b", priority: 2))]
        let marks = CloudMarks(PointCloud(points, featured: 1), axes: axes)
        #expect(marks.singles == [.point(points[1])])
        #expect(marks.clouds == [.cloud(CloudMark([.init(x: 1, y: 1, name: "a")]))])
    }

    @Test("The legend names the groups that have points; the seventh and later are grey and called other")
    func legend() {
        let names = (1...8).map { "group \($0)" }
        let marks = CloudMarks(PointCloud([0, 2, 7].map { point(1, group: $0) }, groups: names), axes: axes)
        #expect(marks.legend.map(\.text) == ["group 1", "group 3", "other"])
        #expect(marks.legend.last?.sample == .dot(.muted))
        #expect(CloudMarks(PointCloud([point(1)], groups: names), axes: axes).legend.isEmpty)
    }

    @Test("Without names of groups all points have one colour")
    func unnamed() {
        let marks = CloudMarks(PointCloud([point(1, group: 3), point(1, group: 5)]), axes: axes)
        #expect(marks.clouds == [.cloud(CloudMark([.init(x: 1, y: 1), .init(x: 1, y: 1)]))])
    }

    @Test("Points without a place on the axes are counted")
    func leftOut() {
        let marks = CloudMarks(PointCloud([point(0), point(.nan), point(1)]), axes: axes)
        #expect(marks.leftOut.notFinite == 1 && marks.leftOut.notPositive == 1)
    }

    @Test("Dots are full among a hundred and faint among thousands, never invisible")
    func opacity() {
        #expect(CloudMark.look(count: 1).opacity == 0.75)
        #expect(CloudMark.look(count: 900).opacity == 0.5)
        #expect(CloudMark.look(count: 1_000_000).opacity == 0.25)
        #expect(CloudMark.look(count: 5_000).radius < CloudMark.look(count: 100).radius)
    }
}
