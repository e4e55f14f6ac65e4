import Ledger
import Observations

/// What rows can be chosen by: the facts of a model, the attributes, conditions and metrics of its entry.
enum RowFields {
    enum Value {
        case words(String)
        case number(Double)
    }

    static func value(_ field: String, of row: ModelEntry) -> Value? {
        let entry = row.entry
        switch field {
        case "name", "model": return .words(entry.model.name)
        case "organisation": return entry.model.organisation.map { .words($0) }
        case "base": return (row.model?.base ?? entry.model.base).map { .words($0) }
        case "precision": return entry.model.precision.map { .words($0) }
        case "architecture": return entry.model.architecture.map { .words($0) }
        case "released": return entry.model.released.map { .words($0) }
        case "licence": return entry.model.licence.map { .words($0) }
        case "family": return row.model?.facts.family.map { .words($0) }
        case "generation": return row.model?.facts.generation.map { .words($0) }
        case "variant": return row.model?.facts.variant.map { .words($0) }
        default: break
        }
        // A mapping takes names as they stand in a table; fields are asked for in small letters.
        if let found = (entry.attributes + entry.conditions).first(where: { $0.name.lowercased() == field }) {
            return .words(found.value)
        }
        return entry.observations.first { $0.metric.name == field }.map { .number($0.value) }
    }

    private static let facts = [
        "name", "organisation", "base", "precision", "architecture", "released", "licence", "family", "generation",
        "variant",
    ]

    /// Every field that some row has a value of, in small letters.
    static func known(among rows: [ModelEntry]) -> [String] {
        var names: Set<String> = []
        for row in rows {
            names.formUnion((row.entry.attributes + row.entry.conditions).map { $0.name.lowercased() })
            names.formUnion(row.entry.observations.map(\.metric.name))
        }
        for fact in facts where rows.contains(where: { value(fact, of: $0) != nil }) { names.insert(fact) }
        return names.sorted()
    }
}

extension RowCondition {
    /// Whether a row meets it; not where the value is unknown.
    func isMet(by row: ModelEntry) -> Bool {
        switch RowFields.value(field, of: row) {
        case .words(let words): isMet(by: words)
        case .number(let number): isMet(by: number)
        case nil: false
        }
    }
}
