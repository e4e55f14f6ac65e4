import Catalog
import Footprint
import FoundationEssentials
import Telemetry

/// The text of a small file; `nil` if it cannot be read.
func readText(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

extension Uncertainty {
    /// The factors from the central value of an estimate to its ends.
    init<Q: Quantity>(around estimate: Estimate<Q>) {
        let central = estimate.central.canonical
        guard central > 0 else {
            self.init(low: 0, high: .infinity)
            return
        }
        self.init(low: max(0, estimate.low.canonical / central), high: estimate.high.canonical / central)
    }
}

extension ReferenceCatalog {
    /// An assumption of the kind that a model needs; throws if the row is of another.
    func required<Q>(_ id: String, _ value: KeyPath<Assumption, Estimate<Q>?>) throws -> Estimate<Q> {
        guard let found = try assumption(id)[keyPath: value] else {
            throw PowerSourceError("catalog", .faulty, finding: "‘\(id)’ has another unit than the model needs")
        }
        return found
    }
}
