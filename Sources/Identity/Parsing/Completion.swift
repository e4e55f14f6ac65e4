/// What names leave out and releases settle: Falcon 11B is of the second generation, Phi-3 14B is the medium one.
extension ModelIdentity {
    mutating func complete() {
        moveBaseToTier()
        moveGenerationToSize()
        if domains.contains("mixture of experts"), releases.contains(where: \.isMixture) {
            domains.remove("mixture of experts")
        }
        guard domains.isEmpty || domains == ["Flan"] else { return }
        let facts = ReleaseFacts.of(family: family, product: product)
        if facts.isEmpty { return }
        completeGeneration(facts)
        completeTier(facts)
        if let total = size.total, fact?.isVision == true, fact?.sizes.contains(total) == true {
            domains.insert("vision")
        }
    }

    /// In families of small, base and large, base is a size.
    private mutating func moveBaseToTier() {
        guard stages.contains(.base), !size.isKnown, let family,
            ReleaseFacts.of(family: family, product: product).contains(where: { $0.tier == "base" })
        else { return }
        stages.remove(.base)
        tiers.insert("base")
    }

    /// `Distill-Qwen-14` is of 14 billion: no generation has such a number, a size has.
    private mutating func moveGenerationToSize() {
        guard !size.isKnown, let family = base?.family ?? family, let number = base?.generation ?? generation,
            number.major >= 10, number.minor == 0
        else { return }
        let amount = ModelSize.Amount(count: Double(number.major) * 1e9, step: 1e9)
        guard ReleaseFacts.of(family: family, product: "").contains(where: { $0.sizes.contains(amount) }) else {
            return
        }
        size.total = amount
        if base != nil { base = Mention(family: family, generation: nil) } else { generation = nil }
    }

    private mutating func completeGeneration(_ facts: [ReleaseFact]) {
        guard generation == nil, tiers.count <= 1 else { return }
        let tiered = facts.filter { $0.tier == tiers.first || tiers.isEmpty }
        // By the date: Mistral Small 2501 is Mistral Small 3.
        if let date, tiers.count == 1 {
            let dated = tiered.filter { fact in fact.first.map { date.agrees(with: $0) } ?? false }
            if dated.count == 1 { generation = dated[0].generation }
            return
        }
        // By the size: only one generation has it.
        guard let total = size.total else { return }
        let sized = tiered.filter { $0.sizes.contains(total) }
        let generations = Set(sized.map(\.generation))
        if generations.count == 1, tiers.isEmpty == sized.allSatisfy({ $0.tier == nil }), let only = generations.first {
            generation = only
        }
    }

    private mutating func completeTier(_ facts: [ReleaseFact]) {
        guard tiers.isEmpty, let total = size.total else { return }
        let ofGeneration = facts.filter { ModelIdentity.isSame($0.generation, generation) }
        let sized = ofGeneration.filter { $0.sizes.contains { $0.agrees(with: total) } }
        if sized.count == 1, let tier = sized[0].tier { tiers = [tier] }
    }

    /// The rows of the generation, of whatever size.
    private var releases: [ReleaseFact] {
        ReleaseFacts.of(family: family, product: product).filter { ModelIdentity.isSame($0.generation, generation) }
    }

    /// Whether no base was released, of the release or of any of its generation.
    var hasNoBase: Bool {
        if let fact { return fact.hasNoBase }
        let releases = releases
        return !releases.isEmpty && releases.allSatisfy(\.hasNoBase)
    }

    /// The release that a name means, if it is one of the table. A product of another purpose is none of them.
    var fact: ReleaseFact? {
        let isVision = domains == ["vision"]
        guard isVision || domains.isEmpty || domains == ["Flan"] else { return nil }
        let rows = releases.filter {
            ($0.tier == nil ? tiers.isEmpty : tiers == [$0.tier ?? ""]) && (!isVision || $0.isVision)
        }
        if rows.count < 2 { return rows.first }
        if let total = size.total, let sized = rows.first(where: { $0.sizes.contains(total) }) { return sized }
        if let date { return rows.first { $0.first.map { date.agrees(with: $0) } ?? false } ?? rows.first }
        return rows.first
    }

    /// No number, v1 and v0.1 are one generation; any other is its own.
    static func isSame(_ a: VersionNumber?, _ b: VersionNumber?) -> Bool {
        if a == b { return true }
        switch (a, b) {
        case (nil, let number?), (let number?, nil): return number.isFirst
        default: return false
        }
    }
}
