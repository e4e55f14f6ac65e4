import Testing

@testable import Plots

@Suite("The line above the plot area")
struct HeaderLineTests {
    private func header(_ rules: [(Double, PlotLabel)], title: String = "") -> (line: HeaderLine, lines: Int) {
        var x = Axis("x")
        (x.reach, x.isPadded) = ([0, 100], false)
        let marks = rules.map { Mark.rule(RuleMark(at: $0.0, direction: .vertical, label: $0.1)) }
        let plot = Plot(caption: PlotCaption(title: "t"), x: x, y: Axis(title), marks: marks)
        let frame = Frame.fitting(plot, size: .standard, typography: .screen)
        return (HeaderLine(frame: frame), frame.linesAbove)
    }

    @Test("A label stands centred over its rule")
    func centred() throws {
        let (line, lines) = header([(50, "half")])
        #expect(lines == 1)
        #expect((try #require(line.placed[0]).centre - 340).magnitude < 40)
    }

    @Test("At the edge a label moves inwards")
    func edge() throws {
        let place = try #require(header([(100, "a label at the very end")]).line.placed[0])
        let half = TextMetrics.proportional.width(of: place.words, style: TextStyle(size: 12)) / 2
        #expect(place.centre + half <= 624 + 1e-9)
    }

    @Test("Beside the title of the y axis a label moves sideways, or the title goes to a line of its own")
    func title() {
        #expect(header([(15, "a label over the line")], title: "Score").lines == 1)
        #expect(header([(1, "break")], title: "A long title of the axis of the scores").lines == 2)
        #expect(header([], title: "Score").lines == 1)
    }

    @Test("Of two labels without room for both, the less important becomes short or has no place")
    func two() {
        let long = "a label that is long enough to take the room of the other one"
        let important = PlotLabel(long, priority: 1)
        #expect(header([(50, PlotLabel(long)), (51, important)]).line.placed.keys.sorted() == [1])
        let short = PlotLabel(long, short: "b")
        #expect(header([(90, short), (50, important)]).line.placed[0]?.words == "b")
    }
}
