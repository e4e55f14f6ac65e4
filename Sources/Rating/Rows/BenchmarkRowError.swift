/// Why a row of the catalog gives no benchmark sheet.
public struct BenchmarkRowError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case unit(String)
        case measurement(String)
    }

    /// The id of the row.
    public let benchmark: String
    let reason: Reason

    init(_ reason: Reason, benchmark: String) {
        self.reason = reason
        self.benchmark = benchmark
    }

    public var description: String {
        switch reason {
        case .unit(let unit):
            let known = FunctionalUnit.allCases.map(\.rawValue).joined(separator: ", ")
            return "The benchmark ‘\(benchmark)’ is per ‘\(unit)’, which is none of \(known). Correct its row."
        case .measurement(let text):
            return "The benchmark ‘\(benchmark)’ measures ‘\(text)’, which is neither SCI nor energy. Correct its row."
        }
    }
}
