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
