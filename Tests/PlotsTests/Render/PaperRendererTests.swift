import Testing

@testable import Plots

@Suite("Several sheets as PDF", .enabled(if: CairoRenderer.isAvailable))
struct PaperRendererTests {
    private func document(date: String = "2026-11-21", sheets: Int = 3) -> PaperDocument {
        let style = PaperStyle(.text, size: 10)
        var document = PaperDocument(
            title: "Sheets", subject: "Three of them", date: date,
            sheets: (0..<sheets).map { index in
                let last = PaperTarget.place(PaperPlace(sheet: sheets - 1, y: 10))
                let words = PaperText("Sheet \(index)", at: ScenePoint(x: 0, y: 10), style: style, target: last)
                return PaperSheet(strips: [PaperStrip(at: ScenePoint(x: 50, y: 50), marks: [.text(words)])])
            })
        document.outline = [PaperOutlineEntry("The end", place: PaperPlace(sheet: sheets - 1, y: 40))]
        return document
    }

    private func text(_ document: PaperDocument) throws -> String {
        String(decoding: try PaperRenderer().pdf(document), as: Unicode.ASCII.self)
    }

    @Test("Each sheet is a page of A4")
    func pages() throws {
        let text = try text(document())
        #expect(text.contains("/Count 3"))
        #expect(text.ranges(of: "/MediaBox [ 0 0 595.2").count == 3)
    }

    @Test("The day comes from the document and never from the clock")
    func day() throws {
        #expect(try text(document()).contains("20261121000000"))
        for date in ["", "today", "2026-11-21'", "26-11-2001"] {
            #expect(!(try text(document(date: date))).contains("/CreationDate"), "\(date)")
        }
    }

    @Test("Links lead to later sheets, and the outline to its places")
    func links() throws {
        let text = try text(document())
        #expect(text.contains("/Type /Outlines"))
        #expect(text.ranges(of: "/Subtype /Link").count == 3)
        // Three links and an outline, each with its destination.
        #expect(text.ranges(of: "/Dest ").count >= 4)
        #expect(text.contains("(sheet-3-10)"))
    }

    @Test("An outline and links beyond the last sheet are left out")
    func beyond() throws {
        var short = document()
        short.sheets.removeLast()
        let text = try text(short)
        #expect(!text.contains("/Type /Outlines") && !text.contains("/Subtype /Link"))
    }

    @Test("An address cannot end the text that holds it")
    func addresses() {
        #expect(PaperRenderer.encoded("https://a.b/c?d=1&e=%20#f") == "https://a.b/c?d=1&e=%20#f")
        #expect(PaperRenderer.encoded("https://a/(b)'c\\ é") == "https://a/%28b%29%27c%5C%20%C3%A9")
    }
}
