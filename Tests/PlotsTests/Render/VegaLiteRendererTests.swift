import Foundation
import Testing

@testable import Plots

@Suite("Vega-Lite")
struct VegaLiteRendererTests {
    /// Samples with fewer points, so that the recorded files stay small.
    private static func sample(_ name: String) throws -> Plot? {
        switch name {
        case "fit": try StudySamples.fit(60)
        case "frontier": try StudySamples.frontier(60)
        case "residuals": try StudySamples.residuals(60)
        default: try StudySamples.named(name) ?? SamplePlots.all().first { $0.name == name }?.plot
        }
    }

    private func layers(_ plot: Plot) throws -> [[String: Any]] {
        let text = VegaLiteRenderer().render(plot)
        let object = try JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) as? [String: Any]
        return try #require(object?["layer"] as? [[String: Any]])
    }

    private func rows(_ layer: [String: Any]) -> [[String: Any]] {
        (layer["data"] as? [String: Any])?["values"] as? [[String: Any]] ?? []
    }

    private func kind(_ layer: [String: Any]) -> String? { (layer["mark"] as? [String: Any])?["type"] as? String }

    @Test(
        "Every figure is as recorded; Oracles/vegalite.sh checks the files against the schema",
        arguments: ["scatter", "lines", "stacked-bars", "tornado"] + StudySamples.names)
    func golden(name: String) throws {
        let plot = try #require(try Self.sample(name))
        try expectGolden(VegaLiteRenderer().render(plot), "\(name).vl.json")
    }

    @Test("Numbers are exact, and a point without a place is left out")
    func exact() throws {
        let points = [PointMark(x: 0.1 + 0.2, y: 1 / 3.0), PointMark(x: .nan, y: 1), PointMark(x: 0, y: 5)]
        let plot = Plot(
            caption: PlotCaption(title: "t"), x: Axis("x", kind: .log), y: Axis("y"), marks: points.map(Mark.point))
        let found = try rows(#require(try layers(plot).first { kind($0) == "point" }))
        #expect(found.count == 1)
        let text = VegaLiteRenderer().render(plot)
        #expect(text.contains(#"{"x": 0.30000000000000004, "y": 0.3333333333333333, "evidence""#))
    }

    @Test("A logarithmic axis is one, with the domain of the figure and ticks as powers")
    func log() throws {
        let layer = try #require(try layers(try StudySamples.compute()).first { kind($0) == "line" })
        let x = (layer["encoding"] as? [String: Any])?["x"] as? [String: Any]
        #expect((x?["scale"] as? [String: Any])?["type"] as? String == "log")
        #expect(((x?["axis"] as? [String: Any])?["labelExpr"] as? String)?.hasPrefix("'10' + ") == true)
        #expect(x?["title"] as? String == "Training compute (FLOP)")
    }

    @Test("Every dot of a cloud is a row with its group and, where it has one, its name")
    func cloud() throws {
        let points = [PointMark(x: 1, y: 1, group: 1), PointMark(x: 2, y: 2, label: "a"), PointMark(x: 3, y: 3)]
        let plot = try Plot.fit(
            PointCloud(points, groups: ["one", "two"], featured: 0), curves: [],
            axes: PlotAxes(x: Axis("x"), y: Axis("y")), caption: PlotCaption(title: "t"))
        let found = try layers(plot).filter { kind($0) == "circle" }.flatMap(rows)
        #expect(found.map { $0["group"] as? String } == ["one", "one", "two"])
        #expect(found.map { $0["name"] as? String } == ["a", nil, nil])
    }

    @Test("A line with a gap has parts, and one that turns back keeps its order")
    func lines() throws {
        let points = [(1.0, 1.0), (2, .nan), (3, 3), (2.5, 4)].map { DataPoint(x: $0.0, y: $0.1) }
        let plot = Plot(
            caption: PlotCaption(title: "t"), x: Axis("x"), y: Axis("y"),
            marks: [.line(LineMark(points, stroke: Stroke(.ink)))])
        let layer = try #require(try layers(plot).first { kind($0) == "line" })
        #expect(rows(layer).map { $0["part"] as? Double } == [0, 1, 1])
        #expect(rows(layer).map { $0["order"] as? Double } == [0, 1, 2])
        #expect(Set((layer["encoding"] as? [String: Any])?.keys ?? [:].keys) == ["x", "y", "order", "detail"])
    }

    @Test("Two rows of one name stay two rows")
    func equalRows() throws {
        let rows = ["a", "a"].map { ForestRow(PlotLabel($0), estimate: 1, words: "1") }
        let plot = try Plot.forest(rows, x: Axis("x"), caption: PlotCaption(title: "t"))
        let layer = try #require(try layers(plot).first { kind($0) == "point" })
        #expect(self.rows(layer).map { $0["row"] as? Double } == [0, 1])
    }

    @Test("Nasty words stay valid JSON, and words never end an expression")
    func nasty() throws {
        let nasty = "a\"]\\ + 'x' \u{0}\n</script>"
        let plot = try Plot.forest(
            [ForestRow(PlotLabel(nasty), estimate: 1, words: nasty)], x: Axis(nasty),
            caption: PlotCaption(title: nasty, subtitle: nasty, source: nasty))
        #expect(try !layers(plot).isEmpty)
        let text = VegaLiteRenderer().render(plot)
        #expect(text.contains(#"[\"a\\\"]\\\\ + 'x'"#))
    }

    @Test("The same plot gives the same bytes, at any width", arguments: [1.0, 640, 1e9])
    func deterministic(width: Double) throws {
        let renderer = VegaLiteRenderer(width: width)
        #expect(renderer.render(try StudySamples.forest()) == renderer.render(try StudySamples.forest()))
    }
}
