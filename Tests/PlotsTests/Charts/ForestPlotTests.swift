import Testing

@testable import Plots

@Suite("Forest plot")
struct ForestPlotTests {
    private let caption = PlotCaption(title: "Finding")

    @Test("Rows stay in the order given, with sample sizes and values in words")
    func rows() throws {
        let plot = try StudySamples.forest()
        #expect(plot.y.rows?.prefix(3).map(\.text) == ["all models", "By kind", "pretrained"])
        #expect(plot.columns.map(\.heading) == ["n", "slope, 95 %"])
        #expect(plot.columns[0].cells.prefix(3) == ["3,821", "", "232"])
        #expect(plot.columns[1].cells.prefix(3) == ["12.7 (12.2–13.2)", "", "6.3 (5.1–7.4)"])
    }

    @Test(
        "The pooled estimate is a diamond in ink, a subset a coloured circle, and both say everything when pointed at")
    func marks() throws {
        let points = try StudySamples.forest().marks.compactMap { if case .point(let mark) = $0 { mark } else { nil } }
        #expect(points[0].evidence == .reported && points[0].colour == .ink)
        #expect(points[1].evidence == .measured && points[1].colour == .category(0))
        #expect(points[1].tooltip == "pretrained: 6.3 (5.1–7.4), n 232")
        #expect(points[1].at == DataPoint(x: 6.3, y: 2))
    }

    @Test("A row without an estimate keeps its label and its words, and nothing is drawn")
    func missing() throws {
        let plot = try StudySamples.forest()
        let texts = plot.scene().texts.map(\.text)
        #expect(texts.contains("multimodal") && texts.contains("too few"))
        #expect(plot.marks.count { if case .point = $0 { true } else { false } } == 7)
    }

    @Test("Headings are bold at the left and the rows below them indented")
    func headings() throws {
        let texts = try StudySamples.forest().scene().texts
        let heading = try #require(texts.first { $0.text == "By kind" })
        let row = try #require(texts.first { $0.text == "pretrained" })
        #expect(heading.weight == .bold && row.weight == .regular)
        #expect(heading.anchor == .start && row.position.x == heading.position.x + 12)
    }

    @Test("On a telephone labels and columns share the line above each interval")
    func narrow() throws {
        let plot = try StudySamples.forest()
        let height = plot.suggestedHeight(width: 320)
        let texts = plot.scene(size: try SceneSize(width: 320, height: height)).texts
        let label = try #require(texts.first { $0.text == "pretrained" })
        #expect(texts.first { $0.text == "6.3 (5.1–7.4)" }?.position.y == label.position.y)
        #expect(texts.first { $0.text == "232" }?.position.y == label.position.y)
    }

