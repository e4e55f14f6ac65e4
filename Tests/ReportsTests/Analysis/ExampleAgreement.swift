import Footprint
import Ledger
import Observations
import Studies
import TestSupport

/// Made-up vintages that are compared in the tests of sentences, tables and figures.
enum ExampleAgreement {
    static func carbon(
        _ first: [Double], _ second: [Double], method: Method = .estimated,
        _ change: (inout AgreementQuestion) -> Void = { _ in }
    ) throws -> AgreementStudy {
        try study(
            "evaluation_carbon",
            [
                .init("Board", "2025-02", entries(second) { ExampleBoard.entry($0, row: $1, score: nil, carbon: $2) }),
                .init(
                    "Board", "2025-07",
                    entries(first) { ExampleBoard.entry($0, row: $1, score: nil, carbon: $2, carbonMethod: method) }),
            ], change: change)
    }

    static func scores(_ first: [Double], _ second: [Double]) throws -> AgreementStudy {
        try study(
            "score",
            [
                .init("Board", "2024-10", entries(second) { ExampleBoard.entry($0, row: $1, score: $2) }),
                .init("Board", "2025-02", entries(first) { ExampleBoard.entry($0, row: $1, score: $2) }),
            ])
    }

    /// Two boards whose names were matched.
    static func boards(_ first: [Double], _ second: [Double]) throws -> AgreementStudy {
        let models = first.indices.map {
            ExampleBoard.model(Int64($0 + 1), names: [("Ours", "lab/m\($0)"), ("Theirs", "lab/m\($0)")])
        }
        return try study(
            "score",
            [
                .init("Ours", "1", entries(first) { ExampleBoard.entry($0, row: $1, score: $2) }),
                .init("Theirs", "1", entries(second) { ExampleBoard.entry($0, row: $1, score: $2) }),
            ], models: models)
    }

    private static func entries(_ values: [Double], _ entry: (String, Int, Double) -> Entry) -> [Entry] {
        values.enumerated().map { entry("lab/m\($0.offset)", $0.offset + 1, $0.element) }
    }

    private static func study(
        _ metric: String, _ vintages: [ExampleBoard.Vintaged], models: [LedgerModel] = [],
        change: (inout AgreementQuestion) -> Void = { _ in }
    ) throws -> AgreementStudy {
        var question = AgreementQuestion(metric)
        change(&question)
        return try AgreementStudy(
            question, from: try StoredVintages(of: try ExampleBoard.store(vintages), models: models))
    }
}
