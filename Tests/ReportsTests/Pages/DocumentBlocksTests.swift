import Footprint
import Reports
import Testing

@Suite struct DocumentBlocksTests {
    private func html(_ sections: [DocumentSection]) -> String {
        let blocks = Document(title: "Processors", sections: sections).blocks
        return Page(title: "P", sections: [PageSection("S", blocks)], context: SamplePage.context).html
    }

    @Test("Sections stand under their headings, unless the title has just said it")
    func headings() {
        let html = html([
            DocumentSection(key: "a", heading: "First", .sentence("One sentence.")),
            DocumentSection(key: "b", heading: "Processors", .list(["x", "y"])), .table(SampleTables.processors),
        ])
        #expect(html.contains("<h3>First</h3>\n<p>One sentence.</p>\n<ul><li>x</li>"))
        #expect(!html.contains("<h3>Processors</h3>"))
        #expect(html.contains("download=\"processors.csv\""))
    }

    @Test("A record is names and values with their units, ranges and evidence")
    func record() {
        var table = Table(
            key: "run",
            columns: [
                .text("name", "name"), .estimate("power", "power", Power.self),
                .estimate("carbon", "carbon", CarbonMass.self),
            ])
        table.append([.text("a run"), .estimate(Estimate(Power.watts(700), method: .reported)), .unknown])
        let html = html([.record(table)])
        #expect(
            html.contains(
                "<dt>name</dt>\n<dd>a run</dd>\n<dt>power</dt>\n<dd>700\u{A0}W R</dd>\n<dt>carbon</dt>\n<dd>–</dd>"))
        #expect(html.contains("R reported: published by whoever runs or made it. – not known."))
    }

    @Test("An empty sentence and an empty list leave nothing")
    func empty() {
        let sections = [DocumentSection(key: "a", .sentence("")), DocumentSection(key: "b", .list([]))]
        #expect(Document(title: "T", sections: sections).blocks.isEmpty)
    }
}
