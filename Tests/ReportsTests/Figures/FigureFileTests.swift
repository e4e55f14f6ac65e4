import Reports
import Testing

@Suite struct FigureFileTests {
    @Test("The kind of file follows from the end of its name")
    func kinds() throws {
        #expect(try FigureFile(path: "out/sweep.SVG") == .svg)
        #expect(try FigureFile(path: "a.b.pdf") == .pdf)
    }

    @Test(
        "A name without a known ending is refused with the endings there are", arguments: ["sweep", "x.gif", "a.svg/b"])
    func unknown(path: String) {
        let error = #expect(throws: ReportsError.self) { try FigureFile(path: path) }
        #expect(
            error?.description
                == "“\(path)” does not say what kind of figure to write; let its name end in .svg, .png or .pdf")
    }

    @Test("An SVG file begins as one, and the same figure gives the same bytes")
    func svg() throws {
        let plot = try ComparisonFigure.sweep.plot(try Chatcrew.comparison(), source: "x")
        let bytes = try FigureFile.svg.bytes(plot, name: "sweep")
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("<svg "))
        #expect(try FigureFile.svg.bytes(plot, name: "sweep") == bytes)
    }
}
