/// Models that others made from a publisher's.
extension Comparison {
    /// Whether `tune` is named after `base` by someone else, with words of its own.
    func isFineTune(
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
    var hasSizeOfBase: Bool? {
        guard x.size.isKnown != y.size.isKnown else { return true }
        let (open, named) = x.size.isKnown ? (b, a) : (a, b)
        if let admits = open.parameters.flatMap({ named.identity.size.admits(parameters: $0) }) { return admits }
        guard let sizes = named.identity.fact?.sizes, let first = sizes.first else { return nil }
        return sizes.allSatisfy { $0.agrees(with: first) } ? true : nil
    }

    /// Whether a fine-tune that names no generation may be of one of several later ones of its size.
    func isOfLaterGeneration(_ tune: ModelIdentity) -> Bool {
        let mention = tune.base ?? tune.family.map { ModelIdentity.Mention(family: $0, generation: tune.generation) }
        guard let mention, mention.generation == nil, let total = tune.size.total else { return false }
        let later = ReleaseFacts.of(family: mention.family, product: "").filter {
            $0.generation != nil && $0.sizes.contains(total)
        }
        return later.count > 1
    }

    func isBy(_ model: IdentifiedModel, publisherOf family: String) -> Bool {
        guard let publisher = Families.named(family)?.publisher else { return false }
        if model.identity.owner == nil, !model.publishers.isEmpty { return model.publishers.contains(publisher) }
        return model.identity.publisher == publisher || model.publishers.contains(publisher)
    }

    /// Whether a source lists `other` as the base model of `model`, which is someone else's.
    func isListedBase(_ other: IdentifiedModel, of model: IdentifiedModel) -> Bool {
        guard let base = model.base, base.isOfficial || base.owner != nil else { return false }
        if let publisher = base.publisher, model.identity.publisher == publisher || model.publishers.contains(publisher)
        {
            return false
        }
        let y = other.identity
        // What is itself someone's fine-tune of that base is not the base.
        guard y.isOfficial || y.family == nil || y.publisher == base.publisher else { return false }
        // Weights of another size were cut or joined: they are no longer those of the base.
        if model.identity.size.agreement(with: y.size) == .conflict { return false }
        if let parameters = model.parameters, y.size.admits(parameters: parameters) == false { return false }
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
