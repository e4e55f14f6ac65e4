import Downloads
import Footprint

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line on standard error that tells how far a download is; none where that is no terminal.
final class FetchProgress {
    private let isShown: Bool
    private var name = ""
    private var started = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var isOnScreen = false

    init(isShown: Bool) { self.isShown = isShown && isatty(2) == 1 }

    func begin(_ name: String) {
        self.name = name
        started = .now
        shown = started
    }

    func report(_ progress: DownloadProgress) {
        let now = ContinuousClock.now
        guard isShown, now - shown > .milliseconds(200) || progress.bytes == progress.total,
            now - started > .seconds(0.2)
        else { return }
        shown = now
        isOnScreen = true
        let line = Self.line(name, progress, elapsed: .seconds((now - started) / .seconds(1)))
        _ = writeAll(Array(("\r\u{1B}[K" + line).utf8), to: 2)
    }

    /// - Parameter sentence: What is told of the download in place of its line.
    func end(saying sentence: String? = nil) {
        if isOnScreen { _ = writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
        isOnScreen = false
        if let sentence { StandardError.print("wattmark: " + sentence) }
    }

    /// `epoch-all ██████████░░░░░░░░░░ 50 %  of 4.00 MB  1.00 MB/s  2 s left`, 79 columns at most; without a total
    /// what has come and how fast.
    static func line(_ name: String, _ progress: DownloadProgress, elapsed: TimeSpan) -> String {
        let came = Double(progress.bytes - progress.start)
        let speed = elapsed > .zero ? came / elapsed.seconds : 0
        let pace = speed > 0 ? "  \(DataSize.bytes(speed).text())/s" : ""
        let there = DataSize.bytes(Double(progress.bytes)).text()
        guard let total = progress.total, total > 0 else { return "\(name.prefix(30)) \(there)\(pace)" }
        let share = min(1, Double(progress.bytes) / Double(total))
        let full = Int(share * 20)
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
        let left = speed > 0 ? Int(((Double(total - progress.bytes)) / speed).rounded(.up)) : nil
        let remaining = left.map { "  \(Self.duration($0)) left" } ?? ""
        let size = DataSize.bytes(Double(total)).text()
        return String("\(name.prefix(20)) \(bar) \(Int(share * 100)) %  of \(size)\(pace)\(remaining)".prefix(79))
    }

    private static func duration(_ seconds: Int) -> String {
        seconds < 120 ? "\(seconds) s" : seconds < 7_200 ? "\(seconds / 60) min" : "\(seconds / 3_600) h"
    }
}
