import Reports
import Testing

@Suite("The page of a study of returns")
struct ReturnsPageTests {
    private let context = ReportContext(date: "2026-11-21", version: "0.1.0", command: "wattmark report")

    @Test("It asks, answers, shows, doubts and says how to make it again")
    func sections() async throws {
        let page = ReturnsPage(try await ReturnsSample.known.value, commands: ["wattmark match"], context: context).page
        #expect(
            page.sections.map(\.heading) == [
                "What was found", "Hypotheses", "Data and provenance", "The line", "Curves", "Where the slope changes",
                "What a doubling brings", "Robustness", "Limitations", "Ethics and data checklist", "Credits",
                "Make this study again",
            ])
        #expect(page.finding?.hasPrefix("Score rises by 2.2 points per doubling of parameters") == true)
    }

    @Test("The same study gives the same bytes, with the figures inside and nothing from elsewhere")
    func bytes() async throws {
        let one = ReturnsPage(try await ReturnsSample.free.value, commands: [], context: context).page.html
        let again = ReturnsPage(try await ReturnsSample.returns(bend: "free"), commands: [], context: context).page.html
        #expect(one == again)
        for figure in ["fit", "residuals", "gain", "forest"] { #expect(one.contains("id=\"figure-\(figure)\"")) }
        #expect(!one.contains("<script") && !one.contains("src=\"http"))
    }
}
