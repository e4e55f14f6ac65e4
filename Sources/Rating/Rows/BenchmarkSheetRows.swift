public import Catalog
import Footprint

extension BenchmarkSheet {
    /// The sheet of a row of the catalog, for peers of these conditions.
    ///
    /// ```swift
    /// let row = try ReferenceCatalog.embedded.ratingBenchmark("chat")
    /// let conditions = ["gpu_model": "H100", "max_num_seqs": "64", "precision": "bfloat16"]
    /// try BenchmarkSheet(row, conditions: conditions).equal
    ///     // ["GPU: H100", "requests at once: 64", "precision: bfloat16"]
    /// ```
    ///
    /// - Parameter conditions: By their names in the ledger; others than the row asks for are passed over.
    /// - Throws: `BenchmarkRowError` where a condition is missing that must be equal among peers, or where the row has a
    ///   unit or a measurement that ratings do not know.
    public init(_ row: RatingBenchmark, conditions: [String: String]) throws(BenchmarkRowError) {
        guard let measurement = Quantity(rawValue: row.measurement) else {
            throw BenchmarkRowError(.measurement(row.measurement), benchmark: row.id)
        }
        var equal: [String] = []
        for name in row.equal {
            guard let value = conditions[name], !value.isEmpty else {
                throw BenchmarkRowError(.condition(name), benchmark: row.id)
            }
            equal.append("\(RatingBenchmark.words(forCondition: name)): \(value)")
        }
        self.init(
            id: row.id, title: row.title, measurement: measurement, workload: row.workload,
            unit: try row.functionalUnit(), environment: row.environment, method: row.method, equal: equal,
            validFrom: row.validFrom.description, source: row.origin.source.credit)
    }
}

extension RatingBenchmark {
    /// What the scores of the benchmark are per.
    ///
    /// - Throws: `BenchmarkRowError` for a unit that ratings do not know.
    public func functionalUnit() throws(BenchmarkRowError) -> FunctionalUnit {
        guard let unit = FunctionalUnit(rawValue: unit) else {
            throw BenchmarkRowError(.unit(unit), benchmark: id)
        }
        return unit
    }

    /// What all models of the benchmark have in common: SCER 0.1 (2.1.1), and the workload.
    public var traits: [Trait] {
        [
            Trait(.purpose, purpose.text, evidence: purpose.evidence),
            Trait(.platform, platform.text, evidence: platform.evidence),
            Trait(.users, users.text, evidence: users.evidence),
            Trait(.workload, task ?? workload, evidence: "benchmark sheet ‘\(id)’ of \(validFrom)"),
        ]
    }

    /// How a condition of the ledger is named to people: "GPU" for `gpu_model`.
    public static func words(forCondition name: String) -> String {
        switch name {
        case "gpu_model": "GPU"
        case "max_num_seqs": "requests at once"
        default: String(name.map { $0 == "_" ? " " : $0 })
        }
    }
}
