import Footprint
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
    private let isShown: Bool
    private var forecast: Forecast?
    private var lastShown: TimeSpan?
    private var hasLine = false

    /// The line is quiet: it changes no more often than this.
    private static let interval = TimeSpan.seconds(1)

    /// - Parameters:
    ///   - total: Length of the run in the units of its progress; where `nil`, what the progress itself says.
    ///   - isShown: Whether a live line is wanted; it needs a terminal as well.
    init(progress: (any ProgressInput)?, total: Double?, intensity: RecordedRange?, isShown: Bool) {
        self.progress = progress
        stated = total
        self.intensity = intensity
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
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
        line.carbon = intensity.map { .grams(account.energy.kilowattHours * $0.central) }
        if let forecast {
            line.progress = min(1, forecast.done / forecast.total)
            line.remainingTime = forecast.remaining?.time
            line.remainingEnergy = forecast.remaining?.energy
        }
        if case .holding(_, _, let reason) = journal { line.warning = "journal: \(reason)" }
        // The cursor goes back to the start of the line: what the command prints next takes its place.
        show("\r\u{1B}[K" + line.text(columns: ErrorTerminal.columns ?? 80) + "\r")
        hasLine = true
    }

    /// Takes the line away.
    func clear() {
        if hasLine { show("\r\u{1B}[K") }
        hasLine = false
    }

    private func show(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}
