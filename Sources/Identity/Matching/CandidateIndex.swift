/// Finds, among many records, those that may be the same model as a given one.
///
/// The result is that of comparing with every record, in a fraction of the time.
///
/// ```swift
/// let index = CandidateIndex([IdentifiedModel(ModelRecord(name: "Llama 2-7B"))])
/// index.candidates(for: IdentifiedModel(ModelRecord(name: "meta-llama/Llama-2-7b-chat-hf"))).first?.decision == .sameBase
/// ```
public struct CandidateIndex: Sendable {
    /// A record of the index, and how it matches.
    public struct Candidate: Sendable, Hashable {
        /// The position in the list that the index was made of.
        public let position: Int
        public let decision: Match.Decision
        public let score: Double
    }

    public let models: [IdentifiedModel]
    private var own: [UInt64: [Int32]] = [:]
    private var asBase: [UInt64: [Int32]] = [:]
    private var asFineTune: [UInt64: [Int32]] = [:]
    /// By the base model that a source lists.
    private var listed: [UInt64: [Int32]] = [:]

    public init(_ models: [IdentifiedModel]) {
        self.models = models
        for (position, model) in models.enumerated() {
            let index = Int32(truncatingIfNeeded: position)
            own[model.keys.own, default: []].append(index)
            if let key = model.keys.asBase { asBase[key, default: []].append(index) }
            if let key = model.keys.asFineTune { asFineTune[key, default: []].append(index) }
            if let key = model.listedKey { listed[key, default: []].append(index) }
        }
    }

    /// Every record that is not different, in the order of the list.
    public func candidates(for model: IdentifiedModel) -> [Candidate] {
        var positions = own[model.keys.own] ?? []
        if let key = model.keys.asFineTune, let found = asBase[key] { positions += found }
        if let key = model.keys.asBase, let found = asFineTune[key] { positions += found }
        if let found = listed[model.keys.own] { positions += found }
        if let key = model.listedKey, let found = own[key] { positions += found }
        if positions.count > 1 { positions.sort() }
        var candidates: [Candidate] = []
        var last: Int32 = -1
        for position in positions where position != last {
            last = position
            var comparison = Comparison(model, models[Int(position)])
            comparison.run()
            if comparison.decision == .different { continue }
            candidates.append(
                Candidate(position: Int(position), decision: comparison.decision, score: comparison.score))
        }
        return candidates
    }
}
