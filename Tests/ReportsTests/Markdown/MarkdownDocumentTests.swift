import Footprint
import Reports
import Testing

@Suite struct MarkdownDocumentTests {
    @Test("A table is a pipe table with numbers to the right and the evidence in words below")
    func golden() throws {
        try expectGolden(
            Document(title: "Processors", sections: [.table(SampleTables.processors)]).markdown(), "processors.md")
    }

    @Test("Names cannot leave their cell or become markup")
    func escaping() {
        var table = Table(key: "t", columns: [.text("name", "name")])
        table.append([.text("a|b\n<script>*x*[y](z)")])
        let text = Document(title: "", sections: [.table(table)]).markdown()
        #expect(text.contains("| a\\|b &lt;script&gt;\\*x\\*\\[y\\](z) |"))
    }

    @Test("A record is a list of names and values, which no line is too long for")
    func record() {
        var table = Table(key: "t", columns: [.text("unit", "unit"), .estimate("power", "power", Power.self)])
        table.append([.text("1,000 *tokens*"), .estimate(Estimate(Power.watts(450), method: .measured))])
        let text = Document(title: "", sections: [.record(table)]).markdown()
        #expect(text.hasPrefix("- unit: 1,000 \\*tokens\\*\n- power: 450 W M\n\nM measured"), "\(text)")
    }
}
