import Footprint
import Plots
import Testing

@testable import Reports

/// The sheets before they are drawn, set with letters of one width.
@Suite struct PrintedPageTests {
    private func document(_ blocks: [PageBlock]) -> PaperDocument {
        Page(title: "A page", sections: [PageSection("Part", blocks)], context: SamplePage.context)
            .printed(with: FixedRuler())
    }

    private func texts(_ document: PaperDocument) -> [[PaperText]] {
        document.sheets.map { sheet in
            sheet.strips.flatMap { strip in
                strip.marks.compactMap { mark in
                    guard case .text(var text) = mark else { return nil }
                    text.position.x += strip.origin.x
                    text.position.y += strip.origin.y
                    return text
                }
            }
        }
    }

    @Test("Every sheet has its number, and all but the first the title above")
    func frame() throws {
        let sheets = texts(try SamplePage.page().printed(with: FixedRuler()))
        #expect(sheets.count > 4)
        for (index, sheet) in sheets.enumerated() {
            #expect(sheet.contains { $0.text == "\(index + 1) of \(sheets.count)" })
            let isHeaded = sheet.contains { $0.position.y == PaperLook.headBaseline }
            #expect(isHeaded == (index > 0))
        }
    }

    @Test("All text stands between the margins")
    func margins() throws {
        let ruler = FixedRuler()
        for text in texts(try SamplePage.page().printed(with: ruler)).joined() {
            #expect(text.position.x >= PaperLook.margin - 0.01, "\(text.text)")
            let end = text.position.x + ruler.width(of: text.text, style: text.style)
            #expect(end <= PaperLook.size.width - PaperLook.margin + 0.01, "\(text.text)")
            #expect(text.position.y <= PaperLook.bodyBottom || text.position.y == PaperLook.footBaseline)
        }
    }

    @Test("The points of a column stand below each other")
    func points() {
        var table = Table(key: "t", columns: [.text("name", "name"), .number("x", "x", style: .readable)])
        for value in [117, 46.8, 4.94] { table.append([.text("a"), .number(value)]) }
        let all = texts(document([.table(table)])).joined()
        let ends = ["117", "46.8", "4.94"].compactMap { number in
            all.first { $0.text == number }.map { text in
                text.position.x + Double(number.prefix { $0 != "." }.count) * text.style.size / 2
            }
        }
        #expect(ends.count == 3)
        #expect(Set(ends.map { ($0 * 1_000).rounded() }).count == 1)
    }

    @Test("A table over several sheets has its head on each")
    func heads() {
        var table = Table(key: "t", columns: [.text("name", "the name of it")])
        for row in 0..<200 { table.append([.text("row-\(row)")]) }
        let sheets = texts(document([.table(table)]))
        #expect(sheets.count > 3)
        for sheet in sheets where sheet.contains(where: { $0.text.hasPrefix("row-") }) {
            #expect(sheet.contains { $0.text == "the name of it" })
        }
        #expect(sheets.joined().filter { $0.text.hasPrefix("row-") }.count == 200)
    }

    @Test("A table of 100,000 rows is cut, and a sentence says so")
    func longTable() {
        var table = Table(key: "t", columns: [.text("name", "name")])
        for row in 0..<100_000 { table.append([.text("row-\(row)")]) }
        let all = texts(document([.table(table)])).joined()
        #expect(all.filter { $0.text.hasPrefix("row-") }.count == 1_000)
        #expect(all.contains { $0.text == "99,000 more rows in JSON and CSV." })
    }

    @Test("A document of more than 500 sheets ends with a sentence")
    func longDocument() {
        let command = Array(repeating: "line", count: 40_000).joined(separator: "\n")
        let sheets = texts(document([.command(command)]))
        #expect(sheets.count == 501)
        #expect(sheets.last?.contains { $0.text.hasPrefix("What follows is left out: a printed page ends") } == true)
    }

    @Test("Folded blocks are printed in full, or a line says that they are left out")
    func details() {
        let folded: (PageBlock.OnPaper) -> [String] = { onPaper in
            self.texts(self.document([.details(summary: "All rows", [.note("inside")], onPaper: onPaper)])).joined()
                .map(\.text)
        }
        #expect(folded(.printed).contains("inside") && folded(.printed).contains("All rows"))
        #expect(!folded(.leftOut).contains("inside"))
        #expect(folded(.leftOut).contains("Left out on paper, and to be found in the HTML page: All rows"))
    }

    @Test("Characters that are printed by their number are counted in a note, those of figures too")
    func unprintable() throws {
        let plot = try Plot.scatter(
            [PointMark(x: 1, y: 1, evidence: .measured, label: PlotLabel("型"))], x: Axis("x"), y: Axis("y"),
            caption: PlotCaption(title: "One point"))
        let all = texts(document([.paragraph("模 and 模"), .figure(plot, name: "f")])).joined().map(\.text)
        #expect(all.joined(separator: " ").contains("2 characters are in none of the fonts of the machine"))
        #expect(all.joined(separator: " ").contains("[U+578B] for example."))
        #expect(!texts(document([.note("none")])).joined().contains { $0.text.contains("U+") })
    }

    @Test("A table without rows is a head, and a section without blocks a heading")
    func empty() {
        let table = Table(key: "t", columns: [.text("name", "name")])
        #expect(texts(document([.table(table)])).joined().contains { $0.text == "name" })
        #expect(texts(document([])).joined().contains { $0.text == "Part" })
    }
}
