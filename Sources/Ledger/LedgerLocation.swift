/// Where the ledger and the journals lie.
///
/// The ledger is, in this order: the one named, `WATTMARK_LEDGER`, `$XDG_DATA_HOME/wattmark/ledger.sqlite`,
/// `$HOME/.local/share/wattmark/ledger.sqlite`; for a service without a home, `/var/lib/wattmark/ledger.sqlite`. Journals
/// lie in `journals` beside the default ledger. A ledger that was named has journals of its own (`NAME-journals`), so that
/// a run is never recovered into a ledger that it was not meant for.
///
///     LedgerLocation(environment: ["HOME": "/home/ada"]).ledgerPath   // /home/ada/.local/share/wattmark/ledger.sqlite
public struct LedgerLocation: Sendable, Hashable {
    public let ledgerPath: String
    public let journalFolder: String

    /// - Parameters:
    ///   - environment: The variables of the process. A relative `XDG_DATA_HOME` is ignored, as its specification asks.
    ///   - named: The ledger the user named (`--ledger`).
    public init(environment: [String: String], named: String? = nil) {
        if let path = named ?? environment["WATTMARK_LEDGER"].flatMap({ $0.isEmpty ? nil : $0 }) {
            ledgerPath = path
            journalFolder = path + "-journals"
        } else {
            let folder = Self.dataFolder(environment)
            ledgerPath = folder + "/ledger.sqlite"
            journalFolder = folder + "/journals"
        }
    }

    private static func dataFolder(_ environment: [String: String]) -> String {
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/wattmark" }
        if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/share/wattmark" }
        return "/var/lib/wattmark"
    }
}