    @Test("In a terminal each row has one line of 80 columns")
    func terminal() throws {
        let plot = try StudySamples.forest()
        let rows = plot.suggestedRows(columns: 80)
        let lines = TerminalRenderer(columns: 80, rows: rows).render(plot).split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("all models") })
        #expect(lines[first + 1].hasPrefix("By kind") && lines[first + 2].contains("pretrained"))
        #expect(lines[first + 2].contains("──●──") && lines[first + 2].hasSuffix("6.3 (5.1–7.4)"))
    }

    @Test("Estimates without a place are counted; none left is an error")
    func leftOut() throws {
        let rows = [
            ForestRow("a", estimate: .nan, words: "–"),
            ForestRow("b", estimate: 1, range: Whisker(0, .infinity), words: "1"),
        ]
        let plot = try Plot.forest(rows, x: Axis("x"), caption: caption)
        #expect(plot.notes == ["1 value not shown: no finite number"])
        #expect(throws: PlotError(.noData(chart: "forest plot", dropped: 1))) {
            try Plot.forest([rows[0]], x: Axis("x"), caption: caption)
        }
    }

    @Test("One very wide interval does not press the others together: it ends in an arrow, and a note says so")
    func wide() throws {
        let rows = [(1.0, 0.5), (2, 0.4), (1.5, 0.6), (3, 400)].map { estimate, half in
            ForestRow(
                PlotLabel("\(estimate)"), estimate: estimate, range: Whisker(estimate - half, estimate + half),
                words: "words")
        }
        let plot = try Plot.forest(rows, x: Axis("x"), caption: caption)
        #expect(plot.notes == ["1 interval goes on beyond the figure, where an arrow is"])
        let arrows = plot.scene().shapes.compactMap { shape -> [ScenePoint]? in
            if case .polyline(let points) = shape.geometry, shape.part == .whisker { points } else { nil }
        }
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        let limits = try #require(plot.x.limits)
        let tips = [limits.lowerBound, limits.upperBound].map { frame.xScale.position(of: $0) }
        #expect(arrows.map { $0[1].x } == tips)
        #expect(arrows[0][0].x > arrows[0][1].x && arrows[1][0].x < arrows[1][1].x)
        #expect(frame.xScale.position(of: 3) - frame.xScale.position(of: 1) > frame.area.width / 5)
    }

    @Test("An interval that lies beyond the limits altogether is one arrow that points there")
    func beyond() throws {
        let scale = Scale.linear(LinearScale(domain: 0...10, start: 0, end: 100))
        var x = Axis("x")
        x.limits = 0...10
        let right = WhiskerEnds(Whisker(20, 30), axis: x, scale: scale)
        #expect(right.low == 86 && right.high == 100 && right.lowEnd == .none && right.highEnd == .arrow)
        let left = WhiskerEnds(Whisker(-30, -20), axis: x, scale: scale)
        #expect(left.low == 0 && left.high == 14 && left.lowEnd == .arrow && left.highEnd == .none)
        let inside = WhiskerEnds(Whisker(2, 3), axis: x, scale: scale)
        #expect(inside.lowEnd == .cap && inside.highEnd == .cap)
    }

    @Test("An estimate beyond given limits is not drawn, its arrow is")
    func limits() throws {
        var x = Axis("x")
        x.limits = -1...1
        let rows = [
            ForestRow("a", estimate: 9, range: Whisker(0, 20), words: "9"), ForestRow("b", estimate: 0, words: "0"),
        ]
        let shapes = try Plot.forest(rows, x: x, caption: caption).scene().shapes
        #expect(shapes.count { if case .circle = $0.geometry { true } else { false } } == 1)
        #expect(shapes.count { if case .polyline = $0.geometry { true } else { false } } == 1)
    }

    @Test("The alternative text holds the rows, at most ten of them")
    func alternativeText() throws {
        let summary = try StudySamples.forest().scene().summary
        #expect(summary.contains("Rows: all models 12.7 (12.2–13.2); pretrained 6.3 (5.1–7.4);"))
        let rows = (1...12).map { ForestRow(PlotLabel("row \($0)"), estimate: 1, words: "1") }
        #expect(try Plot.forest(rows, x: Axis("x"), caption: caption).summary.hasSuffix("; row 10 1 and 2 more"))
    }

    @Test("Ratios have no line at zero on a logarithmic axis")
    func ratios() throws {
        let plot = try Plot.forest(
            [ForestRow("a", estimate: 2, range: Whisker(1, 4), words: "2")],
            reference: ReferenceLine(1, label: "equal"),
            x: Axis("Ratio", kind: .log), caption: caption)
        let rules = plot.marks.compactMap { if case .rule(let rule) = $0 { rule.value } else { nil } }
        #expect(rules == [1])
    }

    @Test("A hundred rows are legible at any width", arguments: [320.0, 640])
    func hundred(width: Double) throws {
        let rows = (0..<100).map {
            ForestRow(PlotLabel("subset number \($0)"), estimate: Double($0), count: $0, words: "\($0) (0–100)")
        }
        let plot = try Plot.forest(rows, x: Axis("x"), caption: caption)
        expectLegible(plot.scene(size: try SceneSize(width: width, height: plot.suggestedHeight(width: width))))
        expectLegible(plot.scene(size: try SceneSize(width: width, height: 400)))
    }
}
