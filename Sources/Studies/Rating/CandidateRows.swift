import Ledger
import Observations

/// The rows of each model while candidates are chosen: a model that loses its last row is left out, by name.
struct CandidateRows {
    /// A model in one precision, with the rows that are left of it.
    struct Model {
        let name: String
        var rows: [ModelEntry]
    }

    private(set) var models: [Model] = []
    private(set) var leftOut: [UnratedModel] = []

    /// Models in the order of their first rows.
    init(_ rows: [ModelEntry]) {
        var places: [String: Int] = [:]
        let repeated = CandidateRows.repeatedNames(rows)
        for row in rows {
            let key = row.entry.model.key + "\u{0}" + (row.entry.model.precision ?? "")
            if let place = places[key] {
                models[place].rows.append(row)
            } else {
                places[key] = models.count
                let model = row.entry.model
                models.append(Model(name: repeated.contains(model.name) ? model.key : model.name, rows: [row]))
            }
        }
    }

    /// Names that different models have: Epoch AI lists two called AMPLIFY.
    private static func repeatedNames(_ rows: [ModelEntry]) -> Set<String> {
        var keys: [String: String] = [:]
        var repeated: Set<String> = []
        for row in rows {
            let model = row.entry.model
            if let known = keys[model.name], known != model.key { repeated.insert(model.name) }
            keys[model.name] = model.key
        }
        return repeated
    }

    /// Keeps the rows that stay.
    mutating func leave(_ reason: String, unless stays: (ModelEntry) -> Bool) {
        var kept: [Model] = []
        for var model in models {
            model.rows = model.rows.filter(stays)
            if model.rows.isEmpty {
                leftOut.append(UnratedModel(name: model.name, reason: reason))
            } else {
                kept.append(model)
            }
        }
        models = kept
    }

    /// In how many models each value of a condition occurs, by value.
    func models(by condition: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for model in models {
            for value in Set(model.rows.compactMap { $0.condition(condition) }) { counts[value, default: 0] += 1 }
        }
        return counts
    }
}

extension ModelEntry {
    /// A condition under which the values were found, by its name.
    func condition(_ name: String) -> String? { entry.conditions.first { $0.name == name }?.value }

    func attribute(_ name: String) -> String? { entry.attributes.first { $0.name == name }?.value }

    /// The value of a metric by its name.
    func observation(named name: String) -> Observation? { entry.observations.first { $0.metric.name == name } }

    /// Whether the publisher itself flags it.
    var isFlagged: Bool { attribute("flagged")?.lowercased() == "true" }
}
