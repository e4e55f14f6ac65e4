import RealModule
import Testing

@testable import Plots

@Suite("Layout")
struct PlotLayoutTests {
    @Test(
        "No text of the samples is cut or overlaps another, whatever the size",
        arguments: ["scatter", "lines", "stacked-bars", "tornado"] + StudySamples.names,
        [
            (640, 400), (320, 400), (320, 520), (480, 300), (1_200, 800), (400, 200), (250, 180), (200, 160), (90, 60),
            (1, 1),
        ])
    func legible(name: String, size: (Int, Int)) throws {
        let sample = try SamplePlots.all().first { $0.name == name }?.plot
        let plot = try #require(try sample ?? StudySamples.named(name))
        expectLegible(plot.scene(size: try SceneSize(width: Double(size.0), height: Double(size.1))))
    }

    @Test("At 640 x 400 every label of the samples has a place")
    func nothingDropped() throws {
        for (name, plot) in try SamplePlots.all() {
            #expect(plot.scene().unplacedLabels.isEmpty, "\(name)")
        }
    }

    @Test("A thousand points are drawn, and their labels do not overlap")
    func thousand() throws {
        var random = RandomNumbers(seed: 9)
        let points = (0..<1_000).map { index in
            PointMark(
                x: Double.random(in: 1...1e4, using: &random),
                y: index == 999 ? 100 : Double.random(in: 0...70, using: &random),
                label: PlotLabel("model \(index)", priority: Double(index)))
        }
        let plot = try Plot.scatter(
            points, x: Axis("Carbon", kind: .log), y: Axis("Accuracy"), caption: PlotCaption(title: "Many models"))
        let scene = plot.scene()
        let circles = scene.shapes.count { if case .circle = $0.geometry { $0.part == .mark } else { false } }
        #expect(circles == 1_000)
        #expect(scene.texts.contains { $0.text == "model 999" })
        expectLegible(scene)
    }

    @Test("Very long labels are shortened, not cut", arguments: [320.0, 640])
    func longLabels(width: Double) throws {
        let long = String(repeating: "An extremely long name of a model ", count: 8)
        let caption = PlotCaption(title: long + long, subtitle: long + long, source: long + long)
        let size = try SceneSize(width: width, height: 480)
        let x = Axis(long, unit: "t")
        let y = Axis(long, unit: "%")
        let points = (1...5).map { PointMark(x: Double($0), y: Double($0), label: PlotLabel(long)) }
        expectLegible(try Plot.scatter(points, x: x, y: y, caption: caption).scene(size: size))
        let series = (1...5).map {
            LineSeries(PlotLabel(long), points: [.init(x: 0, y: 0), .init(x: 1, y: Double($0))])
        }
        expectLegible(try Plot.lines(series, x: x, y: y, caption: caption).scene(size: size))
        let rows = (1...5).map { BarRow(PlotLabel(long), values: [Double($0)], totalLabel: PlotLabel(long)) }
        expectLegible(try Plot.stackedBars(rows, components: [long], x: x, caption: caption).scene(size: size))
        let inputs = (1...5).map {
            TornadoRow(PlotLabel(long), low: .init(-Double($0), label: .init(long)), high: .init(9, label: .init(long)))
        }
        expectLegible(
            try Plot.tornado(inputs, central: 0, centralLabel: .init(long), x: x, caption: caption).scene(size: size))
    }

    @Test("A hundred rows in a standard figure keep every second, third … label")
    func manyRows() throws {
        let rows = (0..<100).map { BarRow(PlotLabel("model \($0)"), values: [Double($0)]) }
        let plot = try Plot.stackedBars(
            rows, components: ["all"], x: Axis("Carbon"), caption: PlotCaption(title: "Rows"))
        expectLegible(plot.scene())
        let tall = plot.scene(size: try SceneSize(width: 640, height: plot.suggestedHeight(width: 640)))
        expectLegible(tall)
        #expect((0..<100).allSatisfy { row in tall.texts.contains { $0.text == "model \(row)" } })
    }

    @Test("The widest row label keeps all its letters")
    func widestRow() throws {
        let rows = ["inverse", "one sided", "nothing"].map { BarRow(PlotLabel($0), values: [1]) }
        let plot = try Plot.stackedBars(rows, components: ["all"], x: Axis("x"), caption: PlotCaption(title: "t"))
        #expect(plot.scene().texts.contains { $0.text == "one sided" })
    }

