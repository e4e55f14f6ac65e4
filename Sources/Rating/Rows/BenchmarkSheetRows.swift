public import Catalog
import Footprint

extension BenchmarkSheet {
    /// The sheet of a row of the catalog. What is equal among peers is filled in when the peers are chosen.
    ///
    /// ```swift
    /// try BenchmarkSheet(ReferenceCatalog.embedded.ratingBenchmark("chat")).unit      // .outputTokens
    /// ```
    ///
    /// - Throws: `BenchmarkRowError` where the row has a unit or a measurement that ratings do not know.
    public init(_ row: RatingBenchmark) throws(BenchmarkRowError) {
        guard let measurement = Quantity(rawValue: row.measurement) else {
            throw BenchmarkRowError(.measurement(row.measurement), benchmark: row.id)
        }
        guard let unit = FunctionalUnit(rawValue: row.unit) else {
            throw BenchmarkRowError(.unit(row.unit), benchmark: row.id)
        }
        self.init(
            id: row.id, title: row.title, measurement: measurement, workload: row.workload, unit: unit,
            environment: row.environment, method: row.method, equal: [], validFrom: row.validFrom.description,
            source: row.origin.source.credit)
    }

    /// How a condition of the ledger is named to people: "GPU" for `gpu_model`.
    public static func words(forCondition name: String) -> String {
        switch name {
        case "gpu_model": "GPU"
        case "max_num_seqs": "requests at once"
        case "training_hardware": "training hardware"
        default: String(name.map { $0 == "_" ? " " : $0 })
        }
    }
}
