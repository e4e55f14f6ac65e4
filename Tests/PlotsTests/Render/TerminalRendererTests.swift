import Testing

@testable import Plots

@Suite("Terminal")
struct TerminalRendererTests {
    @Test(
        "The four charts in 80 columns are as recorded", arguments: ["scatter", "lines", "stacked-bars", "tornado"],
        [TerminalCharacters.unicode, .ascii])
    func golden(name: String, characters: TerminalCharacters) throws {
        let plot = try #require(try SamplePlots.all().first { $0.name == name }).plot
        let suffix = characters == .ascii ? "ascii.txt" : "txt"
        try expectGolden(TerminalRenderer(characters: characters).render(plot), "\(name).\(suffix)")
    }

    @Test("The figures of a study in 80 columns are as recorded", arguments: StudySamples.names)
    func studyGolden(name: String) throws {
        let plot = try #require(try StudySamples.named(name))
        let renderer = TerminalRenderer(rows: plot.suggestedRows(columns: 80))
        try expectGolden(renderer.render(plot), "\(name).txt")
    }

    @Test("A cloud is darker where it is denser, and lines and words lie over it")
    func density() throws {
        let dots = [(1.0, 1), (2, 3), (3, 8), (4, 20)].flatMap { x, count in
            (0..<count).map { _ in PointMark(x: x, y: 1) }
        }
        let plot = try Plot.fit(
            PointCloud(dots + [PointMark(x: 5, y: 2, label: "top")]), curves: [],
            axes: PlotAxes(x: Axis("x"), y: Axis("y")), caption: PlotCaption(title: "t"))
        for (characters, shades) in [(TerminalCharacters.unicode, "·░▒▓"), (.ascii, ".:;&")] {
            let text = TerminalRenderer(characters: characters).render(plot)
            let line = try #require(text.split(separator: "\n").first { line in line.contains { $0 == shades.last } })
            #expect(line.dropFirst(6).filter { shades.contains($0) } == shades)
        }
    }

    @Test("A range that goes on ends in an arrow, level or upright")
    func arrows() throws {
        var (x, y) = (Axis("x"), Axis("y"))
        (x.limits, y.limits) = (0...10, 0...10)
        let point = PointMark(x: 5, y: 5).ranging(x: Whisker(-99, 99), y: Whisker(-99, 99))
        let plot = Plot(caption: PlotCaption(title: "t"), x: x, y: y, marks: [.point(point)])
        let text = TerminalRenderer().render(plot)
        #expect("←→↑↓".allSatisfy { arrow in text.count { $0 == arrow } == 1 })
        #expect("<>^".allSatisfy { TerminalRenderer(characters: .ascii).render(plot).contains($0) })
    }

    @Test(
        "No line is wider than asked for, in any size",
        arguments: [(80, 24), (40, 20), (132, 50), (1, 1), (9_999, 9_999)])
    func widths(size: (Int, Int)) throws {
        for (_, plot) in try SamplePlots.all() + StudySamples.all() {
            let renderer = TerminalRenderer(columns: size.0, rows: size.1)
            let lines = renderer.render(plot).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count == renderer.rows)
            #expect(lines.allSatisfy { String($0).cellCount <= renderer.columns })
        }
    }

    @Test("Plain ASCII is plain ASCII, whatever the words")
    func ascii() throws {
        let plot = try Plot.scatter(
            [PointMark(x: 1e-9, y: 1, label: "模型 é – “x”"), PointMark(x: 1e9, y: 2, evidence: .assumed)],
            x: Axis("CO₂", kind: .log), y: Axis("µ"), caption: PlotCaption(title: "Größe → 10⁶"))
        let text = TerminalRenderer(characters: .ascii).render(plot)
        #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(text.contains("Gr??e > 10^6"))
    }

    @Test("Superscripts become a power sign in ASCII", arguments: [("2×10⁻³", "2x10^-3"), ("10¹²", "10^12")])
    func superscripts(text: String, plain: String) {
        #expect(TerminalCharacters.ascii.plain(text) == plain)
    }

    @Test("Each kind of evidence has its letter in ASCII")
    func letters() throws {
        let points = EvidenceMark.allCases.enumerated().map {
            PointMark(x: Double($0.offset), y: Double($0.offset), evidence: $0.element)
        }
        let plot = try Plot.scatter(points, x: Axis("x"), y: Axis("y"), caption: PlotCaption(title: "t"))
        let text = TerminalRenderer(characters: .ascii).render(plot)
        #expect(text.contains("M measured  R reported  E estimated  A assumed"))
        for letter in "MREA" { #expect(text.count { $0 == letter } == 2, "\(letter)") }
    }
}
