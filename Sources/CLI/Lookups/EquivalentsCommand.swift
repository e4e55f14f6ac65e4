import ArgumentParser
import Catalog
import Footprint
import Reports

/// Looks up everyday equivalents, and says how many of them a mass of carbon is.
struct EquivalentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "equivalents",
        abstract: "Say what a mass of carbon compares with: travel, food, homes, person-years.",
        discussion: """
            Factors change from edition to edition (UK long-haul flights by 40 % from 2024
            to 2025): the edition is part of every number.

              wattmark equivalents --carbon 23.2t
              wattmark equivalents --category air
              wattmark equivalents car-average-fuel-uk-2025 --carbon 1t
            """
    )

    @Argument(help: "Ids of equivalents.")
    var names: [String] = []

    @Option(help: "The mass of carbon to compare.", transform: quantity("--carbon"))
    var carbon: Estimate<CarbonMass>?

    @Option(help: "List all equivalents of a category: air, road, rail, food, home, device, llm …")
    var category: String?

    @Flag(help: "List older editions too.")
    var allEditions = false

    @OptionGroup var options: OutputOptions

    func run() throws {
        let rows: [Equivalent] = try CatalogAccess.reading { try self.rows(of: $0) }
        let document = EquivalentsDocument(rows: rows, carbon: carbon)
        try options.write(document.document.explaining(document.explanations, if: options.explain))
    }

    private func rows(of catalog: ReferenceCatalog) throws -> [Equivalent] {
        var rows: [Equivalent] =
            try names.isEmpty
            ? catalog.equivalents(newestOnly: !allEditions) : names.map { try catalog.equivalent($0) }
        if let category {
            let known = Set(rows.map(\.category)).sorted()
            rows = rows.filter { $0.category == category.lowercased() }
            if rows.isEmpty {
                throw CommandFailure.dataRefused(
                    "no equivalents are of the category ‘\(category)’; known are \(known.joined(separator: ", "))")
            }
        }
        return carbon == nil ? rows : rows.filter { $0.carbon != nil }
    }
}

/// Equivalents as a document, with the number of each that a mass of carbon is.
struct EquivalentsDocument {
    let rows: [Equivalent]
    let carbon: Estimate<CarbonMass>?

    var document: Document {
        var columns: [Column] = [
            .text("id", "id", visibility: carbon == nil ? .always : .dataOnly), .text("what", "what"),
        ]
        if carbon != nil { columns.append(.estimate("number", "number", Ratio.self)) }
        columns += [
            .text("per", "of"), .text("factor", "for one"), .text("edition", "edition"),
            .text("scope", "counted", visibility: .dataOnly),
            .number("low", "low", visibility: .dataOnly), .number("central", "central", visibility: .dataOnly),
            .number("high", "high", visibility: .dataOnly), .text("quantity", "quantity", visibility: .dataOnly),
        ]
        let title = carbon.map { "What \($0.text) of CO2e compares with" } ?? "Everyday equivalents"
        var table = Table(
            key: "equivalents", title: title, columns: columns + OriginColumns.columns(for: rows.map(\.origin)))
        table.footnotes = OriginColumns.footnotes(for: rows.map(\.origin))
        for row in rows {
            table.append(cells(row) + OriginColumns.cells(row.origin))
            table.credit(row.origin.source)
        }
        return Document(title: title, sections: [.table(table)])
    }

    var explanations: [Explanation] {
        rows.compactMap { row in row.carbon.map { Explanation("carbon of one \(row.per), \(row.what)", $0) } }
    }

    private func cells(_ row: Equivalent) -> [Cell] {
        let factor = row.amount.estimate
        var cells: [Cell] = [.text(row.id), .text(row.what)]
        if let carbon { cells.append(.estimate(row.carbon.map { (carbon / $0).weakened(to: .estimated) })) }
        cells += [.text(row.per), .text(row.amount.text), .text(row.edition), .text(row.scope)]
        cells += [.number(factor.low), .number(factor.central), .number(factor.high)]
        return cells + [.text(row.amount.name)]
    }
}
