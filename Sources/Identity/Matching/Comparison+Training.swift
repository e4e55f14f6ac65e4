/// What is left to differ when product, generation and size agree.
extension Comparison {
    /// The product, generation and size agree: what remains is training, bits and context.
    mutating func weigh() {
        if x.family == nil, let doubt = doubtOfName { return conclude(.unsure, 0.45, doubt) }
        if findings.contains(.sameSpelling), parametersConflict { return conclude(.unsure, 0.4, .otherParameters) }
        var doubt = 0.0
        if x.size.isKnown != y.size.isKnown, x.size.agreement(with: y.size) == .unknown {
            if sizeIsOpen { return conclude(.unsure, 0.45, .sizeUnknown) }
            findings.append(.sizeFromColumn)
            doubt += 0.05
        }
        let differences = trainingDifferences
        if !differences.isEmpty {
            findings += differences
            decision = .sameBase
            score = max(0.5, 0.78 - 0.05 * Double(differences.count) - doubt)
            return
        }
        doubt += ownerDoubt()
        if findings.contains(.unknownOwner) {
            decision = .sameBase
            score = 0.7
            return
        }
        if (x.date == nil) != (y.date == nil), x.fact == nil {
            findings.append(.dateUnknown)
            doubt += 0.05
        }
        decision = .sameWeights
        score = max(0.8, 1 - doubt)
    }

    /// Why two records of a name that no table knows may still be two models.
    var doubtOfName: Judgement.Finding? {
        if !a.publishers.isEmpty, !b.publishers.isEmpty, Set(a.publishers).isDisjoint(with: b.publishers) {
            return .publisherDiffers
        }
        let areOne =
            x.publisher != nil && (x.publisher == y.publisher || b.publishers.contains(x.publisher ?? ""))
            || y.publisher != nil && a.publishers.contains(y.publisher ?? "")
        if areOne || x.squeezed == y.squeezed { return nil }
        let shareNumber =
            x.generation != nil && y.generation != nil || x.date != nil && y.date != nil
            || x.size.total != nil && x.size == y.size
        if !haveOneAccount, !shareNumber, x.product.utf8.count <= 4 { return .shortName }
        return nil
    }

    /// Whether the side without a size may be of several.
    var sizeIsOpen: Bool {
        let (open, named) = x.size.isKnown ? (b, a) : (a, b)
        if let parameters = open.parameters, let admits = named.identity.size.admits(parameters: parameters) {
            return !admits
        }
        let identity = open.identity
        if let fact = identity.fact, let first = fact.sizes.first {
            return !fact.sizes.allSatisfy { $0.agrees(with: first) }
        }
        if let family = identity.family {
            return Families.named(family)?.isFoundation == true && identity.domains.isEmpty && identity.product.isEmpty
        }
        return identity.generation == nil
    }

    var trainingDifferences: [Judgement.Finding] {
        var found: [Judgement.Finding] = []
        if stages(x) != stages(y) { found.append(.otherStage) }
        if Set(a.quantisations) != Set(b.quantisations) { found.append(.otherQuantisation) }
        if hasOtherContext { found.append(.otherContext) }
        if x.isDerived != y.isDerived { found.append(.fineTune) }
        return found
    }

    /// The stages that count: a base is what a name without a word means, unless no base was released.
    func stages(_ identity: ModelIdentity) -> Set<TrainingStage> {
        var stages = identity.stages
        let fact = identity.fact
        if identity.hasNoBase {
            stages.removeAll()
        } else if fact?.isTrainedUnlessSaid == true {
            return stages == [.base] ? stages : stages.subtracting([.chat, .instruct])
        } else if stages.isEmpty, fact?.isHostedUnderDates == true, identity.date != nil {
            stages = [.instruct]
        }
        stages.remove(.base)
        if stages.count > 1 { stages.remove(.chat) }
        return stages
    }

    var hasOtherContext: Bool {
        guard x.context != y.context else { return false }
        guard let p = x.context, let q = y.context else {
            let usual = (x.context == nil ? x : y).fact?.context
            return usual == nil || usual != (x.context ?? y.context)
        }
        return p != q
    }

    /// Who uploaded the weights.
    mutating func ownerDoubt() -> Double {
        if x.isOfficial, y.isOfficial { return 0 }
        guard x.family != nil else {
            // A name that no table knows: accounts are all there is.
            if let p = x.publisher, let q = y.publisher, p != q {
                findings.append(.publisherDiffers)
                return 0.15
            }
            return 0.05
        }
        let others = [x, y].filter { !$0.isOfficial }
        let areCopies = others.allSatisfy { identity in identity.owner.map { Publishers.copies($0) } ?? true }
        if areCopies {
            findings.append(.copied)
            return 0.1
        }
        // What an account has made of a foundation, under a name of its own, is its own.
        let isFoundation = x.family.flatMap { Families.named($0)?.isFoundation } ?? false
        let isOwnProduct = isFoundation ? !x.product.isEmpty : x.base != nil || y.base != nil
        if haveOneAccount || isOwnProduct { return 0.1 }
        findings.append(.unknownOwner)
        return 0.15
    }

    var haveOneAccount: Bool {
        (x.owner == nil) == (y.owner == nil) && (x.owner == nil || x.publisher == y.publisher)
    }
}
