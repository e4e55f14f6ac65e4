import Footprint
import JSONText
public import Observations

/// HELM's numbers on training: energy in MWh and carbon in metric tons, with a sentence each that tells where from.
///
/// Those that a model's authors gave are reported, those that HELM worked out from hardware and time are estimated: the
/// sentence decides, and is kept. Source: Liang et al. 2022, section on efficiency; stanford-crfm/helm,
/// `training_efficiency.json`.
public struct HELMTraining: SourceFormat {
    public let name = "helm-training"
    public let title = "HELM, energy and carbon of training by model"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let outline = sample.outline, outline.has("energy", "carbon"),
            outline.paths.contains(where: { $0.hasPrefix("energy.") && $0.hasSuffix(".value") })
        else { return nil }
        return HELMPublication.dataset("HELM training efficiency")
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var models = HELMTrainedModels()
        try file.readJSON { reader in
            try reader.members { reader, key in
                guard let quantity = Self.quantities[key] else { return try reader.skip() }
                try reader.members { reader, name in
                    guard models.count < Self.mostModels else {
                        throw IntakeError(file: file.name, problem: "it holds more than \(Self.mostModels) models")
                    }
                    let place = reader.pathText
                    models.add(name, try reader.value(Self.limits), quantity, column: key, place: place)
                }
            }
        }
        for entry in models.entries { try sink.store(entry) }
        for refusal in models.refusals { try sink.refuse(refusal) }
        return ReadingEnd()
    }

    private static let quantities = ["energy": HELMQuantity.trainingEnergy, "carbon": HELMQuantity.trainingCarbon]
    private static let mostModels = 10_000
    private static let limits = JSONTreeLimits(maximumNodes: 100, maximumBytes: 64 << 10)
}

/// Models in the order in which they occur.
private struct HELMTrainedModels {
    private(set) var entries: [Entry] = []
    private(set) var refusals: [Refusal] = []
    private var places: [String: Int] = [:]

    var count: Int { entries.count }

    mutating func add(_ name: String, _ value: JSONValue, _ quantity: HELMQuantity, column: String, place: String) {
        guard name.isIdentifier else {
            let reason = "it has no name, or one with blanks"
            return refusals.append(Refusal(row: entries.count + 1, place: place, column: column, reason: reason))
        }
        let index = index(of: name)
        func refuse(_ reason: String) {
            refusals.append(Refusal(.cell, row: index + 1, place: place, column: column, reason: reason))
        }
        switch HELMNumber(value["value"] ?? (value.kind == .object ? nil : value)) {
        case .missing: return
        case .unreadable(let reason): refuse(reason)
        case .number(let number):
            guard number >= 0 else { return refuse("its number is negative") }
            let score = HELMScore(title: quantity.title, scenario: nil)
            guard let metric = score.metric,
                !entries[index].observations.contains(where: { $0.metric.name == metric.name })
            else { return refuse("the model stands twice") }
            let basis = value["description"]?.text?.onOneLine
            let isAuthors = basis?.contains("provided by the authors") == true
            entries[index].observations.append(
                Observation(metric, number, method: isAuthors ? .reported : .estimated, boundary: quantity.boundary))
            if let basis, !basis.isEmpty, basis.utf8.count <= 2_000 {
                entries[index].attributes.append(Attribute(column + "_basis", basis))
            }
        }
    }

    private mutating func index(of name: String) -> Int {
        if let index = places[name] { return index }
        var model = ListedModel(name: name)
        model.organisation = HELMPublication.organisation(of: name)
        places[name] = entries.count
        entries.append(Entry(key: name, row: entries.count + 1, model: model))
        return entries.count - 1
    }
}
