import ArgumentParser
import Catalog
import Footprint
import Reports

/// Looks up language models and what was reported of their training.
struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Look up language models and what was reported of their training.",
        discussion: """
            With names, each model and every emission report on it, with what the report
            counts. Reports of different boundaries are not to be compared. Without names,
            the list of all models.

            Examples:
              wattmark models "Llama 3.1-405B" BLOOM-176B
              wattmark models --search llama
            """
    )

    @Argument(help: "Names of models.")
    var names: [String] = []

    @Option(help: "List models whose name or publisher holds this text.")
    var search: String?

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if !names.isEmpty, search != nil { throw ValidationError("give names or ‘--search’, not both") }
    }

    func run() throws {
        let (models, reports) = try CatalogAccess.reading { catalog in
            let models = try names.isEmpty ? listed(catalog) : names.map { try catalog.languageModel($0) }
            return (models, try names.isEmpty ? [] : models.flatMap { try catalog.emissionReports(on: $0) })
        }
        try options.write(
            ModelsDocument(models: models, reports: reports).document
                .explaining(explanations(reports), if: options.explain))
    }

    private func listed(_ catalog: ReferenceCatalog) throws -> [LanguageModel] {
        let all = try catalog.languageModels()
        guard let search else { return all }
        let wanted = search.lowercased()
        let found = all.filter { ($0.name + " " + ($0.publisher ?? "")).lowercased().contains(wanted) }
        if !found.isEmpty { return found }
        // The look-up's own sentence, with the nearest names.
        return [try catalog.languageModel(search)]
    }

    private func explanations(_ reports: [EmissionReport]) -> [Explanation] {
        reports.flatMap { report in
            [
                report.energyEstimate.map { Explanation("energy of training, \(report.modelName)", $0) },
                report.carbonEstimate.map { Explanation("carbon of training, \(report.modelName)", $0) },
            ].compactMap { $0 }
        }
    }
}

/// Models and reports as a document.
struct ModelsDocument {
    let models: [LanguageModel]
    let reports: [EmissionReport]

    var document: Document {
        let sections = [DocumentSection.table(modelTable)] + (reports.isEmpty ? [] : [.table(reportTable)])
        return Document(title: "Language models", sections: sections)
    }

    private var modelTable: Table {
        var table = Table(
            key: "models", title: "Language models",
            columns: [
                .text("id", "id", visibility: .dataOnly), .text("name", "name"),
                .text("publisher", "publisher", visibility: .ifRoom(3)), .text("released", "released"),
                .number("parameters", "parameters", Count.self),
                .number("active_parameters", "active", Count.self, visibility: .ifRoom(5)),
                .number("training", "trained on", Tokens.self, visibility: .ifRoom(4)),
                .number("training", "compute", Operations.self, visibility: .dataOnly),
                .number("training", "duration", TimeSpan.self, visibility: .dataOnly),
                .number("accelerators", "accelerators", ProcessorTime.self, visibility: .dataOnly),
                .text("hardware", "hardware", visibility: .dataOnly),
                .text("confidence", "confidence", visibility: .dataOnly),
                .text("plausibility", "6ND check", visibility: .ifRoom(7)),
            ] + OriginColumns.columns(for: models.map(\.origin)))
        table.footnotes = OriginColumns.footnotes(for: models.map(\.origin))
        for model in models {
            table.append(cells(model) + OriginColumns.cells(model.origin))
            table.credit(model.origin.source)
        }
        return table
    }

    private func cells(_ model: LanguageModel) -> [Cell] {
        let identity: [Cell] = [
            .text(model.id), .text(model.name), .text(model.publisher), .text(model.released?.description),
        ]
        let size: [Cell] = [.number(model.parameters?.canonical), .number(model.activeParameters?.canonical)]
        let training: [Cell] = [
            .number(model.trainingTokens?.canonical), .number(model.trainingOperations?.canonical),
            .number(model.trainingTime?.canonical), .number(model.acceleratorTime?.canonical),
        ]
        let doubt: [Cell] = [
            .text(model.hardware), .text(model.confidence?.rawValue), .text(model.plausibility.words),
        ]
        return identity + size + training + doubt
    }

    private var reportTable: Table {
        var table = Table(
            key: "emission_reports", title: "What was reported of their training",
            columns: [
                .text("id", "id", visibility: .dataOnly), .text("model", "model"), .text("reporter", "by"),
                .estimate("energy", "energy", Energy.self), .estimate("carbon", "carbon", CarbonMass.self),
                .text("boundary", "counted"), .text("accounting", "accounting", visibility: .dataOnly),
                .flag("primary", "primary", visibility: .dataOnly),
            ] + OriginColumns.columns(for: reports.map(\.origin)))
        table.footnotes = OriginColumns.footnotes(for: reports.map(\.origin))
        for report in reports {
            table.append(
                [
                    .text(report.id), .text(report.modelName), .text(report.reporter), .estimate(report.energyEstimate),
                    .estimate(report.carbonEstimate), .text(report.boundary), .text(report.accounting?.rawValue),
                    .flag(report.isPrimary),
                ] + OriginColumns.cells(report.origin))
            table.credit(report.origin.source)
        }
        table.footnotes.append("Reports that count different things are not to be compared.")
        return table
    }
}
