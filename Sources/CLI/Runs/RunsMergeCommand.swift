import ArgumentParser
import Ledger
import LedgerSQL
import Reports
import Studies

/// Parts of a run, from many hosts and ranks.
struct RunsMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Sum the parts of a run on many hosts or ranks; a machine they share counts once.",
        discussion: """
            Start every part with one WATTMARK_RUN_ID (and RANK, as torchrun sets it); then
            bring the ledgers together. Runs of other ledgers are copied into this one;
            those that are here already are not copied again.

            On each host:
              WATTMARK_RUN_ID=sweep-7 wattmark track -- torchrun train.py

            Afterwards, and for runs without a common id:
              wattmark runs merge sweep-7 --from node1.sqlite --from node2.sqlite
              wattmark runs merge 3f2a9c 77ab01 b0912e
            """)

    @Argument(help: ArgumentHelp("The WATTMARK_RUN_ID of the parts, or beginnings of the runs' ids.", valueName: "run"))
    var names: [String]

    @Option(
        name: .customLong("from"), help: ArgumentHelp("Ledger of another host; may be repeated.", valueName: "file"))
    var others: [String] = []

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        for path in others { try copy(from: path, to: store) }
        var parts: [RecordedRun] = []
        for name in names {
            let group = try LedgerOptions.known { try store.runs(RunQuery(group: name)) }
            parts += group.isEmpty ? [try RunName.find(name, in: store)] : group
        }
        var seen: Set<String> = []
        parts = parts.filter { seen.insert($0.run.id).inserted }
        let groups = Set(parts.map(\.run.group))
        let name = (groups.count == 1 ? groups.first ?? nil : nil) ?? names.joined(separator: "+")
        let group = try RunName.group(name, of: parts, in: store)
        try output.write(Document(group, nextStep: "Next: --format json for every digit."), csvTable: "parts")
    }

    /// Copies the named runs that another ledger has.
    private func copy(from path: String, to store: SQLiteLedger) throws {
        try LedgerOptions.known {
            let other = try SQLiteLedger(path: path, access: .readOnly)
            var copied = 0
            for recorded in try other.runs(RunQuery()) where isNamed(recorded.run) {
                try store.add(recorded) { body in try other.samples(of: recorded.run.id, body) }
                copied += 1
            }
            output.tell("\(path): \(copied) \(copied == 1 ? "run" : "runs") of that name.")
        }
    }

    private func isNamed(_ run: RunRecord) -> Bool {
        names.contains { run.group == $0 || run.id.hasPrefix($0) }
    }
}
