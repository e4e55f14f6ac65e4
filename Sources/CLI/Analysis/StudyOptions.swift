import ArgumentParser
import Footprint
import Ledger
import LedgerSQL
import Studies

/// Which rows a study is about.
struct StudyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Performance: average, mmlu_pro, mmlu …", valueName: "metric"))
    var y: String

    @Option(help: ArgumentHelp("Cost: parameters, flop, energy, carbon, runtime, or a metric.", valueName: "metric"))
    var x = "parameters"

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Rows to keep, as in official=true, type~chat; may be repeated.", valueName: "condition"))
    var conditions: [String] = []

    @Option(help: ArgumentHelp("Dataset of y, if several have it; a part of its name is enough.", valueName: "name"))
    var source: String?

    @Option(name: .customLong("x-source"), help: ArgumentHelp("Dataset of x, joined by model.", valueName: "name"))
    var sourceOfX: String?

    @Option(
        help: ArgumentHelp(
            "Vintage to read instead of the newest: 2025-02, or \"Epoch AI, all models=2025-03\".",
            valueName: "vintage"))
    var vintage: [String] = []

    @Option(help: "Which rows may go together when errors are computed.")
    var cluster: ClusterRule = .base

    @Option(help: "Only values of x found in this way: measured, reported, estimated, assumed.")
    var method: String?

    @Flag(help: "Let values that were found in different ways stand side by side.")
    var poolMethods = false

    @Flag(help: "Keep rows that the publisher itself flags.")
    var includeFlagged = false

    /// What the options ask for.
    func selection(given: [String] = []) throws -> RowSelection {
        var selection = RowSelection(y: y, x: x)
        selection.given = given
        selection.dataset = source
        selection.datasetOfX = sourceOfX
        selection.vintages = vintage.map { VintageChoice(parsing: $0) }
        selection.conditions = try conditions.map { text in
            try StudyOptions.answered { try RowCondition(parsing: text) }
        }
        selection.cluster = cluster
        selection.poolsMethods = poolMethods
        selection.keepsFlagged = includeFlagged
        if let method {
            guard let known = Method(rawValue: method) else {
                let names = Method.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure.wrongUsage("there is no method ‘\(method)’; there are \(names)")
            }
            selection.method = known
        }
        return selection
    }

    /// Gives the sentences of a study the right exit code.
    static func answered<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try LedgerOptions.known(body)
        } catch let error as AnalysisError {
            throw error.isWrongUsage ? CommandFailure.wrongUsage("\(error)") : CommandFailure.dataRefused("\(error)")
        }
    }
}

extension LedgerOptions {
    /// What the ledger holds, for a study.
    func vintages(tell: (String) -> Void) throws -> StoredVintages {
        let ledger = try open(tell: tell)
        return try Self.known { try StoredVintages(of: ledger, models: try ledger.models()) }
    }
}
