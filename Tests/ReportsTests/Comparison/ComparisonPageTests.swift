import Footprint
import FoundationEssentials
import Plots
import Reports
import Scenarios
import Studies
import Testing

@Suite struct ComparisonPageTests {
    private let context = ReportContext(
        date: "2026-11-21", version: "0.1.0", command: "wattmark compare Examples/chatcrew.yaml --report report.html")

    private func page(_ comparison: Comparison) -> String { ComparisonPage(comparison, context: context).html }

    @Test("The page is well formed, and the same comparison gives the same bytes")
    func wellFormed() throws {
        let html = page(try Chatcrew.comparison(spread: 0.15))
        #expect(WellFormed.trouble(in: html) == nil)
        #expect(html == page(try Chatcrew.comparison(spread: 0.15)))
    }

    @Test("The question is the heading and the finding comes first")
    func order() throws {
        let html = page(try Chatcrew.comparison())
        let heading = try #require(html.firstRange(of: "<h1>Which model should ChatCrew run?</h1>"))
        let finding = try #require(html.firstRange(of: "Model 3 emits least (16.6\u{A0}t\u{A0}CO2e)"))
        let figure = try #require(html.firstRange(of: "<svg"))
        #expect(heading.lowerBound < finding.lowerBound && finding.lowerBound < figure.lowerBound)
    }

    @Test("Nothing is fetched from elsewhere and no script runs")
    func selfContained() throws {
        let html = page(try Chatcrew.comparison())
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("@import"))
        for match in html.matches(of: /(?:href|src)="([^"]{0,12})/) {
            #expect(match.1.hasPrefix("data:") || match.1.hasPrefix("https://") || match.1.hasPrefix("#"), "\(match.1)")
        }
        #expect(html.contains("default-src &#39;none&#39;"))
    }

    @Test("Every figure and table is there, each with its file to keep")
    func parts() throws {
        let html = page(try Chatcrew.comparison())
        for name in ["accuracy.svg", "sweep.svg", "breakdown.svg", "tornado.svg", "candidates.csv", "break_evens.csv"] {
            #expect(html.contains("download=\"\(name)\""), "\(name)")
        }
        for heading in ["Limitations", "Assumptions and defaults", "Evidence", "Make this report again"] {
            #expect(html.contains("\">\(heading)</h2>"), "\(heading)")
        }
    }

    @Test("Names with markup in them stay names")
    func hostileNames() throws {
        let name = "<img src=x onerror=alert(1)> & \"Co\""
        let base = try Chatcrew.comparison()
        var scenario = base.scenario
        scenario.title = "</title><script>alert(1)</script>"
        let model = Chatcrew.Model(name: name, accuracy: 90, trainingKilograms: 10, servingKilogramsPerUser: 1)
        let hostile = Comparison(
            scenario: scenario, candidates: [Chatcrew.footprint(model)] + base.candidates, ranking: [name],
            dominated: [], sweeps: base.sweeps, sensitivity: base.sensitivity, decision: nil)
        let html = page(hostile)
        #expect(WellFormed.trouble(in: html) == nil)
        #expect(!html.contains("<img") && !html.contains("<script"))
        #expect(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;"))
    }

    @Test("A single candidate without sweep, weights or accuracy still gives a page that says what is missing")
    func least() throws {
        var scenario = Chatcrew.scenario
        scenario.weights = []
        let one = Comparison(
            scenario: scenario, candidates: [Chatcrew.footprint(Chatcrew.models[0])], ranking: ["Model 1"],
            dominated: [], sweeps: [], sensitivity: nil, decision: nil)
        let html = page(one)
        #expect(WellFormed.trouble(in: html) == nil)
        #expect(html.contains("the figure “sweep” cannot be drawn: the scenario sweeps no variable"))
    }

    @Test("Pages to look at are written where WATTMARK_LOOK says")
    func look() throws {
        guard let folder = ProcessInfo.processInfo.environment["WATTMARK_LOOK"] else { return }
        let pages = [
            ("report.html", try Comparison(of: Chatcrew.scenario)),
            ("ranges.html", try Chatcrew.comparison(spread: 0.15)),
        ]
        for (name, comparison) in pages {
            let html = page(comparison)
            #expect(!html.isEmpty)
            try Data(html.utf8).write(to: URL(filePath: folder + "/" + name))
            if CairoRenderer.isAvailable {
                let pdf = try ComparisonPage(comparison, context: context).page.pdf()
                try Data(pdf).write(to: URL(filePath: folder + "/" + name.replacing(".html", with: ".pdf")))
            }
        }
    }
}
