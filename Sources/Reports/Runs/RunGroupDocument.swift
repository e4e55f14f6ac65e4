import Footprint
import Ledger
public import Studies

extension Document {
    /// A run of many parts: the sum, each part, and what was counted once.
    public init(_ group: RunGroup, nextStep: String? = nil) {
        var sections = [DocumentSection(key: "summary", .sentence(RunWords.summary(group.whole)))]
        sections.append(.table(RunTables.group(group)))
        sections.append(.record(RunTables.totals(group.whole)))
        sections.append(.table(RunTables.parts(group.whole)))
        sections.append(.record(RunTables.identity(group.whole)))
        let remarks = RunWords.remarks(group)
        if !remarks.isEmpty {
            sections.append(DocumentSection(key: "remarks", heading: "What to know of these numbers", .list(remarks)))
        }
        self.init(
            title: "Run \(group.name), \(group.parts.count) \(group.parts.count == 1 ? "part" : "parts")",
            sections: sections, nextStep: nextStep)
    }
}

extension RunTables {
    static func group(_ group: RunGroup) -> Table {
        var table = Table(
            key: "parts", title: "Parts",
            columns: [
                .text("run", "run"), .text("rank", "rank"), .text("host", "host"),
                .number("began", "began", TimeSpan.self),
                .number("duration", "duration", TimeSpan.self),
                .estimate("machine_energy", "machine", Energy.self).sharingUnit("part"),
                .number("shared_energy", "counted before", Energy.self, visibility: .ifRoom(1)),
                .estimate("command_energy", "this command", Energy.self).sharingUnit("part"),
                .estimate("carbon", "carbon", CarbonMass.self, visibility: .ifRoom(2)),
                .text("state", "state", visibility: .ifRoom(3)), .text("id", "id", visibility: .dataOnly),
            ])
        for part in group.parts {
            let record = part.metered.run
            table.append([
                .text(RunWords.shortName(record.id)), .text(record.rank), .text(record.host),
                .number(record.started - group.whole.run.started), .number(record.duration?.seconds),
                .estimate(part.counted.machine), .number(part.shared?.joules), .estimate(part.counted.command),
                .estimate(part.counted.carbon), .text(record.state.rawValue), .text(record.id),
            ])
        }
        table.footnotes.append(
            "machine: what no other part has metered at the same time. It and the commands' energy can be summed.")
        return table
    }
}

extension RunWords {
    static func remarks(_ group: RunGroup) -> [String] {
        var remarks: [String] = []
        for part in group.parts {
            let record = part.metered.run
            guard let shared = part.shared else {
                remarks.append(
                    "\(record.partName) has no energy: no power source gave a value there. The sum lacks it.")
                continue
            }
            guard shared.joules > 0.001 * (part.metered.machine?.central.joules ?? 0) else { continue }
            remarks.append(
                "\(record.partName) ran beside other parts on \(record.host): \(shared.text()) of that machine, which they "
                    + "had metered already, are counted once.")
        }
        return remarks + Self.remarks(group.whole)
    }
}
