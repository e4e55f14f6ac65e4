import Footprint
import Observations
import Rating

/// How many functional units a training gave: tokens read, FLOP done, or parameters made.
struct TrainingUnits {
    private let unit: FunctionalUnit
    private let work: TrainingWork
    private let tokensPerPoint: Estimate<Ratio>

    /// - Parameter tokensPerPoint: Epoch counts tokens or words, and a word is up to 4/3 tokens.
    init(_ unit: FunctionalUnit, work: TrainingWork, tokensPerPoint: Estimate<Ratio>) {
        self.unit = unit
        self.work = work
        self.tokensPerPoint = tokensPerPoint
    }

    /// - Throws: `NoScore` where the number is not known, or contradicts others.
    func units(of row: ModelEntry) throws(NoScore) -> (Estimate<Count>, remarks: [String]) {
        let isMadeFromAnother = row.entry.model.base != nil
        switch unit {
        case .trainingOperations:
            guard let operations = work.operations else {
                throw NoScore(
                    isMadeFromAnother ? "FLOP beyond its base model's not known" : "training FLOP not known")
            }
            if let most = work.mostOperations, operations.low > most {
                throw NoScore("more FLOP than its accelerators can do in its training time")
            }
            return (operations.mapped { Count($0.flop) } / unit.size, [])
        case .parameters:
            guard !isMadeFromAnother else { throw NoScore("its parameters are those of the model it was made from") }
            guard let known = row.observation(named: "parameters"), known.value > 0 else {
                throw NoScore("parameters not known")
            }
            return (Estimate(Count(known.value), method: known.method) / unit.size, [])
        default:
            return try tokens(of: row)
        }
    }

    /// Tokens read: data points × tokens for each × passes.
    private func tokens(of row: ModelEntry) throws(NoScore) -> (Estimate<Count>, remarks: [String]) {
        guard let data = row.observation(named: "training_data"), data.value > 0 else {
            throw NoScore("training tokens not known")
        }
        guard let domain = row.attribute("domain"), domain.split(separator: ",").contains("Language") else {
            throw NoScore("its training data are no text, or its domain is not known")
        }
        let passes = row.observation(named: "epochs").flatMap { $0.value > 0 ? $0 : nil }
        let points = Estimate(
            Count(data.value), method: data.method, derivation: .given(at: "training_data of \(row.entry.key)"))
        var remarks = ["Training data are counted in tokens or in words: up to a third more tokens are in the range."]
        let times = passes.map { Estimate(Ratio($0.value), method: $0.method) } ?? Self.onePass
        if passes == nil { remarks.append("The number of passes over the training data is not known; one is taken.") }
        let read = points * tokensPerPoint * times
        guard isPlausible(read.central.value, row) else {
            throw NoScore("its FLOP and 6 × parameters × tokens differ more than a hundredfold")
        }
        return (read / unit.size, remarks)
    }

    /// A transformer does 6 FLOP for each parameter and token; a mixture of experts up to a hundred times fewer, since
    /// most parameters rest.
    private func isPlausible(_ tokens: Double, _ row: ModelEntry) -> Bool {
        guard let operations = work.operations?.central.flop, operations > 0,
            let parameters = row.observation(named: "parameters")?.value, parameters > 0
        else { return true }
        return (0.01...100).contains(6 * parameters * tokens / operations)
    }

    private static let onePass = Estimate(
        Ratio(1), method: .assumed, derivation: .assumed(because: "the number of passes is not known"))
}
