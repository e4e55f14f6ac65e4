import Foundation
import LedgerSQL
import Statistics
import Studies
import TestSupport
import Testing

/// Invented tables go the whole way: files, import, ledger, choice of rows, regressions. `Oracles/board.py` makes them, and
/// says with statsmodels what must come out.
@Suite("Regressions of an invented board, from the ledger")
struct BoardRegressionsTests {
    private static let all = Result { try ExpectedRegression.all("board") }
    private static let folder = "Tests/StudiesTests/Oracles"

    @Test(
        "The rows that the study chooses, and all that is fitted to them, are those of statsmodels",
        arguments: try all.get())
    func regression(expected: ExpectedRegression) throws {
        let place = try TemporaryFolder()
        let ledger = try SQLiteLedger(path: place.path + "/ledger.sqlite")
        // The vintage is told by the name.
        let board = place.path + "/board-2026-01.csv"
        try FileManager.default.copyItem(atPath: Repository.root + "/\(Self.folder)/board.csv", toPath: board)
        try ImportedTables.add([board], to: ledger)
        try ImportedTables.add(
            [Repository.root + "/\(Self.folder)/measurements.csv"], to: ledger,
            mapping: Self.folder + "/measurements.yaml")
        let table = try expected.table(in: ledger, models: try ledger.models())
        #expect(table.rowsRead == table.rows.count + table.leftOut.map(\.rows).reduce(0, +))
        try expected.expectClosedForms(of: table)
        try expected.expectIterated(of: table)
    }

    @Test("A study of it gives the same line, errors and other methods in one answer")
    func study() async throws {
        let place = try TemporaryFolder()
        let ledger = try SQLiteLedger(path: place.path + "/ledger.sqlite")
        try ImportedTables.add(
            [Repository.root + "/\(Self.folder)/measurements.csv"], to: ledger,
            mapping: Self.folder + "/measurements.yaml")
        let expected = try #require(try Self.all.get().first { $0.name == "right answers by compute" })
        let table = try expected.table(in: ledger, models: try ledger.models())
        var question = ReturnsQuestion(table.selection)
        question.bend = .known(1e23)
        let returns = try await Returns(question, on: table)
        func agrees(_ found: Double?, _ value: Double?) -> Bool {
            guard let found, let value else { return false }
            return abs(found - value) < 1e-6 * abs(value)
        }
        #expect(agrees(returns.line.fit.coefficients[1], expected.coefficients[1]))
        #expect(agrees(returns.line.errors.hc3.standardErrors[1], expected.hc3[1]))
        #expect(agrees(returns.diagnostics.kendall?.coefficient, expected.kendall))
        #expect(agrees(returns.bend?.known.test.statistic, expected.break?.f))
        #expect(agrees(returns.bend?.errors.hc3.standardErrors[2], expected.break?.hc3[2]))
        let other = returns.slopes.first { $0.kind == .theilSen }
        #expect(agrees(other?.slope, expected.theilSen?[0]))
        #expect(agrees(other?.interval?.high, expected.theilSen?[2]))
    }
}
