import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Appends the records of one run to `FOLDER/RUN.journal`, each by one write, so that a kill loses at most the record
/// under way.
///
/// As long as the writer lives it holds the file's lock, by which others see that the run goes on. It may be used from
/// several threads. A full disk is not an error once the journal is begun: records wait in memory and `condition` says so.
public final class JournalWriter: Sendable {
    public let path: String
    private let queue: Mutex<JournalQueue<JournalFile>?>
    private let start = ContinuousClock.now

    /// Begins the journal: folder (for its owner alone), file, lock, and the run's record, twice, since nothing can be
    /// recovered without it.
    ///
    /// The file gets its name only when all that is done, so that nobody sees a journal without a lock.
    public init(folder: String, run: RunRecord, components: [ComponentRecord]) throws(JournalError) {
        path = try JournalFolder(path: folder).path(of: run.id)
        try DataFolder.create(folder)
        let draft = path + JournalFolder.draftEnding + "-\(getpid())"
        let file = try JournalFile.open(draft, .create)
        do throws(JournalError) {
            guard file.lock() else { throw JournalError(.cannotOpen("its lock is held by another"), path: draft) }
            let begin = JournalRecord.begin(run, components)
            guard JournalLine.bytes(of: begin) != nil else { throw JournalError(.tooLong, path: path) }
            var queue = JournalQueue(output: file)
            queue.append(begin, at: .zero)
            queue.append(begin, at: .zero, forced: true)
            guard queue.condition == .sound else { throw JournalError(.full, path: path) }
            guard access(path, F_OK) != 0 else { throw JournalError(.exists, path: path) }
            guard rename(draft, path) == 0 else {
                throw JournalError(.cannotOpen(systemReason(errno)), path: path)
            }
            self.queue = Mutex(queue)
        } catch {
            unlink(draft)
            throw error
        }
        DataFolder.sync(folder)
    }

    /// How the journal stands after the last record.
    public var condition: JournalCondition {
        queue.withLock { $0?.condition ?? .sound }
    }

    @discardableResult
    public func append(_ sample: SampleRecord) -> JournalCondition {
        append(.sample(sample))
    }

    /// To be called when a phase begins and again when it ends.
    @discardableResult
    public func append(phase: PhaseRecord) -> JournalCondition {
        append(.phase(phase))
    }

    @discardableResult
    public func append(note: NoteRecord) -> JournalCondition {
        append(.note(note))
    }

    /// Writes how the run ended and brings all to the disk. The lock stays until `close()` or until the writer is gone.
    ///
    /// - Parameter time: Seconds since 1970 UTC.
    @discardableResult
    public func end(state: RunState, exitCode: Int?, at time: Double) -> JournalCondition {
        append(.end(RunEnd(state: state, exitCode: exitCode, time: time)), forced: true)
    }

    /// Tries again to write what waits in memory.
    @discardableResult
    public func flush() -> JournalCondition {
        let now = ContinuousClock.now - start
        return queue.withLock {
            $0?.flush(at: now, forced: true)
            return $0?.condition ?? .sound
        }
    }

    /// Releases the lock; records given afterwards are ignored.
    public func close() {
        queue.withLock { $0 = nil }
    }

    private func append(_ record: JournalRecord, forced: Bool = false) -> JournalCondition {
        let now = ContinuousClock.now - start
        return queue.withLock {
            $0?.append(record, at: now, forced: forced)
            return $0?.condition ?? .sound
        }
    }
}
