import FoundationEssentials
import Testing

@testable import Reports

@Suite("Labels as SVG")
struct LabelSVGTests {
    @Test("The card in light is as stored", arguments: ["usual", "long", "alone"])
    func golden(name: String) throws {
        let content = try #require(SampleLabels.all.first { $0.name == name }).content
        let code = content.address == nil ? nil : try SampleLabels.code()
        try expectGolden(try Label(content: content, code: code).svg, "label-card-\(name).svg")
    }

    @Test("A label is an image with a title and a description before anything is drawn")
    func alternative() throws {
        let label = try Label(content: SampleLabels.strange, code: nil, size: .badge)
        let lines = label.svg.split(separator: "\n")
        #expect(lines[0].contains("width=\"88\" height=\"31\" viewBox=\"0 0 88 31\" role=\"img\""))
        #expect(
            lines[1] == "<title>Carbon rating silver: a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39; 模型</title>")
        #expect(lines[2].hasPrefix("<desc>a&lt;b&gt;&amp;"))
    }

    @Test("A print is as large as A6")
    func print() throws {
        let svg = try Label(content: SampleLabels.usual, code: nil, size: .print).svg
        #expect(svg.contains("width=\"297.64pt\" height=\"419.53pt\" viewBox=\"0 0 297.64 419.53\""))
    }

    @Test("A claim of one line is a text; one of several is a group of texts")
    func claims() throws {
        let svg = try Label(content: SampleLabels.long, code: nil).svg
        #expect(svg.contains("fill=\"#000000\" data-claim=\"letter\">D</text>"))
        #expect(svg.contains("<g data-claim=\"name\">\n<text "))
        #expect(svg.contains(" data-glued=\"true\">128E-Instruct-FP8-dynamic-2025</text>\n</g>"))
    }

    @Test("The code is one path that tells its modules")
    func code() throws {
        let svg = try Label(content: SampleLabels.usual, code: SampleLabels.code()).svg
        #expect(svg.components(separatedBy: "data-claim=\"qr\" data-modules=\"29\"").count == 2)
        #expect(
            !(try Label(content: SampleLabels.usual, code: SampleLabels.code(), size: .badge).svg.contains("<path")))
    }

    @Test("The manifest stands in the metadata")
    func manifest() throws {
        let svg = try Label(content: SampleLabels.usual, code: nil, embedded: "a: <&>\nb: 1").svg
        #expect(
            svg.contains(
                "<metadata><wattmark:manifest xmlns:wattmark=\"urn:wattmark:manifest\">a: &lt;&amp;&gt;\nb: 1"
                    + "</wattmark:manifest></metadata>\n"))
        #expect(!(try Label(content: SampleLabels.usual, code: nil).svg.contains("<metadata>")))
    }
}
