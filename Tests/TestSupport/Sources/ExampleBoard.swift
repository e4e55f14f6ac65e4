public import Footprint
public import Ledger
public import Observations

/// Made-up boards for studies: models of a few bases with scores, sizes and carbon.
public enum ExampleBoard {
    public static let score = Metric("score", unit: "%", better: .higher, meaning: "right answers")
    public static let parameters = Metric("parameters", better: .neither, meaning: "parameters in all")
    public static let carbon = Metric("evaluation_carbon", unit: "kg", better: .lower, meaning: "CO2e of the run")
    public static let compute = Metric("training_compute", unit: "FLOP", better: .neither, meaning: "operations")

    public static func dataset(_ name: String) -> Dataset {
        Dataset(publisher: name, name: name, licence: nil, credit: "\(name), made up.")
    }

    /// A row of a board.
    public static func entry(
        _ name: String, row: Int, score: Double?, parameters: Double? = nil, carbon: Double? = nil,
        carbonMethod: Method = .estimated, base: String? = nil, architecture: String? = nil,
        attributes: [Attribute] = []
    ) -> Entry {
        var model = ListedModel(name: name)
        model.base = base
        model.architecture = architecture
        model.organisation = name.contains("/") ? String(name.prefix { $0 != "/" }) : nil
        var observations: [Observation] = []
        if let score { observations.append(Observation(self.score, score, method: .measured)) }
        if let parameters { observations.append(Observation(self.parameters, parameters, method: .reported)) }
        if let carbon { observations.append(Observation(self.carbon, carbon, method: carbonMethod)) }
        return Entry(key: name, row: row, model: model, attributes: attributes, observations: observations)
    }

    public struct Vintaged {
        let dataset: Dataset
        let vintage: String
        let entries: [Entry]
        let flags: [PlausibilityFlag]

        public init(_ dataset: String, _ vintage: String, _ entries: [Entry], flags: [PlausibilityFlag] = []) {
            self.dataset = ExampleBoard.dataset(dataset)
            self.vintage = vintage
            self.entries = entries
            self.flags = flags
        }
    }

    /// A store with these vintages, one file each.
    public static func store(_ vintages: [Vintaged]) throws -> MemorySources {
        let store = MemorySources()
        try store.addSources { batch in
            for (number, one) in vintages.enumerated() {
                _ = try batch.add(ExampleSource.file(number), one.dataset) { writer in
                    for entry in one.entries { _ = try writer.store(entry) }
                    for flag in one.flags { try writer.flag(flag) }
                    return SourceEnding(
                        vintage: Vintage(one.vintage, basis: .given), contentSHA256: "content-\(number)",
                        imported: 1_700_000_000)
                }
            }
        }
        return store
    }

    /// A model as `wattmark match` leaves it.
    public static func model(
        _ number: Int64, names: [(dataset: String, name: String)], base: Int64? = nil
    ) -> LedgerModel {
        LedgerModel(
            number: number, facts: ModelFacts(name: names.first?.name ?? "model \(number)"),
            base: base.map { "model \($0)" }, baseNumber: base,
            names: names.map { PublishedName(publisher: $0.dataset, key: $0.name, name: $0.name) })
    }
}
