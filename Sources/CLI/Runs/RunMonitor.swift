import Footprint
import FoundationEssentials
import Ledger
import Reports
import Telemetry
import Tracking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Follows a run for its user: the live line, and the forecast where the command tells its progress.
final class RunMonitor: RunWatcher {
    private let progress: (any ProgressInput)?
    private let stated: Double?
    private let intensity: RecordedRange?
    private let own: RunIntensity?
    private let isShown: Bool
    private var forecast: Forecast?
    private var lastShown: TimeSpan?
    private var hasLine = false

    /// The line is quiet: it changes no more often than this.
    private static let interval = TimeSpan.seconds(1)

    /// - Parameters:
    ///   - total: Length of the run in the units of its progress; where `nil`, what the progress itself says.
    ///   - own: The intensities of the samples' own times, told of each sample before this is.
    ///   - isShown: Whether a live line is wanted; it needs a terminal as well.
    init(
        progress: (any ProgressInput)?, total: Double?, intensity: RecordedRange?, own: RunIntensity? = nil,
        isShown: Bool
    ) {
        self.progress = progress
        stated = total
        self.intensity = intensity
        self.own = own
        let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
        self.isShown = isShown && isatty(STDERR_FILENO) == 1 && !terminal.isEmpty && terminal != "dumb"
    }

    /// What remains; `nil` without progress.
    var remaining: Forecast.Remaining? { forecast?.remaining }

    func sampled(_ account: RunAccount, at moment: Moment, journal: JournalCondition) {
        if let latest = progress?.latest, let total = stated ?? latest.total {
            if forecast?.total != total { forecast = Forecast(total: total) }
            forecast?.add(done: latest.done, energy: account.energy, at: account.duration)
        }
        guard isShown, lastShown.map({ moment.awake - $0 >= Self.interval }) ?? true else { return }
        lastShown = moment.awake
        // A program that has taken the terminal over (an editor, a pager) is not written into.
        guard !ErrorTerminal.isTaken else { return }
        var line = LiveLine(elapsed: account.duration, power: account.power, energy: account.energy)
        line.carbon =
            own?.carbon(placeIntensity: intensity?.central)
            ?? intensity.map { .grams(account.energy.kilowattHours * $0.central) }
        if let forecast {
            line.progress = min(1, forecast.done / forecast.total)
            line.remainingTime = forecast.remaining?.time
            line.remainingEnergy = forecast.remaining?.energy
        }
        if case .holding(_, _, let reason) = journal { line.warning = "journal: \(reason)" }
        show(line)
    }

    /// Takes the line away.
    func clear() {
        guard hasLine, let size = ErrorTerminal.size else { return }
        show(BottomLine.clear(rows: size.rows))
        hasLine = false
    }

    private func show(_ line: LiveLine) {
        guard let size = ErrorTerminal.size, size.rows > 3 else { return }
        if !hasLine { show(BottomLine.begin) }
        show(BottomLine.draw(line.text(columns: size.columns), rows: size.rows))
        hasLine = true
    }

    private func show(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// A line at the bottom of a terminal, below where the command's output scrolls: what the command prints never mixes with
/// it. The command's terminal is otherwise as it was.
enum BottomLine {
    /// Makes room: the cursor leaves the last row.
    static let begin = "\r\n\u{1B}[1A"

    /// Keeps the last row out of what scrolls, and writes into it. Cursor and colours are as before.
    static func draw(_ text: String, rows: Int) -> String {
        "\u{1B}7\u{1B}[1;\(rows - 1)r\u{1B}[\(rows);1H\u{1B}[0m\u{1B}[K\(text)\u{1B}8"
    }

    /// Gives the last row back, empty.
    static func clear(rows: Int) -> String {
        "\u{1B}7\u{1B}[1;\(rows)r\u{1B}[\(rows);1H\u{1B}[K\u{1B}8"
    }
}
