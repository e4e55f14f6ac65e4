import Plots
import Reports
import Testing

@Suite struct PageFileTests {
    @Test(
        "The kind of a page follows from the end of its name",
        arguments: [
            ("study.html", PageFile.html), ("a.b/Study.PDF", .pdf), ("a.b/study", .html), ("study.htm", .html),
            ("study.html.pdf", .pdf),
        ])
    func kinds(path: String, kind: PageFile) throws { #expect(try PageFile(path: path) == kind) }

    @Test("Another ending is refused with the two that there are")
    func refused() throws {
        let error = try #require(throws: ReportsError.self) { try PageFile(path: "study.docx") }
        #expect(
            error.description
                == "“study.docx” does not say what kind of page to write; let its name end in .html or .pdf")
    }

    @Test("The bytes are those of the page")
    func bytes() throws {
        let page = try SamplePage.page()
        #expect(try PageFile.html.bytes(page) == Array(page.html.utf8))
        if CairoRenderer.isAvailable { #expect(try PageFile.pdf.bytes(page).starts(with: "%PDF-".utf8)) }
    }
}
