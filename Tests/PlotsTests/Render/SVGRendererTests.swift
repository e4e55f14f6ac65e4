import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("SVG")
struct SVGRendererTests {
    /// The text inside elements of a name, and whether the whole document is well formed.
    private final class Reader: NSObject, XMLParserDelegate {
        var texts: [String: [String]] = [:]
        private var open: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(name)
            texts[name, default: []].append("")
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            guard let name = open.last, let count = texts[name]?.count else { return }
            texts[name]?[count - 1] += string
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }
    }

    private func read(_ svg: String) throws -> [String: [String]] {
        let reader = Reader()
        let parser = XMLParser(data: Foundation.Data(svg.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return reader.texts
    }

    @Test("The four charts are byte for byte as recorded", arguments: ["scatter", "lines", "stacked-bars", "tornado"])
    func golden(name: String) throws {
        let plot = try #require(try SamplePlots.all().first { $0.name == name }).plot
        try expectGolden(SVGRenderer().render(plot.scene()), "\(name).svg")
    }

    @Test("The figures of a study are byte for byte as recorded", arguments: StudySamples.names)
    func studyGolden(name: String) throws {
        let plot = try #require(try StudySamples.named(name))
        try expectGolden(SVGRenderer().render(plot.scene()), "\(name).svg")
    }

    @Test("Four thousand points take less than 200 kB, and each is one dot")
    func cloud() throws {
        let svg = SVGRenderer().render(try StudySamples.fit(4_000).scene())
        #expect(svg.utf8.count < 200_000)
        let texts = try read(svg)
        #expect(texts["path"]?.count == 3_990)
    }

    @Test("Quotes, angle brackets, ampersands and control characters in words stay valid XML")
    func escaping() throws {
        let nasty = "a <b> & \"c\" 'd' ]]> \u{0} \u{1B}[31m \u{FFFE} \n é 模 👍"
        let plot = try Plot.scatter(
            [PointMark(x: 1, y: 1, label: PlotLabel(nasty))], x: Axis(nasty), y: Axis("y", unit: nasty),
            caption: PlotCaption(title: nasty, subtitle: nasty, source: nasty, summary: nasty))
        let texts = try read(SVGRenderer().render(plot.scene(size: try SceneSize(width: 1_200, height: 600))))
        let clean = "a <b> & \"c\" 'd' ]]>   \u{20}[31m     é 模 👍"
        #expect(texts["title"]?.first == clean)
        #expect(texts["desc"] == [clean])
        #expect(texts["text"]?.contains(clean) == true)
    }

    @Test("The title states the finding and the description what is shown")
    func alternativeText() throws {
        let plot = try SamplePlots.tornado()
        let svg = SVGRenderer(identifier: "figure-2").render(plot.scene())
        #expect(svg.contains("role=\"img\" aria-labelledby=\"figure-2-title figure-2-summary\""))
        let texts = try read(svg)
        #expect(texts["title"]?.first == "The grid moves the answer most: from 12 to 71 t")
        #expect(
            texts["desc"] == [
                "Total carbon per year of Large-70B-Instruct when one input moves, 6 inputs. Carbon per year (t CO2e)"
            ])
    }

    @Test("Every colour has a custom property and a plain colour for readers without them")
    func properties() throws {
        let svg = SVGRenderer().render(try SamplePlots.scatter().scene())
        #expect(svg.contains(".fill-ink{fill:#1b1f24;fill:var(--plot-ink,#1b1f24)}"))
        #expect(svg.contains(".stroke-category-1{stroke:#0072b2;stroke:var(--plot-category-1,#0072b2)}"))
        #expect(!svg.contains("prefers-color-scheme"))
    }

    @Test("A plain file has no custom property, and the same shapes")
    func plain() throws {
        let scene = try SamplePlots.scatter().scene()
        var renderer = SVGRenderer(appearance: .automatic)
        renderer.isPlain = true
        let svg = renderer.render(scene)
        #expect(!svg.contains("var(") && svg.contains(".fill-ink{fill:#1b1f24}"))
        let shapes = { (svg: String) in svg.split(separator: "</style>").last }
        #expect(shapes(svg) == shapes(SVGRenderer().render(scene)))
    }

    @Test("Dark is dark, and automatic follows the reader")
    func appearance() throws {
        let scene = try SamplePlots.scatter().scene()
        #expect(SVGRenderer(appearance: .dark).render(scene).contains(".fill-background{fill:#0d1117;"))
        let automatic = SVGRenderer(appearance: .automatic).render(scene)
        #expect(automatic.contains(".fill-background{fill:#ffffff;"))
        #expect(
            automatic.contains("@media (prefers-color-scheme:dark){.plot.plot-automatic{--plot-background:#0d1117;"))
    }

    @Test("An identifier that would break the document is replaced")
    func identifier() {
        #expect(SVGRenderer(identifier: "a\"><script>").identifier == "ascript")
        #expect(SVGRenderer(identifier: "1 2").identifier == "plot")
    }

    @Test("A shortened label keeps its full words as a tooltip")
    func tooltip() throws {
        let texts = try read(SVGRenderer().render(try SamplePlots.lines().scene(size: .narrow)))
        #expect(texts["text"]?.contains("Large-70B-Instruct") == false)
        #expect(texts["title"]?.contains("Large-70B-Instruct") == true)
    }

    @Test("A thousand points in the smallest and in the largest size are valid", arguments: [1.0, 10_000])
    func extremes(side: Double) throws {
        let points = (0..<1_000).map { PointMark(x: Double($0), y: Double($0 % 37)) }
        let plot = try Plot.scatter(points, x: Axis("x"), y: Axis("y"), caption: PlotCaption(title: "t"))
        let texts = try read(SVGRenderer().render(plot.scene(size: try SceneSize(width: side, height: side))))
        #expect(texts["circle"]?.count == 1_000)
    }
}
