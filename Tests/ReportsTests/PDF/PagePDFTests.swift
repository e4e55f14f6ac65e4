import FoundationEssentials
import Plots
import Reports
import Testing

@Suite("Pages as PDF", .enabled(if: CairoRenderer.isAvailable))
struct PagePDFTests {
    @Test("The same page gives the same bytes, a second later too")
    func sameBytes() async throws {
        let first = try SamplePage.page().pdf()
        try await Task.sleep(for: .milliseconds(1_100))
        #expect(try SamplePage.page().pdf() == first)
    }

    @Test("The file says its title and its day, and embeds its letters with their meaning")
    func metadata() throws {
        let text = String(decoding: try SamplePage.page().pdf(), as: Unicode.ASCII.self)
        #expect(text.hasPrefix("%PDF-1."))
        #expect(text.contains("/CreationDate (") && text.contains("20261121000000"))
        #expect(text.contains("/Title (Do larger language models buy less accuracy"))
        #expect(text.contains("/ToUnicode"))
        #expect(text.contains("/MediaBox [ 0 0 595.2"))
    }

    @Test("The outline and the contents lead to the sections, links to the web")
    func links() throws {
        let text = String(decoding: try SamplePage.page().pdf(), as: Unicode.ASCII.self)
        #expect(text.contains("/Type /Outlines"))
        #expect(text.contains("/Title (Limitations)"))
        #expect(text.contains("/URI (https://example.org/board?a=1&b=%282%29)"))
        #expect(!text.contains("javascript"))
    }

    @Test("A page to look at is written where WATTMARK_LOOK says")
    func look() throws {
        guard let folder = ProcessInfo.processInfo.environment["WATTMARK_LOOK"] else { return }
        let page = try SamplePage.page()
        let pdf = try page.pdf()
        #expect(!pdf.isEmpty)
        try Data(pdf).write(to: URL(filePath: folder + "/page.pdf"))
        try Data(page.html.utf8).write(to: URL(filePath: folder + "/page.html"))
    }
}

@Suite("Pages as PDF on a machine without cairo", .disabled(if: CairoRenderer.isAvailable))
struct PageWithoutCairoTests {
    @Test("Printing is refused with what is missing and what to do")
    func refused() throws {
        let error = try #require(throws: ReportsError.self) { try SamplePage.page().pdf() }
        #expect(error.description.contains("PDF needs the cairo library, which could not be loaded ("))
    }
}
