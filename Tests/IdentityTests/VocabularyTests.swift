import Testing

@testable import Identity

@Suite("The tables of words")
struct VocabularyTests {
    @Test("Every row of the releases names a known family, and no row stands twice")
    func releases() {
        var seen: Set<String> = []
        for fact in ReleaseFacts.all {
            #expect(Families.named(fact.family) != nil, "\(fact.family)")
            let key =
                "\(fact.family) \(fact.product) \(fact.generation?.description ?? "") \(fact.tier ?? "") \(fact.sizes)"
            #expect(seen.insert(key).inserted, "\(key)")
        }
        #expect(ReleaseFacts.all.count > 80)
    }

    @Test("Every family is found by its own spelling")
    func families() {
        for family in Families.all {
            #expect(ModelIdentity(parsing: family.name + " 99B").family == family.name, "\(family.name)")
        }
    }

    @Test("Every release's words for size are words for size")
    func tiers() {
        for fact in ReleaseFacts.all {
            guard let tier = fact.tier, tier != "base" else { continue }
            #expect(Vocabulary.meaning(of: tier) == .tier(tier), "\(tier)")
        }
    }

    @Test(
        "An organisation is known by its accounts and its departments",
        arguments: [
            ("meta-llama", "Meta AI"), ("Qwen", "Alibaba"), ("01-ai", "01.AI"), ("CohereForAI", "Cohere"),
            ("Google DeepMind", "google"), ("deepseek-ai", "DeepSeek"), ("THUDM", "Zhipu AI"),
        ])
    func publishers(account: String, column: String) {
        #expect(Publishers.canonical(account) == Publishers.canonical(column))
    }
}
