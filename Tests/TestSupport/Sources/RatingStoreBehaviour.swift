public import Ledger
import Testing

/// What every store of ratings must do. A test runs each case on an empty store.
public enum RatingStoreBehaviour: String, CaseIterable, Sendable {
    case whole = "Ratings come back as they were added, in their order"
    case twice = "A rating of the same model, category and evidence is added once"
    case unknownModel = "A rating of a model that is not there is refused, and none of its batch is stored"
    case gone = "Ratings go with their model"

    public func check(_ store: any SourceStore & ModelStore & RatingStore) throws {
        try store.addSources { batch in
            _ = try batch.add(ExampleSource.file(), ExampleSource.dataset) { writer in
                _ = try writer.store(ExampleSource.entry(1))
                return ExampleSource.ending()
            }
        }
        let model = try #require(try store.models().first).number
        let ratings = ["small, server", "small, phone"].map {
            RatingRecord(model: model, category: $0, evidenceSHA256: "abc", rated: 1_700_000_000)
        }
        switch self {
        case .whole:
            #expect(try store.add(ratings) == 2)
            #expect(try store.ratings() == ratings)
        case .twice:
            try store.add(ratings)
            #expect(try store.add(ratings) == 0)
            #expect(try store.ratings().count == 2)
        case .unknownModel:
            let unknown = RatingRecord(model: model + 99, category: "c", evidenceSHA256: "d", rated: 0)
            #expect(throws: LedgerError.self) { try store.add(ratings + [unknown]) }
            #expect(try store.ratings().isEmpty)
        case .gone:
            try store.add(ratings)
            try store.deleteSources([1])
            #expect(try store.ratings().isEmpty)
        }
    }
}
