/// Compares two records step by step: the names first, numbers as evidence. Symmetric in its two sides.
struct Comparison {
    let a: IdentifiedModel
    let b: IdentifiedModel
    var findings: [Judgement.Finding] = []
    var decision = Match.Decision.different
    var score = 0.0

    init(_ a: IdentifiedModel, _ b: IdentifiedModel) {
        self.a = a
        self.b = b
    }

    var x: ModelIdentity { a.identity }
    var y: ModelIdentity { b.identity }

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

    mutating func conclude(_ decision: Match.Decision, _ score: Double, _ finding: Judgement.Finding?) {
        self.decision = decision
        self.score = score
        if let finding { findings.append(finding) }
    }
}
