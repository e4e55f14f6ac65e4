import ArgumentParser
import Catalog
import Footprint
import Ledger
import LedgerSQL
import Meters
import Reports
import Telemetry
import Tracking

/// What can be measured here, and why not.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What can be measured on this machine, what it reads now, and why not if not.",
        discussion: """
            Reads every power source twice, half a second apart.

            Examples:
              wattmark doctor
              wattmark doctor --format json
            """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let sources = PowerSources(agent: AgentMessages.usualPath)
        let trial = SourceTrial(MeteredMachine(sources.sources), over: .seconds(0.5))
        let document = Document(
            sources: trial.channels, refused: sources.refused, restOfSystem: sources.restOfSystem?.channel,
            ledger: ledgerFindings(), nextStep: "Next: wattmark track -- COMMAND")
        try output.write(document, csvTable: "sources")
    }

    private func ledgerFindings() -> [String] {
        let location = ledger.location
        let journals = JournalFolder(path: location.journalFolder).journals()
        var findings: [String] = []
        do throws(LedgerError) {
            let runs = try SQLiteLedger(path: location.ledgerPath).runs(RunQuery(limit: 1))
            findings.append(
                "The ledger \(location.ledgerPath) can be written"
                    + (runs.isEmpty ? "; it has no runs yet." : "."))
        } catch {
            findings.append("\(error)")
        }
        let alive = journals.count(where: \.isAlive)
        if alive > 0 { findings.append("\(alive) \(alive == 1 ? "run goes" : "runs go") on now.") }
        let lost = journals.count - alive
        if lost > 0 {
            findings.append(
                "\(lost) \(lost == 1 ? "journal waits" : "journals wait") to be recovered: wattmark runs list does it.")
        }
        return findings
    }
}
