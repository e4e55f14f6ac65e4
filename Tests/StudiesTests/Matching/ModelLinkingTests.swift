import Ledger
import Testing

@testable import Studies

@Suite struct ModelLinkingTests {
    @Test("One model that two publishers list under two spellings is one, under the name that people use")
    func linked() throws {
        let linking = ModelLinking([name(1, "board", "mistralai/Mistral-7B-v0.1"), name(2, "epoch", "Mistral 7B")])
        let model = try #require(linking.models.first)
        #expect(linking.models.count == 1)
        #expect(model.facts.name == "Mistral 7B")
        #expect(model.facts.family == "Mistral")
        #expect(Set(model.names.map(\.number)) == [1, 2])
        #expect(model.names.allSatisfy { $0.reason?.hasPrefix("as ‘") == true && $0.score.map { $0 > 0.9 } == true })
    }

    @Test("Another training of a listed model has it for its base, by name or by what the source says")
    func based() throws {
        var merged = name(3, "board", "someone/My-Own-Thing")
        merged.base = "mistralai/Mistral-7B-v0.1"
        let linking = ModelLinking([
            name(1, "epoch", "Mistral 7B"), name(2, "board", "mistralai/Mistral-7B-Instruct-v0.1"), merged,
        ])
        #expect(
            bases(linking) == [
                "mistralai/Mistral-7B-Instruct-v0.1": "Mistral 7B", "someone/My-Own-Thing": "Mistral 7B",
            ])
    }

    @Test("A base that no source lists is a model without names")
    func unlistedBase() throws {
        var tuned = name(1, "board", "someone/Tuned-One")
        tuned.base = "nobody/Unlisted-3B"
        var other = name(2, "board", "someone/Tuned-Two")
        other.base = "nobody/Unlisted-3B"
        let linking = ModelLinking([tuned, other])
        #expect(
            bases(linking) == ["someone/Tuned-One": "nobody/Unlisted-3B", "someone/Tuned-Two": "nobody/Unlisted-3B"])
        #expect(linking.models.filter(\.names.isEmpty).map(\.facts.name) == ["nobody/Unlisted-3B"])
    }

    @Test("Two names that one source lists side by side are two models, but for copies under another account")
    func sideBySide() {
        let copies = ModelLinking([
            name(1, "board", "meta-llama/Llama-2-7b-hf"), name(2, "board", "NousResearch/Llama-2-7b-fp16"),
        ])
        #expect(copies.models.count == 1)
        let two = ModelLinking([
            name(1, "board", "maker/Own-7B-SFT-1e-4-2ep"), name(2, "board", "maker/Own-7B-SFT-2e-4-2ep"),
        ])
        #expect(two.models.count == 2)
    }

    @Test("Models that name each other as base keep no circle")
    func circle() {
        var one = name(1, "board", "maker/Alpha-Thing")
        one.base = "maker/Beta-Stuff"
        var two = name(2, "board", "maker/Beta-Stuff")
        two.base = "maker/Alpha-Thing"
        #expect(ModelLinking([one, two]).models.compactMap(\.base).count == 1)
    }

    @Test("What a person decided comes before what the names tell")
    func decided() throws {
        let names = [name(1, "board", "mistralai/Mistral-7B-v0.1"), name(2, "epoch", "Mistral 7B")]
        let different = decision(names[1], names[0], "different")
        #expect(ModelLinking(names, decisions: [different]).models.count == 2)
        let strangers = [name(1, "board", "maker/Alpha-Thing"), name(2, "epoch", "Beta Stuff")]
        let same = ModelLinking(strangers, decisions: [decision(strangers[0], strangers[1], "same-weights")])
        #expect(same.models.count == 1)
        #expect(same.models.first?.names.map(\.confirmedBy) == ["person", "person"])
    }

    @Test("The order in which names come does not matter")
    func order() {
        let names = [
            name(1, "board", "mistralai/Mistral-7B-v0.1"), name(2, "epoch", "Mistral 7B"),
            name(3, "board", "mistralai/Mistral-7B-Instruct-v0.1"), name(4, "helm", "Mistral v0.1 7B"),
            name(5, "board", "someone/My-Own-Thing"),
        ]
        let forward = ModelLinking(names)
        let backward = ModelLinking(names.reversed())
        #expect(forward.models == backward.models)
        #expect(forward.unsure == backward.unsure)
    }

    @Test("No names give no models")
    func empty() {
        #expect(ModelLinking([]).models.isEmpty)
    }

    private func name(_ number: Int64, _ publisher: String, _ text: String) -> NamedModel {
        var model = NamedModel(number: number, name: PublishedName(publisher: publisher, key: text, name: text))
        model.sources = [Int64(publisher.count)]
        return model
    }

    private func decision(_ a: NamedModel, _ b: NamedModel, _ decision: String) -> MatchDecision {
        MatchDecision(a: a.name, b: b.name, decision: decision, decidedBy: "person", time: 0)
    }

    private func bases(_ linking: ModelLinking) -> [String: String] {
        var bases: [String: String] = [:]
        for model in linking.models {
            if let base = model.base { bases[model.facts.name] = linking.models[base].facts.name }
        }
        return bases
    }
}
