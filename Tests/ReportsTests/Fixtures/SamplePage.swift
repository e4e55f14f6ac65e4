import Footprint
import Plots
import Reports

/// A page with every kind of block.
enum SamplePage {
    static let context = ReportContext(
        date: "2026-11-21", version: "0.1.0", command: "wattmark report study.yaml --output study.pdf")

    static func page() throws -> Page {
        Page(
            title: "Do larger language models buy less accuracy for each kilogram of carbon?",
            question: "Accuracy against parameters, energy and carbon, over two made-up vintages of one leaderboard.",
            finding: "Yes, in this sample: each doubling of parameters brings 3.1 points below 70 B and 1.2 points "
                + "above (95 % interval 0.4 to 2.0), for 1,240 kg CO2e more.",
            sections: [
                words, sources, try figures, models, wide, checklist, derivations, robustness, limitations,
                reproduction,
            ], context: context)
    }

    private static var words: PageSection {
        PageSection(
            "What was asked",
            [
                .paragraph(
                    "The question is whether accuracy keeps growing with cost. "
                        + .link("The leaderboard", to: "https://example.org/board?a=1&b=(2)")
                        + " lists scores; the ledger adds energy, as " + .code("energy_j")
                        + ", and carbon. A link that is none, "
                        + .link("like this", to: "javascript:alert(1)") + ", stays words."),
                .paragraph(
                    "Words in other scripts, 模型 α β, and signs such as ≤, ±, ×, → and ☃ must not vanish, nor may "
                        + "markup as in <b>this</b> & that become any."),
                .subheading("Hypotheses"),
                .list([
                    "The slope above 70 B is smaller than the slope below it.",
                    "Energy explains more of the scores than parameters do, although both were estimated from the "
                        + "same architecture and so cannot be told apart by these data alone.",
                ]),
                .note("Both were written down before the rows were read."),
            ])
    }

    private static var sources: PageSection {
        PageSection("Data and provenance", [.table(SampleTables.processors)])
    }

    private static var figures: PageSection {
        get throws {
            let rows: [(name: String, parameters: Double, score: Double, evidence: EvidenceMark)] = [
                ("Small-1.5B", 1.5, 31, .measured), ("Middle-7B", 7, 48, .estimated),
                ("Large-70B", 70, 62, .reported), ("Giant-405B", 405, 66, .assumed),
            ]
            let points = rows.map {
                PointMark(x: $0.parameters, y: $0.score, evidence: $0.evidence, label: PlotLabel($0.name))
            }
            let plot = try Plot.scatter(
                points, x: Axis("Parameters", unit: "billions", kind: .log), y: Axis("Mean score", unit: "%"),
                caption: PlotCaption(
                    title: "Accuracy grows by half as much above 70 B",
                    subtitle: "Mean score, %, against parameters, billions; 4 made-up models",
                    source: "Example Leaderboard, vintage 2026-05"))
            return PageSection("Results", [.figure(plot, name: "accuracy"), .paragraph("The break is at 70 B.")])
        }
    }

    /// A table of several sheets.
    private static var models: PageSection {
        var table = Table(
            key: "models", title: "All models",
            columns: [
                .text("name", "model"), .number("parameters", "parameters, billions", style: .readable),
                .estimate("carbon", "carbon of one run", CarbonMass.self), .text("remark", "remark"),
            ])
        for number in 1...70 {
            let grams = Double(number * number) * 1_370
            table.append([
                .text("example-organisation/Model-\(number)B-Instruct"), .number(Double(number) * 1.25),
                .estimate(
                    number.isMultiple(of: 9)
                        ? nil
                        : Estimate<CarbonMass>(
                            low: .grams(grams * 0.7), central: .grams(grams), high: .grams(grams * 1.4),
                            method: .estimated)),
                .text(
                    number.isMultiple(of: 5) ? "fine-tuned from Model-\(number - 1)B, whose scores are not known" : ""),
            ])
        }
        return PageSection("Every model", [.table(table)])
    }

    /// More columns than a sheet is wide.
    private static var wide: PageSection {
        let metrics = (1...16).map { Column.number("metric_\($0)", "benchmark \($0)", style: .decimals(2)) }
        var table = Table(key: "metrics", title: "Scores by benchmark", columns: [.text("name", "model")] + metrics)
        for row in 1...4 {
            table.append([.text("Model-\(row)")] + (1...16).map { .number(Double(row * $0) * 1.37) })
        }
        return PageSection("Every score", [.table(table)])
    }

    private static var checklist: PageSection {
        PageSection(
            "Ethics and data checklist",
            [
                .checklist([
                    ChecklistItem(
                        "Every source is named with its vintage", .met, evidence: "2 of 2 sources have both."),
                    ChecklistItem(
                        "Measured, reported and estimated values are kept apart", .partlyMet,
                        evidence: "412 of 3,821 energies are measured; the others are estimated from parameters."),
                    ChecklistItem(
                        "No organisation dominates the sample", .notMet,
                        evidence: "One organisation published 61 % of the rows."),
                    ChecklistItem(
                        "The benchmarks cover the languages of their users", .notKnown,
                        evidence: "The languages of the benchmarks are not recorded."),
                ])
            ])
    }

    private static var derivations: PageSection {
        PageSection(
            "How the numbers came about",
            [
                .details(
                    summary: "Large-70B: 6.4 t CO2e",
                    [
                        .tree([
                            PageTreeItem(
                                .code("carbon = energy x intensity"),
                                [
                                    PageTreeItem(
                                        "energy = 14.4 MWh [estimated]", [PageTreeItem("given at models.csv:7")]),
                                    PageTreeItem("intensity = 445 g/kWh [reported]"),
                                ])
                        ])
                    ], onPaper: .printed),
                .details(summary: "All 3,821 rows", [.note("Folded in HTML.")], onPaper: .leftOut),
            ])
    }

    private static var robustness: PageSection {
        PageSection(
            "Evidence",
            [
                .definitions([
                    PageDefinition("M", "measured: read from a meter"),
                    PageDefinition(
                        "E",
                        "estimated: computed from other numbers by a documented formula, which may be wrong for a "
                            + "machine that its authors never saw"),
                ])
            ])
    }

    private static var limitations: PageSection {
        PageSection("Limitations", [.list(["Rows are not independent: 1,204 of 3,821 are merges."])])
    }

    private static var reproduction: PageSection {
        PageSection(
            "Make this report again",
            [
                .command(
                    "wattmark import board board-2026-05.parquet\n"
                        + "wattmark report study.yaml --output study.pdf --seed 1 --where \"parameters_b > 0.5 and "
                        + "organisation != 'nobody' and vintage = '2026-05'\"")
            ])
    }
}
