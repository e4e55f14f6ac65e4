import Footprint
import Observations
import Rating

/// Makes the conditions equal that peers must share: as the user chose them, or as most models have them.
struct EqualConditions {
    /// "GPU: H100", "requests at once: 64".
    private(set) var texts: [String] = []
    private(set) var values: [String: String] = [:]
    private(set) var notes: [String] = []

    /// - Parameter names: Conditions that must be equal, in the order in which they are chosen.
    init(_ names: [String], in rows: inout CandidateRows) {
        for name in names {
            let counts = rows.models(by: name)
            guard let most = counts.max(by: { EqualConditions.precedes($0, $1) }) else { continue }
            if counts.count > 1 {
                notes.append(
                    "No \(name) was chosen: \(most.key) is taken, which \(most.value) of \(rows.models.count) models have."
                )
            }
            rows.leave("without \(name)=\(most.key)") { $0.condition(name) == most.key }
            values[name] = most.key
            texts.append("\(BenchmarkSheet.words(forCondition: name)): \(most.key)")
        }
    }

    mutating func add(_ text: String) { texts.append(text) }

    /// By the number of models; among equal ones the larger number, since servers run full, or the first word.
    private static func precedes(
        _ one: (key: String, value: Int), _ other: (key: String, value: Int)
    ) -> Bool {
        if one.value != other.value { return one.value < other.value }
        if let left = Double(one.key), let right = Double(other.key) { return left < right }
        return one.key > other.key
    }

    /// The dimension of categories that holds a condition equal; `nil` where none does.
    static func dimension(of name: String) -> Trait.Dimension? {
        switch name {
        case "precision": .precision
        case "gpu_model", "training_hardware": .hardware
        case "max_num_seqs", "batch_size": .workload
        default: nil
        }
    }
}
