/// What keeps two names of one product apart.
extension Comparison {
    /// Whether both names are of one product: family and own words agree, and nothing says another base.
    func isProductOfOwn(_ x: ModelIdentity, _ y: ModelIdentity) -> Bool {
        x.family == y.family && x.product == y.product
    }

    /// What keeps two names of one product apart, the plainest first.
    var conflict: Judgement.Finding? {
        if !ModelIdentity.isSame(x.generation, y.generation) { return .otherGeneration }
        if x.tiers != y.tiers { return .otherTier }
        if x.domains != y.domains { return .otherDomain }
        if x.size.agreement(with: y.size) == .conflict, !isSynonymousSize { return .otherSize }
        if isSizeAWord { return .otherSize }
        if !hasAgreeingBase { return .otherBase }
        if !hasAgreeingRevisions { return .otherRevision }
        if let release = conflictOfReleases { return release }
        if parametersConflict { return .otherParameters }
        return nil
    }

    var hasAgreeingBase: Bool {
        switch (x.base, y.base) {
        case (nil, nil): return true
        case (let p?, let q?):
            return p.family == q.family && ModelIdentity.isSame(p.generation, q.generation)
        case (let p?, nil), (nil, let p?):
            guard let family = x.family, let usual = ReleaseFacts.usualBase(family: family, generation: x.generation)
            else { return [x, y].allSatisfy { $0.base == nil || $0.isOfficial || $0.product.isEmpty == false } }
            return usual.family == p.family && ModelIdentity.isSame(usual.generation, p.generation)
        }
    }

    var hasAgreeingRevisions: Bool {
        let mine = x.revisions.filter { !$0.isFirst && $0.major != 0 }
        let theirs = y.revisions.filter { !$0.isFirst && $0.major != 0 }
        return mine == theirs
    }
}
