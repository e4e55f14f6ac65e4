import Plots
import Reports
import Testing

@Suite struct FigureFileTests {
    @Test("The kind of file follows from the end of its name")
    func kinds() throws {
        #expect(try FigureFile(path: "out/sweep.SVG") == .svg)
        #expect(try FigureFile(path: "a.b.pdf") == .pdf)
        #expect(try FigureFile(path: "out/a.vl.json") == .vegaLite)
        #expect(try FigureFile(path: "a.TXT") == .text)
    }

    @Test(
        "A name without a known ending is refused with the endings there are",
        arguments: ["sweep", "x.gif", "a.svg/b", ".svg", "a.json", "vl.json"])
    func unknown(path: String) {
        let error = #expect(throws: ReportsError.self) { try FigureFile(path: path) }
        #expect(
            error?.description
                == "“\(path)” does not say what kind of figure to write; let its name end in .svg, .png, .pdf, "
                + ".vl.json (Vega-Lite) or .txt")
    }

    @Test("Vega-Lite and text are written without the drawing library")
    func words() throws {
        let plot = try ComparisonFigure.accuracy.plot(try Chatcrew.comparison(), source: "x")
        let spec = String(decoding: try FigureFile.vegaLite.bytes(plot, name: "accuracy"), as: UTF8.self)
        #expect(spec.contains("https://vega.github.io/schema/vega-lite/v5.json"))
        let text = String(decoding: try FigureFile.text.bytes(plot, name: "accuracy"), as: UTF8.self)
        #expect(text.hasPrefix(String(plot.caption.title.prefix(20))))
    }

    @Test("An SVG file begins as one, and the same figure gives the same bytes")
    func svg() throws {
        let plot = try ComparisonFigure.sweep.plot(try Chatcrew.comparison(), source: "x")
        let bytes = try FigureFile.svg.bytes(plot, name: "sweep")
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("<svg "))
        #expect(try FigureFile.svg.bytes(plot, name: "sweep") == bytes)
    }
}
