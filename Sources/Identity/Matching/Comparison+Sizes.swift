/// Sizes in names, and the counts of the publishers as evidence.
extension Comparison {
    /// Members of one generation may be called by two numbers: LLaMA 30B counts 32.5 billion.
    var isSynonymousSize: Bool {
        guard let p = x.size.total, let q = y.size.total, let fact = x.fact else { return false }
        return fact.synonyms.contains { $0.contains(p) && $0.contains(q) }
    }

    /// Of a release whose size is secret, a size tells a smaller sibling apart: Gemini 1.5 Flash 8B.
    var isSizeAWord: Bool {
        guard x.size.isKnown != y.size.isKnown, let fact = (x.size.isKnown ? y : x).fact else { return false }
        return fact.sizes.isEmpty
    }

    /// Counts that cannot be of one model. A count that contradicts its own record's name is not believed.
    var parametersConflict: Bool {
        guard let p = believed(a), let q = believed(b) else { return false }
        if x.size.isKnown && y.size.isKnown { return false }
        if max(p, q) <= 1.35 * min(p, q) { return false }
        // Some tables cut 1.5 billion to 1.
        let billions = (min(p, q) / 1e9, max(p, q) / 1e9)
        return billions.0 != billions.1.rounded(.down)
    }

    func believed(_ model: IdentifiedModel) -> Double? {
        if let parameters = model.parameters {
            if let admits = model.identity.size.admits(parameters: parameters) {
                return admits ? parameters : model.identity.size.total?.count
            }
            return parameters
        }
        return model.identity.size.total?.count
            ?? model.identity.fact.flatMap { $0.sizes.count == 1 ? $0.sizes[0].count : nil }
    }
}
