import Footprint
import Ledger
public import Studies

extension Document {
    /// One tracked run: what it used, of which part of the machine, whose it was, and what is known how.
    public init(_ run: RunFootprint, explains: Bool = false, nextStep: String? = nil) {
        var sections = [DocumentSection(key: "summary", .sentence(RunWords.summary(run)))]
        sections.append(.table(RunTables.parts(run)))
        sections.append(.record(RunTables.totals(run)))
        if !run.phases.isEmpty { sections.append(.table(RunTables.phases(run))) }
        if run.phases.count < run.eachPhase.count { sections.append(.table(RunTables.eachPhase(run))) }
        sections.append(.record(RunTables.identity(run)))
        let remarks = RunWords.remarks(run)
        if !remarks.isEmpty {
            sections.append(DocumentSection(key: "remarks", heading: "What to know of these numbers", .list(remarks)))
        }
        if explains {
            let explanations = [("carbon", run.carbon.map { Explanation("carbon", $0) })].compactMap(\.1)
            if !explanations.isEmpty {
                sections.append(
                    DocumentSection(
                        key: "explanations", heading: "Where the numbers are from", .explanations(explanations)))
            }
        }
        self.init(title: "Run \(RunWords.shortName(run.run.id))", sections: sections, nextStep: nextStep)
    }
}

/// The tables of a run.
enum RunTables {
    static func parts(_ run: RunFootprint) -> Table {
        var table = Table(
            key: "components",
            columns: [
                .text("component", "component"),
                .text("host", "host", visibility: run.parts.allSatisfy { $0.host == nil } ? .dataOnly : .always),
                .estimate("energy", "machine", Energy.self).sharingUnit("energy"),
                .estimate("command_energy", "this command", Energy.self).sharingUnit("energy"),
                .estimate("idle_energy", "idle", Energy.self, visibility: .ifRoom(1))
                    .sharingUnit("energy"),
                .text("source", "source", visibility: .ifRoom(2)),
                .flag("is_added", "in the sum", visibility: .dataOnly),
                .number("covered", "time covered", TimeSpan.self, visibility: .dataOnly),
                .number("missing", "time without a value", TimeSpan.self, visibility: .dataOnly),
            ])
        for part in run.parts {
            let isKnown = part.covered > .zero
            table.append([
                .text(part.component), .text(part.host), isKnown ? .estimate(part.machine) : .unknown,
                isKnown ? .estimate(part.command) : .unknown, isKnown ? .estimate(part.idle) : .unknown,
                .text(part.source), .flag(part.isAdded), .number(part.covered.seconds), .number(part.missing.seconds),
            ])
        }
        table.footnotes += RunWords.nesting(run)
        return table
    }

    static func totals(_ run: RunFootprint) -> Table {
        var table = Table(
            key: "totals", title: "The run in all",
            columns: [
                .estimate("machine_energy", "energy of the machine", Energy.self).sharingUnit("e"),
                .estimate("command_energy", "of that, this command", Energy.self).sharingUnit("e"),
                .estimate("idle_energy", "of that, idle", Energy.self).sharingUnit("e"),
                .estimate("facility_energy", "run, with the PUE", Energy.self).sharingUnit("e"),
                .estimate("operational_carbon", "carbon of the electricity", CarbonMass.self).sharingUnit("c"),
                .estimate(
                    "embodied_carbon", "carbon of the hardware", CarbonMass.self,
                    visibility: run.embodied == nil ? .dataOnly : .always
                ).sharingUnit("c"),
                .estimate("carbon", "carbon in all", CarbonMass.self).sharingUnit("c"),
                .number("duration", "duration", TimeSpan.self),
            ])
        table.append([
            .estimate(run.machine), .estimate(run.command), .estimate(run.idle), .estimate(run.facilityEnergy),
            .estimate(run.operational), .estimate(run.embodied), .estimate(run.carbon),
            .number(run.run.duration?.seconds),
        ])
        return table
    }

    static func identity(_ run: RunFootprint) -> Table {
        let record = run.run
        var table = Table(
            key: "run", title: "What ran",
            columns: [
                .text("id", "run"), .text("command", "command"), .text("host", "host"),
                .text("state", "state"), .number("exit_code", "exit code", Count.self),
                .text("started", "started"), .text("scope", "scope"),
                .text("project", "project", visibility: record.project == nil ? .dataOnly : .always),
                .text("model", "model", visibility: record.model == nil ? .dataOnly : .always),
                .list("tags", "tags", visibility: record.tags.isEmpty ? .dataOnly : .always),
                .text("grid", "grid"), .text("intensity_source", "intensity from", visibility: .dataOnly),
                .text("wattmark_version", "wattmark", visibility: .dataOnly),
                .text("group", "group", visibility: record.group == nil ? .dataOnly : .always),
            ])
        table.append([
            .text(record.id), .text(RunWords.command(record.command, longest: 200)), .text(record.host),
            .text(record.state.rawValue), .number(record.exitCode.map(Double.init)),
            .text(UTCTime.text(record.started)),
            .text(record.scope), .text(record.project), .text(record.model), .list(record.tags),
            .text(record.place.grid), .text(record.place.intensitySource), .text(record.wattmarkVersion),
            .text(record.group),
        ])
        return table
    }
}
