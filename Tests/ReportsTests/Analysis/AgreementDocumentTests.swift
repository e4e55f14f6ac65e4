import Plots
import Studies
import Testing

@testable import Reports

@Suite("Documents and figures of a study of agreement")
struct AgreementDocumentTests {
    @Test("The document holds finding, pairs, sources, measures, models, limitations and credits")
    func sections() throws {
        let document = Document(try ExampleAgreement.carbon([2, 4, 6, 8, 5], [1, 2, 3, 4, 5]))
        #expect(
            document.sections.map(\.key) == [
                "finding", "pairs", "sources", "agreement", "farthest", "limitations", "credits",
            ])
        guard case .list(let credits)? = document["credits"]?.content else {
            Issue.record("no credits")
            return
        }
        #expect(credits == ["Board, made up."])
    }

    @Test("Programs get every model that differs, people the first few")
    func limit() throws {
        let study = try ExampleAgreement.carbon([2, 4, 6, 8, 5], [1, 2, 3, 4, 5])
        let table = try #require(AgreementTables(study).farthest(limit: 2))
        #expect(table.rows.count == 4 && table.shownRows == 2)
    }

    @Test("Measures that are not numbers are unknown, not printed")
    func unknown() throws {
        let measures = AgreementTables(try ExampleAgreement.scores([10, 20, 30], [10, 20, 30])).measures
        for row in measures.rows {
            for case .number(let value) in row { #expect(value.isFinite) }
        }
        #expect(measures.hasUnknown)
    }

    @Test("Ratios are drawn on a logarithmic axis against equality, differences on a linear one")
    func axes() throws {
        let ratio = try AgreementFigure.plot(try ExampleAgreement.carbon([2, 4, 6, 8, 5], [1, 2, 3, 4, 5]))
        #expect(ratio.y.kind == .log && ratio.y.reach == [1])
        #expect(ratio.y.title == "2025-07 over 2025-02")
        #expect(ratio.caption.source == "Board, 2025-07; Board, 2025-02")
        let difference = try AgreementFigure.plot(try ExampleAgreement.scores([11, 22, 30], [10, 20, 30]))
        #expect(difference.y.kind == .linear && difference.y.reach == [0] && difference.y.unit == "points")
    }
}
