import Reports
import Testing

@Suite struct PageHTMLTests {
    @Test("A page with every kind of block is stored word for word")
    func golden() throws { try expectGolden(try SamplePage.page().html, "page.html") }

    @Test("The page is well formed, and the same page gives the same bytes")
    func wellFormed() throws {
        let html = try SamplePage.page().html
        #expect(WellFormed.trouble(in: html) == nil)
        #expect(html == (try SamplePage.page().html))
    }

    @Test("Every link of the contents leads to one section, which its heading names")
    func contents() throws {
        let html = try SamplePage.page().html
        let anchors = html.matches(of: /<a href="#([^"]+)">/).map { String($0.1) }
        #expect(anchors.count == 10)
        #expect(Set(anchors).count == 10)
        for anchor in anchors {
            let section = "<section id=\"\(anchor)\" aria-labelledby=\"\(anchor)-heading\">"
            #expect(html.components(of: section) == 1, "\(anchor)")
            #expect(html.components(of: "<h2 id=\"\(anchor)-heading\">") == 1, "\(anchor)")
        }
    }

    @Test("A short page has no contents")
    func short() {
        let page = Page(title: "Short", sections: [PageSection("One", [.note("x")])], context: SamplePage.context)
        #expect(!page.html.contains("<nav"))
    }

    @Test("Two sections of one name have anchors of their own")
    func anchors() {
        let sections = [PageSection("Results", []), PageSection("Results!", []), PageSection("模型", [])]
        let html = Page(title: "Twice", sections: sections, context: SamplePage.context).html
        for anchor in ["results", "results-2", "section"] { #expect(html.contains("<section id=\"\(anchor)\"")) }
    }

    @Test("What is no web address is not linked, and markup in words stays words")
    func hostile() throws {
        let html = try SamplePage.page().html
        #expect(!html.contains("javascript:"))
        #expect(html.contains("like this, stays words."))
        #expect(html.contains("&lt;b&gt;this&lt;/b&gt; &amp; that"))
    }

    @Test("The state of a demand is said in words beside its mark")
    func checklist() throws {
        let html = try SamplePage.page().html
        for words in ["met", "partly met", "not met", "not known"] { #expect(html.contains("</svg> \(words)</span>")) }
    }

    @Test("A table of 100,000 rows is cut, and a sentence says so")
    func longTable() {
        var table = Table(key: "t", columns: [.text("name", "name")])
        for row in 0..<100_000 { table.append([.text("row-\(row)")]) }
        let section = PageSection("Rows", [.table(table)])
        let html = Page(title: "Long", sections: [section], context: SamplePage.context).html
        #expect(html.contains("99,000 more rows in JSON and CSV."))
        #expect(html.contains(">row-999<") && !html.contains("row-1000"))
    }
}

extension String {
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
