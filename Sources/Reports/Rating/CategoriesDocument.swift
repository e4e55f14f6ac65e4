public import Catalog
import Ledger
import Observations
import Rating
public import Studies

extension Document {
    /// The categories that candidates fall into, with their numbers of models.
    public init(_ categories: RatingCategories, of found: RatingCandidates) {
        var table = Table(
            key: "categories",
            columns: [.number("models", "models", style: .decimals(0)), .text("category", "category")],
            footnotes: categories.dimensions.isEmpty
                ? []
                : [
                    "Told apart by \(categories.dimensions.map(\.rawValue).joined(separator: ", ")); the name leaves out what all have."
                ])
        for one in categories.all {
            table.append([
                .number(Double(one.candidates.count)), .text(categories.ownName(of: one.category)),
            ])
        }
        for source in found.sources { table.credit(source.dataset.credit) }
        var sections = [DocumentSection.table(table)]
        if !categories.unplaced.isEmpty {
            let reasons = categories.unplaced.reasons.map { "\($0.count) models: \($0.reason)" }
            sections.append(DocumentSection(key: "unplaced", heading: "In no category", .list(reasons)))
        }
        if !found.notes.isEmpty { sections.append(DocumentSection(key: "notes", heading: "Notes", .list(found.notes))) }
        self.init(
            title: "Categories: \(found.sheet.title)", sections: sections,
            nextStep: "Rate within one: wattmark rate \(found.sheet.id) --category \"…\"")
    }

    /// The benchmarks of the catalog.
    public init(benchmarks: [RatingBenchmark]) {
        var table = Table(
            key: "benchmarks",
            columns: [
                .text("id", "name"), .text("title", "what"), .text("unit", "per"),
                .list("datasets", "from", visibility: .ifRoom(1)),
                .text("valid_from", "valid from", visibility: .ifRoom(2)),
            ])
        for row in benchmarks {
            table.append([
                .text(row.id), .text(row.title), .text(FunctionalUnit(rawValue: row.unit)?.name ?? row.unit),
                .list(row.datasets), .text(row.validFrom.description),
            ])
        }
        self.init(
            title: "Benchmarks", sections: [.table(table)],
            nextStep: "Rate by one: wattmark rate chat; a CSV with the columns name,sci: wattmark rate FILE.csv")
    }
}
