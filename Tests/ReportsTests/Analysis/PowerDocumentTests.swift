import Footprint
import Ledger
import Observations
import Plots
import Studies
import TestSupport
import Testing

@testable import Reports

@Suite("Documents and figures of a study of power")
struct PowerDocumentTests {
    /// Sizes 1, 2, 4 … B; the score rises by 3 points per doubling, and scatters.
    private func study(_ change: (inout PowerQuestion) -> Void = { _ in }) throws -> PowerStudy {
        let entries = (0..<24).map { place in
            let doublings = place / 4
            let scatter = [1.5, -1, 0.5, -1][place % 4]
            return ExampleBoard.entry(
                "m\(place)", row: place + 1, score: 20 + 3 * Double(doublings) + scatter,
                parameters: Double(1 << doublings) * 1e9)
        }
        var selection = RowSelection(y: "score", x: "parameters")
        selection.cluster = .none
        let store = try ExampleBoard.store([.init("Board", "1", entries)])
        let table = try StudyTable(selection, from: try StoredVintages(of: store, models: []))
        var question = PowerQuestion(selection, place: "8B")
        change(&question)
        return try PowerStudy(question, on: table)
    }

    @Test("The finding says what the models at hand show, and how many more it takes")
    func finding() throws {
        let study = try study { $0.change = -1 }
        let needed = try #require(study.needed)
        #expect(
            PowerWords(study).finding
                == "8 models above 8 B show a change of −1.00 points per doubling of parameters with a probability of "
                + "\(PowerWords.percent(study.power)); 80 % takes \(needed) models, \(needed - 8) more")
        #expect(!PowerWords(study).detail.contains("leaves no gain"))
    }

    @Test("Where the models at hand are enough, the finding says how many would be")
    func enough() throws {
        let study = try study { $0.change = -9 }
        #expect(PowerWords(study).finding.hasSuffix("models would be enough for 80 %"))
    }

    @Test("The usual change is explained")
    func usual() throws {
        let words = PowerWords(try study())
        #expect(
            words.detail.hasSuffix(
                "The change is the one that leaves no gain above the break, the gain below being 3.00 points per doubling."
            ))
        #expect(words.limitations.count == 4 && words.limitations[1] == "Rows are taken as independent of each other.")
    }

    @Test("Where the slope below is not known well enough no number is made up")
    func never() throws {
        let study = try study { $0.change = 0.01 }
        #expect(study.needed == nil)
        #expect(
            PowerWords(study).finding.hasSuffix(
                "no number of models above it makes that 80 %, as the slope below is not known well enough"))
    }

    @Test(
        "A probability is never said to be none or certain where it is not",
        arguments: [
            (0.0, "0 %"), (0.001, "under 1 %"), (0.456, "46 %"), (0.9999, "over 99 %"), (1.0, "100 %"),
        ])
    func percent(share: Double, words: String) { #expect(PowerWords.percent(share) == words) }

    @Test("The document holds finding, powers, design, rows, limitations and credits")
    func sections() throws {
        #expect(
            Document(try study()).sections.map(\.key) == [
                "finding", "power", "design", "rows", "variables", "limitations", "credits",
            ])
    }

    @Test("The figure rings what is at hand and what is needed")
    func figure() throws {
        let study = try study { $0.change = -1 }
        let plot = try PowerFigure.plot(study, source: "Board")
        let rings = plot.marks.compactMap { mark -> String? in
            if case .crossing(let crossing) = mark { crossing.label?.text } else { nil }
        }
        #expect(rings == ["8 at hand", "\(study.needed ?? 0) needed"])
        #expect(plot.y.unit == "%" && plot.x.title == "models above 8 B")
    }
}
