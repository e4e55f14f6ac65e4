public import Ledger
import Observations
import Testing

/// What every store of models must do. A test runs each case on an empty store.
public enum ModelStoreBehaviour: String, CaseIterable, Sendable {
    case names = "Every name comes with what the newest source that lists it says"
    case unlinked = "A name that was not linked yet is a model of its own"
    case linked = "Linked names are one model, with its facts and the reason"
    case stable = "A model that keeps a name keeps its number"
    case base = "A model knows its base, also one that no source lists"
    case separated = "Names that are no longer one model are several again"
    case decisions = "A decision on a pair is remembered; a later one takes its place"
    case afterDeletion = "Decisions outlive the sources of their names"

    public func check(_ store: any SourceStore & ModelStore) throws {
        if self != .decisions { try fill(store) }
        switch self {
        case .names: try checkNames(store)
        case .unlinked:
            #expect(try store.models().map(\.facts.name) == ["maker/Small 1", "maker/Small 2"])
        case .linked: try checkLinked(store)
        case .stable:
            let before = try store.models().map(\.number)
            try store.link(try linked(store))
            #expect(try store.models().map(\.number) == [before[0]])
        case .base: try checkBase(store)
        case .separated:
            try store.link(try linked(store))
            try store.link(try store.names().map { single($0) })
            #expect(try store.models().map(\.names.count) == [1, 1])
        case .decisions:
            try store.remember([decision("different", 1)])
            try store.remember([decision("same-base", 2)])
            #expect(try store.decisions() == [decision("same-base", 2)])
        case .afterDeletion:
            try store.remember([decision("different", 1)])
            try store.deleteSources([1])
            #expect(try store.decisions() == [decision("different", 1)])
            #expect(try store.names().isEmpty)
            #expect(try store.models().isEmpty)
        }
    }

    private func checkNames(_ store: any SourceStore & ModelStore) throws {
        let names = try store.names()
        #expect(names.map(\.name.name) == ["maker/Small 1", "maker/Small 2"])
        let first = try #require(names.first)
        #expect(first.name.publisher == "Board")
        #expect(first.organisation == "maker")
        #expect(first.precision == "bfloat16")
        #expect(first.released == "2024-09-24")
        #expect(first.parameters == nil)
        #expect(first.sources == [1])
    }

    private func checkLinked(_ store: any SourceStore & ModelStore) throws {
        try store.link(try linked(store))
        let models = try store.models()
        let model = try #require(models.first)
        #expect(models.count == 1)
        #expect(model.facts == Self.facts)
        #expect(model.names.map(\.name) == ["maker/Small 1", "maker/Small 2"])
        #expect(model.base == nil)
    }

    private func checkBase(_ store: any SourceStore & ModelStore) throws {
        var models = try store.names().map { single($0) }
        models[0].base = 2
        models[1].base = 0
        models.append(LinkedModel(facts: ModelFacts(name: "Unlisted"), names: []))
        // Twice, so that a base without names is not made anew each time.
        try store.link(models)
        try store.link(models)
        #expect(try store.models().map(\.base) == ["Unlisted", "maker/Small 1", nil])
        #expect(try store.models().map(\.facts.name) == ["maker/Small 1", "maker/Small 2", "Unlisted"])
    }

    private static var facts: ModelFacts {
        var facts = ModelFacts(name: "Small")
        facts.publisher = "Maker"
        facts.family = "Small"
        facts.generation = "1.5"
        facts.variant = "instruct"
        facts.parameters = 7e9
        facts.activeParameters = 2e9
        facts.precision = "FP8"
        facts.released = "2024-09"
        return facts
    }

    private func fill(_ store: any SourceStore) throws {
        try store.addSources { batch in
            _ = try batch.add(ExampleSource.file(), ExampleSource.dataset) { writer in
                for number in 1...2 { _ = try writer.store(ExampleSource.entry(number)) }
                return ExampleSource.ending()
            }
        }
    }

    private func linked(_ store: any ModelStore) throws -> [LinkedModel] {
        let names = try store.names().map {
            LinkedModel.Name(number: $0.number, score: 0.9, reason: "as another", confirmedBy: nil)
        }
        return [LinkedModel(facts: Self.facts, names: names)]
    }

    private func single(_ name: NamedModel) -> LinkedModel {
        LinkedModel(facts: ModelFacts(name: name.name.name), names: [LinkedModel.Name(number: name.number)])
    }

    private func decision(_ decision: String, _ time: Double) -> MatchDecision {
        MatchDecision(
            a: PublishedName(publisher: "A", key: "a", name: "A a"),
            b: PublishedName(publisher: "B", key: "b", name: "B b"), decision: decision, decidedBy: "person",
            time: time)
    }
}
