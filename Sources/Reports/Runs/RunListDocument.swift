import Footprint
import Ledger
public import Studies

extension Document {
    /// Runs, one a line.
    public static func runs(_ runs: [RunFootprint], nextStep: String? = nil) -> Document {
        var table = Table(
            key: "runs",
            columns: [
                .text("run", "run"), .text("started", "started (UTC)"),
                .number("duration", "duration", TimeSpan.self),
                .estimate("energy", "energy", Energy.self),
                .estimate("carbon", "carbon", CarbonMass.self),
                .text("state", "state", visibility: .ifRoom(5)),
                .number("exit_code", "exit", Count.self, visibility: .ifRoom(3)),
                .text("project", "project", visibility: .ifRoom(4)),
                .text("command", "command", visibility: .ifRoom(2)),
                .text("id", "id", visibility: .dataOnly), .text("group", "group", visibility: .dataOnly),
                .text("host", "host", visibility: .dataOnly),
            ])
        for run in runs {
            let record = run.run
            table.append([
                .text(RunWords.shortName(record.id)), .text(String(UTCTime.text(record.started).prefix(16))),
                .number(record.duration?.seconds), .estimate(run.facilityEnergy), .estimate(run.carbon),
                .text(record.state.rawValue), .number(record.exitCode.map(Double.init)), .text(record.project),
                .text(RunWords.command(record.command, longest: 24)), .text(record.id), .text(record.group),
                .text(record.host),
            ])
        }
        return Document(title: "Runs", sections: [.table(table)], nextStep: nextStep)
    }
}
