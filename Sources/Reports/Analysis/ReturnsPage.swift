import Footprint
import Ledger
import Observations
public import Studies

/// A study of returns on one page: question, data, hypotheses, results, robustness, limitations, checklist, commands.
public struct ReturnsPage {
    let returns: Returns
    let context: ReportContext
    let commands: [String]
    private let text: StudyText
    private let words: ReturnsWords
    private let tables: ReturnsTables
    private let data: StudyDataTables

    /// - Parameter commands: What makes the study again, from the files of the publishers on.
    public init(_ returns: Returns, commands: [String], context: ReportContext) {
        self.returns = returns
        self.context = context
        self.commands = commands
        text = StudyText(returns.table)
        words = ReturnsWords(returns)
        tables = ReturnsTables(returns)
        data = StudyDataTables(returns.table)
    }

    public var page: Page {
        Page(
            title: "Returns of \(text.x): \(text.y)",
            question:
                "Does \(text.y) rise with \(text.x), does a further doubling bring less and less, and is there a place where "
                + "the slope changes?",
            finding: words.finding + ".",
            sections: [
                section("What was found", PageBlock.sentences(words.findings) + figure(.fit)),
                section("Hypotheses", hypotheses),
                section("Data and provenance", provenance),
                section(
                    "The line",
                    [.table(tables.coefficients)] + PageBlock.sentences(words.diagnostics) + figure(.residuals)),
                section("Curves", [.table(tables.curves), .table(tables.curveCoefficients)]),
                section("Where the slope changes", bend),
                section("What a doubling brings", figure(.gain) + [tables.gain].compactMap { $0 }.map { .table($0) }),
                section("Robustness", robustness),
                section("Limitations", PageBlock.sentences(ReturnsLimitations(returns).sentences)),
                section("Ethics and data checklist", StudyChecklist(evidence).blocks),
                section("Credits", PageBlock.sentences(data.credits)),
                section("Make this study again", commands.map { .command($0) }),
            ], context: context)
    }

    private var evidence: StudyEvidence {
        StudyEvidence(returns.table, seed: returns.question.seed, commands: commands)
    }

    private func section(_ heading: String, _ blocks: [PageBlock]) -> PageSection { PageSection(heading, blocks) }

    /// A figure, or the reason why there is none.
    private func figure(_ figure: ReturnsFigure) -> [PageBlock] {
        do {
            return [.figure(try figure.plot(returns, source: StudySource.line(returns.table)), name: figure.rawValue)]
        } catch {
            return [.note(InlineText(error.description))]
        }
    }

    private var hypotheses: [PageBlock] {
        let level = NumberText.styled(100 - 100 * returns.question.level, .plain(3))
        let place: String =
            switch returns.question.bend {
            case .none: "No break was looked for."
            case .known(let value):
                "The slope is the same on both sides of \(text.place(value / returns.xUnit.factor)), a place named before the "
                    + "data were looked at."
            case .free: "The slope is the same everywhere; the alternative is a change at one place, wherever it is."
            }
        return [
            .list([
                InlineText(
                    "\(text.y.capitalisedFirst) does not change with \(text.x): the slope on log10 \(text.x) is 0."),
                InlineText(place),
                InlineText(
                    "The gain per doubling is the same along \(text.x): a straight line predicts as well as curves."),
            ]),
            .note(
                InlineText(
                    "The first two are tested at \(level) %, the third is judged by the error on \(text.cluster.many) left "
                        + "out of the fit. Intervals are not adjusted for the number of parts of the rows that are "
                        + "shown under robustness; read those as description.")),
        ]
    }

    private var provenance: [PageBlock] {
        var blocks: [PageBlock] = [.table(sources), .table(data.variables), .table(data.rows)]
        if let clusters = data.clusters { blocks.append(.paragraph(InlineText(clusters))) }
        return blocks
    }

    /// The files, with the hash by which each is known again.
    private var sources: Table {
        var table = Table(
            key: "sources", title: "Files",
            columns: [
                .text("dataset", "dataset"), .text("vintage", "vintage"), .text("licence", "licence"),
                .text("file", "file"), .number("rows", "rows", style: .decimals(0)), .text("sha256", "SHA-256"),
            ])
        for source in returns.table.sources {
            table.append([
                .text(source.dataset.name), .text(source.vintage.text), .text(source.dataset.licence ?? "none stated"),
                .text(source.file.name), .number(Double(source.tally.rows)),
                .text(String(source.file.sha256.prefix(16))),
            ])
        }
        return table
    }

    private var bend: [PageBlock] {
        guard let bend = tables.bend else {
            return [.paragraph(InlineText(returns.breakReason ?? "No break was looked for."))]
        }
        return Document(title: "", sections: [.record(bend)]).blocks
    }

    private var robustness: [PageBlock] {
        var blocks = [PageBlock.paragraph(InlineText(words.robustness + "."))] + figure(.forest)
        blocks.append(.table(tables.slopes))
        if let parts = tables.parts {
            blocks.append(.details(summary: "The same as a table", [.table(parts)], onPaper: .printed))
        }
        return blocks
    }
}
