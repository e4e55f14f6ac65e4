import Foundation
import Intake
import Ledger
import LedgerSQL
import Observations
import Studies
import TestSupport
import Testing

/// A ledger of publishers' own files, made as `wattmark import` makes it, in a folder that goes with the tests.
final class PublishedLedger: Sendable {
    static let isThere = Repository.publishedData != nil
    static let comment: Comment = "WATTMARK_DATA is not set"

    static let shared = Result { try PublishedLedger(publisher: Repository.publishedData) }

    private let folder: TemporaryFolder
    let ledger: SQLiteLedger

    private init(publisher data: String?) throws {
        folder = try TemporaryFolder()
        ledger = try SQLiteLedger(path: folder.path + "/ledger.sqlite")
        let data = try #require(data)
        let boards = ["v1-2023-09.csv", "v2-2024-10.csv", "v2-2025-02.csv"]
        try ImportedTables.add(boards.map { data + "/open-llm-leaderboard/" + $0 }, to: ledger)
        try ImportedTables.add(
            [data + "/obs-scaling/base_llm_benchmark_eval.csv"], to: ledger, mapping: "Examples/obs-scaling.yaml")
    }

    /// The rows of a study, read from the ledger.
    static func table(
        _ y: String, _ x: String, where conditions: [String] = [],
        _ change: (inout RowSelection) -> Void = { _ in }
    ) throws -> StudyTable {
        try ImportedTables.table(y, x, where: conditions, in: try shared.get().ledger, change)
    }
}

/// Files in a ledger, and studies of them.
enum ImportedTables {
    /// - Parameter mapping: A file of the project that says what the columns mean.
    static func add(_ files: [String], to ledger: SQLiteLedger, mapping: String? = nil) throws {
        let format = try mapping.map { try MappedTable(mapping: IntakeFile(path: Repository.root + "/" + $0)) }
        let formats = SourceFormats(SourceFormats.known + (format.map { [$0] } ?? []))
        let outcomes = try SourceImport(formats: formats, format: format, now: 1_700_000_000).add(files, to: ledger) {
            try IntakeFile(path: $0)
        }
        for outcome in outcomes {
            guard case .added = outcome.outcome else { throw NotImported(outcome: outcome) }
        }
    }

    struct NotImported: Error { let outcome: ImportedFile }

    static func table(
        _ y: String, _ x: String, where conditions: [String] = [], in ledger: SQLiteLedger,
        _ change: (inout RowSelection) -> Void = { _ in }
    ) throws -> StudyTable {
        var selection = RowSelection(y: y, x: x)
        selection.conditions = try conditions.map { try RowCondition(parsing: $0) }
        change(&selection)
        return try StudyTable(selection, from: try StoredVintages(of: ledger, models: try ledger.models()))
    }
}

/// A number as it is printed with so many digits after the point.
func printed(_ value: Double?, _ digits: Int) -> String { String(format: "%.\(digits)f", value ?? .nan) }