    @Test("A small figure gives up its source first and keeps its title and axes")
    func small() throws {
        let plot = try SamplePlots.scatter()
        let parts = Set(plot.scene(size: try SceneSize(width: 200, height: 160)).shapes.map(\.part))
        #expect(parts.contains(.heading) && parts.contains(.axis))
        #expect(!parts.contains(.footer))
    }

    @Test("Random figures of random size have no text that is cut or overlaps another", arguments: 1...60)
    func random(seed: Int) throws {
        var random = RandomNumbers(seed: UInt64(seed) + 100)
        let size = try SceneSize(
            width: Double.random(in: 180...900, using: &random), height: Double.random(in: 150...700, using: &random))
        let spread = Double.random(in: 0.5...9, using: &random)
        let value = { (random: inout RandomNumbers) in Double.exp(Double.random(in: 0...spread, using: &random)) }
        let kinds: [Axis.Kind] = [.linear, .log]
        let x = Axis("Carbon per year", unit: "t", kind: kinds[seed % 2], showsZero: seed % 3 == 0)
        let y = Axis("Accuracy", unit: "%", kind: kinds[seed / 2 % 2])
        let caption = PlotCaption(title: "Random figure \(seed)", subtitle: "n unknown", source: "Source: chance")
        let count = Int.random(in: 1...30, using: &random)
        let points = (0..<count).map { index in
            let name = String(repeating: "model ", count: index % 4 + 1)
            return PointMark(
                x: value(&random), y: value(&random), evidence: EvidenceMark.allCases[index % 4],
                label: PlotLabel("\(name)\(index)", short: "m\(index)", priority: Double(index % 5)))
        }
        expectLegible(try Plot.scatter(points, x: x, y: y, caption: caption).scene(size: size))
        let series = (0..<count).map { index in
            LineSeries("line number \(index)", points: (1...9).map { .init(x: Double($0), y: value(&random)) })
        }
        let crossings = (1...3).map { CrossingMark(x: Double($0) * 2, y: value(&random), label: "\($0),000 users") }
        expectLegible(try Plot.lines(series, crossings: crossings, x: x, y: y, caption: caption).scene(size: size))
        let rows = (0..<count).map { BarRow("row number \($0)", values: [value(&random), value(&random)]) }
        expectLegible(try Plot.stackedBars(rows, components: ["one", "two"], x: x, caption: caption).scene(size: size))
        let inputs = (0..<count).map { index in
            TornadoRow(
                "input number \(index)", low: .init(value(&random), label: "\(index) g/kWh"),
                high: .init(value(&random), label: "\(index * 100) g/kWh"))
        }
        let tornado = try Plot.tornado(inputs, central: value(&random), centralLabel: "central", x: x, caption: caption)
        expectLegible(tornado.scene(size: size))
    }

    @Test("Labels without room are named in the alternative text")
    func notLabelled() throws {
        let scene = try SamplePlots.scatter().scene(size: .narrow)
        #expect(scene.unplacedLabels == ["Medium-8B-Chat"])
        #expect(scene.summary.hasSuffix(". Not labelled for want of room: Medium-8B-Chat"))
    }

    @Test("The same plot gives the same scene")
    func deterministic() throws {
        for (first, second) in zip(try SamplePlots.all(), try SamplePlots.all()) {
            #expect(first.plot.scene() == second.plot.scene())
        }
    }

    @Test("Any combination of marks is a plot, and marks without a place are left out")
    func composed() throws {
        let marks: [Mark] = [
            .band(
                BandMark(
                    [.init(x: 0, range: Whisker(-1, 1)), .init(x: 1, range: Whisker(-.infinity, 2))], colour: .muted)),
            .rule(RuleMark(at: 0, direction: .horizontal, label: "no residual")),
            .rule(RuleMark(at: .nan, direction: .vertical)), .point(PointMark(x: .nan, y: 1)),
            .point(PointMark(x: 0.5, y: 0.2, label: "one")), .crossing(CrossingMark(x: 0.2, y: .infinity)),
            .bar(BarMark(row: 0, from: 0, to: 1, colour: .ink)),
            .line(LineMark([], stroke: Stroke(.ink), endLabel: "none")),
        ]
        let plot = Plot(caption: PlotCaption(title: "Residuals"), x: Axis("x"), y: Axis("y"), marks: marks)
        let scene = plot.scene()
        expectLegible(scene)
        #expect(scene.texts.contains { $0.text == "no residual" } && scene.texts.contains { $0.text == "one" })
    }
}
