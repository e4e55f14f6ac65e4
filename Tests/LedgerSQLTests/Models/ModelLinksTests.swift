import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerSQL

@Suite struct ModelLinksTests {
    private let root: TemporaryFolder
    private let ledger: SQLiteLedger

    init() throws {
        root = try TemporaryFolder()
        ledger = try SQLiteLedger(path: root.path + "/ledger.sqlite")
    }

    @Test("The ledger behaves as every store of models must", arguments: ModelStoreBehaviour.allCases)
    func conforms(behaviour: ModelStoreBehaviour) throws {
        try behaviour.check(ledger)
        try ledger.checkThoroughly()
    }

    @Test("The ledger behaves as every store of ratings must", arguments: RatingStoreBehaviour.allCases)
    func ratings(behaviour: RatingStoreBehaviour) throws {
        try behaviour.check(ledger)
        try ledger.checkThoroughly()
    }
}
