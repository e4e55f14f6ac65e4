import Ledger
import LedgerSQL
import Testing

/// Other scores, parts, vintages and boards than the reference has; `Oracles/regressions.py` chooses the rows by pandas.
@Suite(
    "Regressions of published tables, from the ledger", .enabled(if: PublishedLedger.isThere, PublishedLedger.comment))
struct PublishedRegressionsTests {
    private static let all = Result { try ExpectedRegression.all("regressions") }

    @Test(
        "The rows that the study chooses, and all that is fitted to them, are those of statsmodels",
        arguments: try all.get())
    func regression(expected: ExpectedRegression) throws {
        let ledger = try PublishedLedger.shared.get().ledger
        let table = try expected.table(in: ledger, models: try ledger.models())
        try expected.expectClosedForms(of: table)
        try expected.expectIterated(of: table)
    }
}
