import Rating

/// A rating that cannot be made from what the ledger holds or from what was asked.
///
/// `description` says what is wrong and what to do; every sentence of it is in this file.
public struct RatingStudyError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case noSite(String)
        case unit(FunctionalUnit, benchmark: String, allowed: [FunctionalUnit])
        case noDataset(String, datasets: [String])
        case noMetric(String, vintage: String, metrics: [String])
        case noTask(String, vintage: String)
        case noCandidate(String, reasons: [String])
        case notLatency(String)
        case noCategory(String, known: [String])
        case notAccuracy(String)
        case notControlled(String, environment: String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    public var description: String {
        switch reason {
        case .noSite(let benchmark):
            "‘\(benchmark)’ has energy and no carbon: say where the electricity is from, with --grid, --region or "
                + "--intensity."
        case .unit(let unit, let benchmark, let allowed):
            "‘\(benchmark)’ cannot be rated per \(unit.name), only per \(Self.list(allowed.map(\.name), "or"))."
        case .noDataset(let benchmark, let datasets):
            "The ledger holds no source for ‘\(benchmark)’: import \(Self.list(datasets, "or")) with "
                + "`wattmark import FILE`."
        case .noMetric(let benchmark, let vintage, let metrics):
            "\(vintage) has no \(Self.list(metrics, "or")), which ‘\(benchmark)’ needs."
        case .noTask(let task, let vintage):
            "\(vintage) has nothing measured with the task ‘\(task)’."
        case .noCandidate(let benchmark, let reasons):
            "No model can be rated by ‘\(benchmark)’" + (reasons.isEmpty ? "." : ": \(Self.list(reasons, "and")).")
        case .notLatency(let benchmark):
            "‘\(benchmark)’ has no times between tokens, so no latency can be asked for."
        case .notAccuracy(let metric):
            "‘\(metric)’ is no accuracy: more of it is not better. Choose a metric of which more is better."
        case .notControlled(let benchmark, let environment):
            "‘\(benchmark)’ cannot be rated by energy: SCER allows it in a controlled environment only, and here it is "
                + "\(environment)."
        case .noCategory(let name, let known):
            "No model is in the category ‘\(name)’. There are \(Self.list(known.map { "‘\($0)’" }, "and"))."
        }
    }

    private static func list(_ words: [String], _ conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
