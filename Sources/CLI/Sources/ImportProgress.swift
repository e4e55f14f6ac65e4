import FoundationEssentials
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line on standard error that tells which file is read and how far; none where that is no terminal.
final class ImportProgress: Sendable {
    private struct State {
        var file = ""
        var number = 0
        var size = 0
        var shown = ContinuousClock.now
        var isOnScreen = false
    }

    private let state = Mutex(State())
    private let count: Int
    private let isShown: Bool

    init(_ names: [String], isShown: Bool) {
        count = names.count
        self.isShown = isShown && isatty(2) == 1
    }

    func begin(_ name: String) {
        let size = (try? FileManager.default.attributesOfItem(atPath: name))?[.size] as? Int
        state.withLock {
            $0.file = name.split(separator: "/").last.map(String.init) ?? name
            $0.number += 1
            $0.size = size ?? 0
        }
    }

    /// - Parameter bytes: Read of the present file.
    func report(_ bytes: Int) {
        guard isShown else { return }
        state.withLock { state in
            // A short import shows nothing, and a long one is not slowed down by its progress.
            guard ContinuousClock.now - state.shown > .milliseconds(200) else { return }
            state.shown = .now
            state.isOnScreen = true
            let share = state.size > 0 ? " \(min(100, bytes * 100 / state.size)) %" : ""
            let line = "Reading \(state.file)\(share) (file \(state.number) of \(count))"
            _ = writeAll(Array(("\r\u{1B}[K" + line.prefix(78)).utf8), to: 2)
        }
    }

    func end() {
        state.withLock { state in
            if state.isOnScreen { _ = writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
            state.isOnScreen = false
        }
    }
}
