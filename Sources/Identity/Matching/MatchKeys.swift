/// Numbers under which the pairs that may match meet. Two names without one in common are different models.
///
/// Equal keys may still be of different models: the comparison decides. It refuses every pair that no key joins, so an
/// index by keys finds what comparing all pairs would find.
struct MatchKeys: Sendable, Hashable {
    /// Of the name itself: family, own words, generation, words for size, purpose.
    let own: UInt64
    /// Of a foundation that others may be named after.
    let asBase: UInt64?
    /// Of the foundation that the name says it was trained on.
    let asFineTune: UInt64?

    init(_ identity: ModelIdentity) {
        var hash = StableHash()
        hash.add(identity.family ?? "")
        hash.add(identity.product)
        hash.add(MatchKeys.generation(identity.generation))
        for tier in identity.tiers.sorted() { hash.add(tier) }
        hash.add("/")
        for domain in identity.domains.sorted() { hash.add(domain) }
        own = hash.value
        let isPlain = identity.product.isEmpty && identity.base == nil
        asBase = isPlain ? identity.family.map { MatchKeys.foundation($0, identity.generation) } : nil
        if let base = identity.base {
            asFineTune = MatchKeys.foundation(base.family, base.generation)
        } else {
            asFineTune =
                isPlain && identity.isOfficial
                ? nil : identity.family.map { MatchKeys.foundation($0, identity.generation) }
        }
    }

    /// Whether a comparison of the names could find more than a difference.
    func meet(_ other: MatchKeys) -> Bool {
        own == other.own || asBase != nil && asBase == other.asFineTune
            || asFineTune != nil && asFineTune == other.asBase
    }

    private static func foundation(_ family: String, _ generation: VersionNumber?) -> UInt64 {
        var hash = StableHash()
        hash.add(family)
        hash.add(MatchKeys.generation(generation))
        return hash.value
    }

    /// The first generation is one key, however it is written.
    private static func generation(_ version: VersionNumber?) -> String {
        guard let version, !version.isFirst else { return "" }
        return version.description
    }
}

/// FNV-1a of 64 bits: the same on every run, unlike the standard library's hashing.
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // A byte that no text holds ends each part.
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }
}
