/// The reason of a match, in words. The only place where they are made.
struct MatchWords {
    let a: IdentifiedModel
    let b: IdentifiedModel
    let judgement: Judgement

    var text: String {
        let parts = judgement.findings.compactMap(words)
        switch judgement.decision {
        case .sameWeights: return ([common] + parts).joined(separator: "; ")
        case .sameBase, .unsure, .different:
            return (judgement.has(.otherName) ? parts : [common] + parts).joined(separator: "; ")
        }
    }

    /// "same family Llama, generation 3.1, 405B".
    private var common: String {
        let (x, y) = (a.identity, b.identity)
        if judgement.has(.sameSpelling) { return "the names are the same but for case and punctuation" }
        var parts: [String] = []
        if let family = x.family, family == y.family {
            parts.append("same family \(family)")
        } else if !x.product.isEmpty, x.product == y.product {
            parts.append("same name ‘\(x.product)’")
        } else {
            return "‘\(short(x.name))’ and ‘\(short(y.name))’"
        }
        if let generation = x.generation, ModelIdentity.isSame(generation, y.generation) {
            parts.append("generation \(generation)")
        }
        if !x.tiers.isEmpty, x.tiers == y.tiers { parts.append(x.tiers.sorted().joined(separator: " ")) }
        if x.size.isKnown, y.size.isKnown, x.size.agreement(with: y.size) != .conflict {
            parts.append(x.size == y.size ? x.size.description : "\(x.size) and \(y.size)")
        }
        return parts.joined(separator: ", ")
    }

    private func words(_ finding: Judgement.Finding) -> String? {
        let (x, y) = (a.identity, b.identity)
        switch finding {
        case .sameSpelling: return nil
        case .otherName: return "the names have no family and no word of their own in common"
        case .otherProduct: return "each has words of its own: \(own(x)) and \(own(y))"
        case .otherGeneration: return "generation \(text(x.generation)) and \(text(y.generation))"
        case .otherRevision: return "revision \(revision(x)) and \(revision(y))"
        case .otherSize: return "\(x.size) and \(y.size) parameters"
        case .otherParameters: return "the sources count \(count(a)) and \(count(b)) parameters"
        case .otherTier: return "\(set(x.tiers)) and \(set(y.tiers))"
        case .otherDomain: return "one is made for another purpose: \(set(x.domains)) and \(set(y.domains))"
        case .otherDate: return "released \(date(a)) and \(date(b))"
        case .otherRelease: return "\(x.release ?? "no letter") and \(y.release ?? "no letter")"
        case .preview: return "\(x.isPreview ? "a" : "b") is a preview, whose weights changed before the release"
        case .otherBase: return "trained on \(mention(x)) and on \(mention(y))"
        case .tooLong: return "a name is too long to be read whole"
        case .otherStage: return stageWords
        case .otherQuantisation: return quantisationWords
        case .otherContext: return "context \(context(x)) and \(context(y))"
        case .fineTune: return fineTuneWords
        case .listedBase: return "one source lists the other as its base model"
        case .sizeUnknown: return "\(x.size.isKnown ? "b" : "a") names no size and there are several"
        case .sizeFromColumn: return "\(x.size.isKnown ? "b" : "a") names no size"
        case .dateUnknown: return "\(x.date == nil ? "a" : "b") names no date"
        case .copied:
            return "uploaded again by \([x, y].first { $0.owner.map { Publishers.copies($0) } ?? false }?.owner ?? "")"
        case .unknownOwner:
            return "by the name alone: \([x, y].first { !$0.isOfficial }?.owner ?? "") is not the publisher"
        case .publisherDiffers: return "uploaded by \(x.owner ?? "") and \(y.owner ?? "")"
        case .generationUnsaid: return "a fine-tune of that name may be of a later generation of the same size"
        case .shortName: return "so short a name is given to more than one model"
        }
    }

    private var stageWords: String {
        let (p, q) = (stage(a.identity), stage(b.identity))
        switch (p, q) {
        case (let p?, let q?): return "a is the \(p) variant, b the \(q) variant"
        case (let p?, nil): return "a is the \(p) variant, b names no training"
        case (nil, let q?): return "b is the \(q) variant, a names no training"
        case (nil, nil): return "one of them is served after training that its name leaves out"
        }
    }

    private func stage(_ identity: ModelIdentity) -> String? {
        let stages = TrainingStage.allCases.filter(identity.stages.contains).map(\.rawValue)
        return stages.isEmpty ? nil : stages.joined(separator: " ")
    }

    private var quantisationWords: String {
        let words = { (model: IdentifiedModel) in
            model.quantisations.isEmpty ? "as published" : model.quantisations.joined(separator: " ")
        }
        return "weights \(words(a)) and \(words(b))"
    }

    private var fineTuneWords: String {
        let tune = a.identity.product.isEmpty && a.identity.base == nil ? "b" : "a"
        return "\(tune) is a fine-tune of the other by its name"
    }

    private func own(_ identity: ModelIdentity) -> String {
        let words = [identity.family ?? "", identity.product].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? "none" : "‘\(short(words))’"
    }

    private func text(_ version: VersionNumber?) -> String { version?.description ?? "without a number" }

    private func revision(_ identity: ModelIdentity) -> String {
        identity.revisions.isEmpty ? "none" : identity.revisions.map(\.description).joined(separator: " ")
    }

    private func set(_ words: Set<String>) -> String { words.isEmpty ? "none" : words.sorted().joined(separator: " ") }

    private func date(_ model: IdentifiedModel) -> String {
        model.identity.date?.description ?? model.identity.fact?.first?.description ?? model.record.released?
            .description
            ?? "at a time not said"
    }

    private func mention(_ identity: ModelIdentity) -> String {
        guard let base = identity.base else { return "its usual base" }
        return base.generation.map { "\(base.family) \($0)" } ?? base.family
    }

    private func context(_ identity: ModelIdentity) -> String {
        identity.context.map { $0 == $0.rounded() && $0 < 1e9 ? "\(Int($0))k" : "\($0)k" } ?? "not said"
    }

    private func count(_ model: IdentifiedModel) -> String {
        guard let count = model.parameters ?? model.identity.size.total?.count else { return "an unknown number of" }
        return ModelSize.text(ModelSize.Amount(count: count, step: 1))
    }

    private func short(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }
}
