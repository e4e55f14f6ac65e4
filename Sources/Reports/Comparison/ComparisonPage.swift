import Footprint
import Plots
import Scenarios
public import Studies

/// The report of a comparison: one HTML file with figures, tables, sources and the way to make it again.
public struct ComparisonPage {
    let comparison: Comparison
    let context: ReportContext
    let words: ComparisonWords
    let tables: ComparisonTables

    /// Candidates whose derivations the page holds; more would make it too heavy for a phone.
    static let derivationLimit = 40

    public init(_ comparison: Comparison, context: ReportContext) {
        self.comparison = comparison
        self.context = context
        words = ComparisonWords(comparison)
        tables = ComparisonTables(comparison: comparison)
    }

    /// The report as one HTML file. The same comparison and context give the same bytes.
    public var html: String { page.html }

    /// The report, to be written as HTML or as PDF.
    public var page: Page {
        let scenario = comparison.scenario
        return Page(
            title: scenario.title, question: scenario.question, finding: words.headline, sections: sections,
            context: context)
    }

    private var sections: [PageSection] {
        [
            section("What follows", PageBlock.sentences(words.recommendation)),
            section(
                "The candidates",
                [figure(.accuracy), .table(tables.candidates)]
                    + PageBlock.sentences(words.strengthsAndWeaknesses + [words.overlap].compactMap { $0 })
            ),
            section(
                "Where the answer changes",
                [figure(.sweep)] + tableBlocks([tables.breakEvens, tables.dominated])
                    + PageBlock.sentences(words.dominated)),
            section("What the carbon is made of", [figure(.breakdown)]),
            section(
                "What the answer rests on",
                [figure(.tornado)] + PageBlock.paragraphs([words.sensitivity].compactMap { $0 })
                    + tableBlocks([tables.sensitivity])),
            section(
                "What pulls against what",
                PageBlock.paragraphs([words.tension, words.furtherTension, words.weighting].compactMap { $0 })
                    + tableBlocks([tables.decision])),
            section("Limitations", PageBlock.sentences(comparison.limitations + comparison.remarks)),
            inputs, derivations, evidence, sources,
            section("Make this report again", [.command(context.command)]),
        ].compactMap { $0 }
    }

    private func section(_ heading: String, _ blocks: [PageBlock]) -> PageSection? {
        blocks.isEmpty ? nil : PageSection(heading, blocks)
    }

    private func tableBlocks(_ tables: [Table?]) -> [PageBlock] { tables.compactMap { $0 }.map { .table($0) } }

    /// A figure, or the reason why there is none.
    private func figure(_ figure: ComparisonFigure) -> PageBlock {
        let source = "\(comparison.scenario.file); Wattmark \(context.version), \(context.date)"
        do {
            return .figure(try figure.plot(comparison, source: source), name: figure.rawValue)
        } catch {
            return .note(InlineText(error.description))
        }
    }

    private var inputs: PageSection? {
        let inputs = ComparisonInputs(scenario: comparison.scenario)
        let assumed = inputs.assumptions
        let lead =
            assumed.isEmpty
            ? PageBlock.paragraphs(["Every number was stated or looked up; 0 were assumed."])
            : PageBlock.sentences(assumed)
        let all = PageBlock.details(
            summary: "All \(inputs.table.rows.count) numbers that went in", [.table(inputs.table)], onPaper: .printed)
        return section("Assumptions and defaults", lead + [all])
    }

    private var derivations: PageSection? {
        let shown = comparison.explanations.prefix(ComparisonPage.derivationLimit)
        let left = comparison.candidates.count - ComparisonPage.derivationLimit
        let more: [PageBlock] =
            left > 0 ? [.note("\(left) more candidates: wattmark compare --explain shows them all.")] : []
        return section("How the numbers came about", shown.map(\.block) + (shown.isEmpty ? [] : more))
    }

    private var evidence: PageSection? {
        let list = Method.allCases.map {
            PageDefinition($0.tag, InlineText(EvidenceLegend.meaning(of: $0)))
        }
        return section(
            "Evidence", [.definitions(list), .note("A result carries the weakest evidence among its inputs.")])
    }

    private var sources: PageSection? {
        let used = comparison.candidates.flatMap { Explanation($0.name, $0.carbon).sources }
        var seen: Set<Source> = []
        let items = used.filter { seen.insert($0).inserted }.map { source in
            Explanation.link(source) + (source.credit.isEmpty ? "" : " \(source.credit)")
        }
        return section("Sources", items.isEmpty ? [] : [.list(items)])
    }
}
