/// Compares two records step by step: the names first, numbers as evidence. Symmetric in its two sides.
struct Comparison {
    private let a: IdentifiedModel
    private let b: IdentifiedModel
    private(set) var findings: [Judgement.Finding] = []
    private(set) var decision = Match.Decision.different
    private(set) var score = 0.0

    init(_ a: IdentifiedModel, _ b: IdentifiedModel) {
        self.a = a
        self.b = b
    }

    private var x: ModelIdentity { a.identity }
    private var y: ModelIdentity { b.identity }

    mutating func run() {
        guard a.keys.meet(b.keys) || a.listedKey == b.keys.own || b.listedKey == a.keys.own else {
            return conclude(.different, x.family != nil && x.family == y.family ? 0.15 : 0, differenceOfKeys)
        }
        if x.name == y.name || (a.keys.own == b.keys.own && x.squeezed == y.squeezed && !x.isCut && !y.isCut) {
            findings.append(.sameSpelling)
            return weigh()
        }
        if x.isCut || y.isCut { return conclude(.unsure, 0.4, .tooLong) }
        let isSameProduct = isProductOfOwn(x, y)
        let fault = isSameProduct ? conflict : .otherProduct
        guard let fault else { return weigh() }
        if isFineTune(x, of: y, a, b) || isFineTune(y, of: x, b, a) {
            findings.append(.fineTune)
            if isOfLaterGeneration(x.product.isEmpty && x.base == nil && x.isOfficial ? y : x) {
                return conclude(.unsure, 0.4, .generationUnsaid)
            }
            switch hasSizeOfBase {
            case true?: conclude(.sameBase, 0.6, nil)
            case false?: conclude(.different, 0.3, .otherParameters)
            case nil: conclude(.unsure, 0.4, .sizeUnknown)
            }
        } else if isListedBase(a, of: b) || isListedBase(b, of: a) {
            // What is another model by its name may still be listed as the base.
            conclude(.sameBase, 0.55, .listedBase)
        } else {
            conclude(.different, fault == .otherSize || fault == .otherDate ? 0.3 : isSameProduct ? 0.2 : 0.15, fault)
        }
    }

    /// The plainest reason why two names without a key in common are of different models.
    private var differenceOfKeys: Judgement.Finding {
        let families = Set([x.family, x.base?.family, y.family, y.base?.family].compactMap { $0 })
        if families.count == [x.family, x.base?.family, y.family, y.base?.family].compactMap({ $0 }).count {
            return .otherName
        }
        return isProductOfOwn(x, y) ? conflict ?? .otherProduct : .otherProduct
    }

    private mutating func conclude(_ decision: Match.Decision, _ score: Double, _ finding: Judgement.Finding?) {
        self.decision = decision
        self.score = score
        if let finding { findings.append(finding) }
    }

    // MARK: - The same product

    /// Whether both names are of one product: family and own words agree, and nothing says another base.
    private func isProductOfOwn(_ x: ModelIdentity, _ y: ModelIdentity) -> Bool {
        x.family == y.family && x.product == y.product
    }

