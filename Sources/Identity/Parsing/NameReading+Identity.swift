/// What was collected, as an identity.
extension NameReading {
    func fill(_ identity: inout ModelIdentity) {
        identity.tiers = tiers
        identity.stages = stages
        identity.domains = domains
        identity.quantisations = Array(Set(quantisations)).sorted()
        identity.context = context
        identity.date = date
        identity.isPreview = isPreview
        identity.release = release
        identity.isDerived = isDerived
        identity.size = wholeSize
        name(&identity)
    }

    /// Of two sizes the larger is the whole, the smaller what one token uses; beside experts one size is active.
    var wholeSize: ModelSize {
        var whole = size
        let sorted = sizes.sorted { $0.count < $1.count }
        if sorted.count == 1, whole.experts != nil, whole.expert == nil, whole.active == nil {
            whole.active = sorted.first
        } else {
            whole.total = sorted.last
            if sorted.count > 1, whole.active == nil, sorted[0].count * 2 <= sorted[sorted.count - 1].count {
                whole.active = sorted.first
            }
        }
        return whole
    }

    func name(_ identity: inout ModelIdentity) {
        var named = named
        let families = named.indices.filter { named[$0].isFamily }
        // The product's own family before the foundation that it was trained on.
        let primary = families.first { Families.named(named[$0].text)?.isFoundation == false } ?? families.first
        if let primary {
            identity.family = named[primary].text
            identity.generation = named[primary].number
            if identity.publisher == nil { identity.publisher = Families.named(named[primary].text)?.publisher }
            for index in families where index != primary && named[index].text == named[primary].text {
                if identity.generation == nil { identity.generation = named[index].number }
                named[index].text = ""
            }
            if let other = families.first(where: { $0 != primary && !named[$0].text.isEmpty }) {
                identity.base = ModelIdentity.Mention(family: named[other].text, generation: named[other].number)
                for index in families where index != primary && index != other {
                    named[index].isFamily = false
                }
                named[other].text = ""
            }
            named[primary].text = ""
        } else if let first = named.firstIndex(where: { $0.number != nil }) {
            identity.generation = named[first].number
            named[first].number = nil
        }
        var product = ""
        for word in named where !word.text.isEmpty {
            product += word.text
            if let number = word.number { product += number.description }
        }
        if product.isEmpty, identity.family == nil { product = publisherWord ?? "" }
        if identity.family == nil, let sole = tiers.sorted().lazy.compactMap({ Vocabulary.soleFamilies[$0] }).first {
            identity.family = sole.family
            if identity.generation == nil, product.isEmpty { identity.generation = sole.generation }
        }
        identity.product = product
        identity.revisions = revisions
        if identity.generation == nil, product.isEmpty, !revisions.isEmpty {
            identity.generation = identity.revisions.removeFirst()
        }
    }
}
