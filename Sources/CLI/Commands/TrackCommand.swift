import ArgumentParser
import Footprint
import FoundationEssentials
import Ledger
import LedgerSQL
import LocalSockets
import Meters
import Reports
import Scenarios
import Studies
import Telemetry
import Tracking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Measures a command while it runs.
struct TrackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track",
        abstract: "Measure any command: its energy and carbon, with what was measured and what estimated.",
        discussion: """
            The command has the terminal to itself and its exit code is passed through. The
            result goes to standard error and to the ledger (wattmark runs).

            Examples:
              wattmark track -- python train.py
              wattmark track --grid FR --pue 1.2 --project summaries -- python train.py
              wattmark track --epochs 9 --progress-pattern 'Epoch (\\d+)' -- ./train.sh
              wattmark track --grid-series today.csv --duration 3h -- python train.py
              wattmark track --intensity-from carbon-intensity-uk -- python train.py
              wattmark track --scope process --interval 0.1s -- make -j8
              wattmark track --format json --output run.json -- ./serve.sh
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Time between samples: 0.01s to 1min (a counter that wraps round must be read so often).", valueName: "time"
        ),
        transform: quantity("--interval", .aboveZero))
    var interval: Estimate<TimeSpan> = Estimate(.seconds(1), method: .assumed)

    @Option(help: "Energy the run answers for: all of the machine's, or the command's share.")
    var scope: RunScope = .machine

    @OptionGroup(title: "Place") var place: PlaceOptions
    @OptionGroup(title: "Intensity over time") var series: SeriesOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How long the run will take, to name its best start: 3h.", valueName: "time"),
        transform: quantity("--duration", .aboveZero))
    var duration: Estimate<TimeSpan>?

    @OptionGroup(title: "Forecast") var progress: RunProgressOptions

    @Option(help: ArgumentHelp("Project the run belongs to.", valueName: "name"))
    var project: String?

    @Option(help: ArgumentHelp("Model that is trained or served.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("A word to find the run by; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    @Argument(parsing: .postTerminator, help: "The command, after --.")
    var command: [String] = []

    func validate() throws {
        guard !command.isEmpty else {
            throw ValidationError("no command is given; example: wattmark track -- python train.py")
        }
        guard interval.low.seconds >= 0.01, interval.high.seconds <= 60 else {
            throw ValidationError("‘--interval’ is out of range; allowed is 0.01s to 1min")
        }
    }

    func run() throws {
        ProgramPages.release()
        let settings = try PlaceSettings.ofUser()
        var place = try place.place(settings)
        // The configuration's series is that of its own place.
        let intensity = try TrackedIntensity(
            options: series, duration: duration, settings: self.place.namesElectricity ? nil : settings,
            tell: output.tell
        ).begin(&place)
        let input = try progress.input()
        let phases = phaseSocket()
        let location = ledger.location
        recoverOthers(location)

        let sources = PowerSources(
            agent: AgentMessages.usualPath, environment: ProcessInfo.processInfo.environment)
        ProgramPages.release()
        let machine = MeteredMachine(sources.sources)
        let sampler = RunSampler(machine, restOfSystem: sources.restOfSystem)
        var record = RunRecord(
            id: UUID().uuidString.lowercased(), group: variable("WATTMARK_RUN_ID"), rank: variable("RANK"),
            command: command, workingDirectory: FileManager.default.currentDirectoryPath,
            host: ProcessInfo.processInfo.hostName, machine: TrackedMachine.identifier, project: project, model: model,
            tags: tag, started: Date().timeIntervalSince1970, scope: scope.rawValue, place: place.place,
            wattmarkVersion: Wattmark.configuration.version)
        let journal = journal(of: record, sampler.components, location)
        let monitor = RunMonitor(
            progress: input ?? phases, total: progress.total, intensity: place.place.intensity, own: intensity,
            isShown: !output.quiet)
        let recorder = RunRecorder(
            sampler, journal: journal, scope: scope, accelerators: sources.acceleratorLoads,
            watchers: (intensity.map { [$0] } ?? []) + [monitor])
        for remark in place.remarks { recorder.note(remark) }
        if scope == .machine { for remark in SharedHost().remarks { recorder.note(remark) } }
        phases?.listener = recorder
        let inputs: [(any LoopInput)?] = [input, phases]
        var loop = TrackingLoop(
            machine, period: interval.central, inputs: inputs.compactMap(\.self), adoptsOrphans: true,
            observer: recorder)

        ProgramPages.release()
        let end: CommandEnd
        do throws(TrackingError) {
            end = try loop.run(
                command,
                environment: (phases?.environment ?? [:]).merging(["WATTMARK_RUN_ID": record.group ?? record.id]) { $1 }
            )
        } catch {
            phases?.close()
            intensity?.end()
            // Nothing ran, so there is nothing to keep.
            journal?.close()
            if let path = journal?.path { unlink(path) }
            StandardError.print("wattmark: \(error)")
            ExitCodes.leave(error.exitCode)
        }
        ProgramPages.release()
        phases?.close()
        monitor.clear()
        recorder.endPhases()
        record.ended = Date().timeIntervalSince1970
        intensity?.end()
        for remark in intensity?.remarks ?? [] { recorder.note(remark) }
        record.state = end.signal == nil ? .finished : .interrupted
        record.exitCode = Int(end.exitCode)
        if let journal {
            journal.end(state: record.state, exitCode: record.exitCode, at: record.ended ?? record.started)
            journal.close()
            ProgramPages.release()
            keep(record.id, location)
            ProgramPages.release()
        }
        let recorded = RecordedRun(
            run: record, components: sampler.components, totals: recorder.totals.records,
            phases: recorder.phases, notes: recorder.notes)
        try show(RunFootprint(recorded))
        let now = TimeSpan.seconds(Date().timeIntervalSince1970)
        let next = intensity?.nextStart(
            after: .seconds(now.seconds - record.started), rest: monitor.remaining?.time.central, from: now)
        if let next { output.tell("wattmark: \(next)") }
        ExitCodes.leave(end.exitCode)
    }

    /// A command is never kept from running by a socket that cannot be had.
    private func phaseSocket() -> PhaseSocket? {
        let places = [variable("XDG_RUNTIME_DIR"), variable("TMPDIR"), "/tmp"].compactMap(\.self)
        do throws(SocketError) {
            return try PhaseSocket(in: places)
        } catch {
            output.tell("wattmark: Phases cannot be marked: \(error)")
            return nil
        }
    }

    /// A command is never kept from running by a journal that cannot be written; the user is told.
    private func journal(
        of run: RunRecord, _ components: [ComponentRecord], _ location: LedgerLocation
    ) -> JournalWriter? {
        do throws(JournalError) {
            return try JournalWriter(folder: location.journalFolder, run: run, components: components)
        } catch {
            StandardError.print("wattmark: \(error) The run goes on, and will not be stored.")
            return nil
        }
    }

    private func keep(_ id: String, _ location: LedgerLocation) {
        do {
            let store = try SQLiteLedger(path: location.ledgerPath)
            ProgramPages.release()
            _ = try JournalFolder(path: location.journalFolder).store(id, into: store)
        } catch {
            StandardError.print(
                "wattmark: \(error) The run is safe in its journal; the next wattmark moves it to the ledger.")
        }
    }

    /// Runs of trackers that are gone. The ledger is opened only where there are any.
    private func recoverOthers(_ location: LedgerLocation) {
        let folder = JournalFolder(path: location.journalFolder)
        guard folder.journals().contains(where: { !$0.isAlive }) else { return }
        do throws(LedgerError) {
            let store = try SQLiteLedger(path: location.ledgerPath)
            LedgerOptions.recover(from: location, into: store, tell: output.tell)
        } catch {
            StandardError.print("wattmark: \(error)")
        }
    }

    /// The result on standard error, since standard output is the command's; or in a file.
    private func show(_ run: RunFootprint) throws {
        let document = Document(
            run, explains: output.explain, nextStep: "Next: wattmark runs show \(RunWords.shortName(run.run.id))")
        if output.output != nil {
            try output.write(document, csvTable: "components")
            output.tell(RunWords.summary(run))
        } else if output.format != .table || output.explain {
            StandardError.print(try output.text(document, csvTable: "components"))
        } else {
            output.tell("wattmark: " + RunWords.summary(run))
            output.tell("wattmark: more with: wattmark runs show \(RunWords.shortName(run.run.id))")
        }
    }

    private func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// What tells this machine from others for good.
enum TrackedMachine {
    static var identifier: String? {
        ["/etc/machine-id", "/var/lib/dbus/machine-id"].lazy
            .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            .map { $0.split(whereSeparator: \.isWhitespace).joined() }.first { !$0.isEmpty }
    }
}