    /// What keeps two names of one product apart, the plainest first.
    private var conflict: Judgement.Finding? {
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

    private var hasAgreeingBase: Bool {
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

    private var hasAgreeingRevisions: Bool {
        let mine = x.revisions.filter { !$0.isFirst && $0.major != 0 }
        let theirs = y.revisions.filter { !$0.isFirst && $0.major != 0 }
        return mine == theirs
    }

    /// Members of one generation may be called by two numbers: LLaMA 30B counts 32.5 billion.
    private var isSynonymousSize: Bool {
        guard let p = x.size.total?.count, let q = y.size.total?.count, x.family == "Llama", x.generation == nil else {
            return false
        }
        return Set([p, q]) == [30e9, 33e9]
    }

    /// Of a release whose size is secret, a size tells a smaller sibling apart: Gemini 1.5 Flash 8B.
    private var isSizeAWord: Bool {
        guard x.size.isKnown != y.size.isKnown, let fact = (x.size.isKnown ? y : x).fact else { return false }
        return fact.sizes.isEmpty
    }

    private var conflictOfReleases: Judgement.Finding? {
        if x.isPreview != y.isPreview, !haveAgreeingDates { return .preview }
        if let p = x.release, let q = y.release, p != q { return .otherRelease }
        if (x.release == nil) != (y.release == nil), (x.release ?? y.release) != usualRelease { return .otherRelease }
        if x.fact?.isOnlyRelease == true { return nil }
        switch (x.date, y.date) {
        case (let p?, let q?): return p.agrees(with: q) ? nil : .otherDate
        case (let p?, nil): return isFirstRelease(p, undated: b) ? nil : .otherDate
        case (nil, let q?): return isFirstRelease(q, undated: a) ? nil : .otherDate
        case (nil, nil): return nil
        }
    }

    private var usualRelease: String? { x.family == "Zephyr" ? "beta" : x.family == "Starling" ? "alpha" : nil }

    private var haveAgreeingDates: Bool {
        switch (x.date, y.date) {
        case (let p?, let q?): p.agrees(with: q)
        case (let p?, nil): knownFirst(b).map { p.agrees(with: $0) } ?? false
        case (nil, let q?): knownFirst(a).map { q.agrees(with: $0) } ?? false
        case (nil, nil): false
        }
    }

    /// The date of the weights that a name without a date means.
    private func knownFirst(_ model: IdentifiedModel) -> ReleaseDate? {
        model.identity.fact?.first
    }

    private func isFirstRelease(_ date: NamedDate, undated: IdentifiedModel) -> Bool {
        if let first = knownFirst(undated) { return date.agrees(with: first) }
        if let released = undated.record.released { return date.readings.contains { near($0, released) } }
        return true
    }

    /// A model's date code and its announcement lie up to two months apart.
    private func near(_ date: ReleaseDate, _ known: ReleaseDate) -> Bool {
        if date.agrees(with: known) { return true }
        guard let p = date.monthNumber, let q = known.monthNumber else {
            guard date.year == nil, let month = date.month, let other = known.month else { return false }
            return abs(month - other) <= 1
        }
        return abs(p - q) <= 2
    }

    // MARK: - Numbers

    /// Counts that cannot be of one model. A count that contradicts its own record's name is not believed.
    private var parametersConflict: Bool {
        guard let p = believed(a), let q = believed(b) else { return false }
        if x.size.isKnown && y.size.isKnown { return false }
        return max(p, q) > 1.35 * min(p, q)
    }

    private func believed(_ model: IdentifiedModel) -> Double? {
        if let parameters = model.parameters {
            if let admits = model.identity.size.admits(parameters: parameters) {
                return admits ? parameters : model.identity.size.total?.count
            }
            return parameters
        }
        return model.identity.size.total?.count
            ?? model.identity.fact.flatMap { $0.sizes.count == 1 ? $0.sizes[0].count : nil }
    }

    // MARK: - Weights or base

    /// The product, generation and size agree: what remains is training, bits and context.
    private mutating func weigh() {
        if x.family == nil, let doubt = doubtOfName { return conclude(.unsure, 0.45, doubt) }
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
        score = 1 - doubt
    }

    /// Why two records of a name that no table knows may still be two models.
    private var doubtOfName: Judgement.Finding? {
        if !a.publishers.isEmpty, !b.publishers.isEmpty, Set(a.publishers).isDisjoint(with: b.publishers) {
            return .publisherDiffers
        }
        let areOne =
            x.publisher != nil && (x.publisher == y.publisher || b.publishers.contains(x.publisher ?? ""))
            || y.publisher != nil && a.publishers.contains(y.publisher ?? "")
        if areOne || x.squeezed == y.squeezed { return nil }
        if !haveOneAccount, x.product.utf8.count <= 4, x.date == nil || y.date == nil { return .shortName }
        return nil
    }

    /// Whether the side without a size may be of several.
    private var sizeIsOpen: Bool {
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

    private var trainingDifferences: [Judgement.Finding] {
        var found: [Judgement.Finding] = []
        if stages(x) != stages(y) { found.append(.otherStage) }
        if Set(a.quantisations) != Set(b.quantisations) { found.append(.otherQuantisation) }
        if hasOtherContext { found.append(.otherContext) }
        if x.isDerived != y.isDerived { found.append(.fineTune) }
        return found
    }

    /// The stages that count: a base is what a name without a word means, unless no base was released.
    private func stages(_ identity: ModelIdentity) -> Set<TrainingStage> {
        var stages = identity.stages
        let fact = identity.fact
        if fact?.hasNoBase == true {
            stages.remove(.instruct)
            stages.remove(.chat)
        } else if stages.isEmpty, fact?.isHostedUnderDates == true, identity.date != nil {
            stages = [.instruct]
        }
        stages.remove(.base)
        if stages.count > 1 { stages.remove(.chat) }
        return stages
    }

    private var hasOtherContext: Bool {
        guard x.context != y.context else { return false }
        guard let p = x.context, let q = y.context else {
            let usual = (x.context == nil ? x : y).fact?.context
            return usual == nil || usual != (x.context ?? y.context)
        }
        return p != q
    }

    /// Who uploaded the weights.
    private mutating func ownerDoubt() -> Double {
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
        // One account and no name beside it: its own product, as the other source knows it.
        let isFoundation = x.family.flatMap { Families.named($0)?.isFoundation } ?? false
        if haveOneAccount || !isFoundation || !x.product.isEmpty { return 0.1 }
        findings.append(.unknownOwner)
        return 0.15
    }

    private var haveOneAccount: Bool {
        (x.owner == nil) == (y.owner == nil) && (x.owner == nil || x.publisher == y.publisher)
    }

    // MARK: - Fine-tunes

    /// Whether `tune` is named after `base` by someone else, with words of its own.
    private func isFineTune(
        _ tune: ModelIdentity, of base: ModelIdentity, _ tuneModel: IdentifiedModel, _ baseModel: IdentifiedModel
    ) -> Bool {
        guard base.product.isEmpty, base.base == nil, let family = base.family,
            Families.named(family)?.isFoundation == true, base.isOfficial, base.fact?.isClosed != true
        else { return false }
        if tune.size.agreement(with: base.size) == .conflict { return false }
        if !base.size.isKnown, tune.size.isKnown { return false }
        if let mention = tune.base {
            return mention.family == family && ModelIdentity.isSame(mention.generation, base.generation)
                && base.domains.isEmpty && base.tiers.isSubset(of: tune.tiers)
        }
        guard tune.family == family, !isBy(tuneModel, publisherOf: family),
            tune.owner != nil || !tuneModel.publishers.isEmpty,
            !tune.product.isEmpty || tune.tiers != base.tiers
        else { return false }
        return ModelIdentity.isSame(tune.generation, base.generation) && tune.domains == base.domains
            && tune.tiers.isSuperset(of: base.tiers)
            && ReleaseFacts.tiers(of: family).isDisjoint(with: tune.tiers.subtracting(base.tiers))
    }

    /// Whether a fine-tune has the size of what it is named after; `nil` where that is not said.
    private var hasSizeOfBase: Bool? {
        guard x.size.isKnown != y.size.isKnown else { return true }
        let (open, named) = x.size.isKnown ? (b, a) : (a, b)
        if let admits = open.parameters.flatMap({ named.identity.size.admits(parameters: $0) }) { return admits }
        guard let sizes = named.identity.fact?.sizes, let first = sizes.first else { return nil }
        return sizes.allSatisfy { $0.agrees(with: first) } ? true : nil
    }

    /// Whether a fine-tune that names no generation may be of one of several later ones of its size.
    private func isOfLaterGeneration(_ tune: ModelIdentity) -> Bool {
        let mention = tune.base ?? tune.family.map { ModelIdentity.Mention(family: $0, generation: tune.generation) }
        guard let mention, mention.generation == nil, let total = tune.size.total else { return false }
        let later = ReleaseFacts.of(family: mention.family, product: "").filter {
            $0.generation != nil && $0.sizes.contains(total)
        }
        return later.count > 1
    }

    private func isBy(_ model: IdentifiedModel, publisherOf family: String) -> Bool {
        guard let publisher = Families.named(family)?.publisher else { return false }
        if model.identity.owner == nil, !model.publishers.isEmpty { return model.publishers.contains(publisher) }
        return model.identity.publisher == publisher || model.publishers.contains(publisher)
    }

    /// Whether a source lists `other` as the base model of `model`, which is someone else's.
    private func isListedBase(_ other: IdentifiedModel, of model: IdentifiedModel) -> Bool {
        guard let base = model.base, base.isOfficial || base.owner != nil else { return false }
        if let publisher = base.publisher, model.identity.publisher == publisher || model.publishers.contains(publisher)
        {
            return false
        }
        let y = other.identity
        guard base.family == y.family, base.product == y.product, ModelIdentity.isSame(base.generation, y.generation),
            base.tiers == y.tiers, base.domains == y.domains, base.isPreview == y.isPreview
        else { return false }
        switch base.size.agreement(with: y.size) {
        case .equal, .compatible: return true
        case .unknown: return !base.size.isKnown && !y.size.isKnown
        case .conflict: return false
        }
    }
}
