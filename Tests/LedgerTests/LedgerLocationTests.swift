import Ledger
import Testing

@Suite struct LedgerLocationTests {
    @Test(
        "The ledger is the one named, else WATTMARK_LEDGER, else in the data folder",
        arguments: [
            (["HOME": "/h"], "/h/.local/share/wattmark/ledger.sqlite", "/h/.local/share/wattmark/journals"),
            (["HOME": "/h", "XDG_DATA_HOME": "/d"], "/d/wattmark/ledger.sqlite", "/d/wattmark/journals"),
            (
                ["HOME": "/h", "XDG_DATA_HOME": "d"], "/h/.local/share/wattmark/ledger.sqlite",
                "/h/.local/share/wattmark/journals"
            ),
            (["HOME": "/h", "WATTMARK_LEDGER": "l"], "l", "l-journals"),
            (
                ["HOME": "/h", "WATTMARK_LEDGER": ""], "/h/.local/share/wattmark/ledger.sqlite",
                "/h/.local/share/wattmark/journals"
            ),
            ([:], "/var/lib/wattmark/ledger.sqlite", "/var/lib/wattmark/journals"),
        ])
    func paths(environment: [String: String], ledger: String, journals: String) {
        let location = LedgerLocation(environment: environment)
        #expect(location.ledgerPath == ledger)
        #expect(location.journalFolder == journals)
    }

    @Test("A named ledger comes before the environment and has its own journals")
    func named() {
        let location = LedgerLocation(environment: ["WATTMARK_LEDGER": "l"], named: "/x/runs.db")
        #expect(location.ledgerPath == "/x/runs.db")
        #expect(location.journalFolder == "/x/runs.db-journals")
    }
}
