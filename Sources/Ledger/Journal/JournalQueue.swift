/// Writes records to a file in order and keeps those that the file does not take, until it does.
///
/// A record that the disk took only in part is cut off again. Nothing is dropped until `bound` bytes wait; then samples
/// are, and a note in the journal says how many, as soon as there is room for it.
struct JournalQueue<Output: JournalOutput> {
    let output: Output
    let bound: Int
    private var sync = SyncPolicy()
    /// The length of the file up to its last whole record.
    private var length = 0
    private var waiting: [[UInt8]] = []
    private var waitingBytes = 0
    private var dropped = 0
    private var firstDropped = 0.0
    /// Why the file took no more, or why it could not be brought to the disk.
    private var reason: Int32?

    init(output: Output, bound: Int = 16 << 20) {
        self.output = output
        self.bound = bound
    }

    var condition: JournalCondition {
        guard let reason else { return .sound }
        return .holding(records: waiting.count, dropped: dropped, reason: systemReason(reason))
    }

    /// Writes what waits, then this record.
    ///
    /// - Parameters:
    ///   - now: Time since any start, for the policy of `SyncPolicy`.
    ///   - forced: Bring it to the disk at once.
    mutating func append(_ record: JournalRecord, at now: Duration, forced: Bool = false) {
        if let line = JournalLine.bytes(of: record) {
            if case .sample(let sample) = record, waitingBytes + line.count > bound {
                if dropped == 0 { firstDropped = sample.time }
                dropped += 1
            } else {
                waiting.append(line)
                waitingBytes += line.count
            }
        }
        flush(at: now, forced: forced)
    }

    /// Tries to write what waits.
    mutating func flush(at now: Duration, forced: Bool) {
        reason = nil
        var written = 0
        while written < waiting.count && write(waiting[written]) { written += 1 }
        waitingBytes -= waiting[..<written].reduce(0) { $0 + $1.count }
        waiting.removeFirst(written)
        if waiting.isEmpty && dropped > 0 { noteDropped() }
        if written > 0 && sync.isDue(at: now, forced: forced) {
            let failure = output.sync()
            if failure != 0 { reason = reason ?? failure }
        }
    }

    private mutating func write(_ line: [UInt8]) -> Bool {
        switch output.write(line) {
        case .whole:
            length += line.count
            return true
        case .part(let count):
            // Where it cannot be cut off, it stays as a damaged line: the next record begins with a newline.
            if !output.truncate(to: length) { length += count }
            reason = noSpace
            return false
        case .refused(let number):
            reason = number
            return false
        }
    }

    private mutating func noteDropped() {
        let text = "The disk was full; \(dropped) \(dropped == 1 ? "sample was" : "samples were") lost from here on."
        guard let line = JournalLine.bytes(of: .note(NoteRecord(time: firstDropped, text: text))) else { return }
        if write(line) { dropped = 0 }
    }
}

/// When written records are brought to the disk: each one while they come no faster than ten per second, else at most
/// ten times a second. A killed program loses nothing either way; a power cut loses at most the last tenth of a second.
struct SyncPolicy {
    static let interval = Duration.milliseconds(100)
    private var last: Duration?

    mutating func isDue(at now: Duration, forced: Bool) -> Bool {
        if !forced, let last, now - last < Self.interval { return false }
        last = now
        return true
    }
}

/// How a journal stands.
public enum JournalCondition: Sendable, Hashable {
    case sound
    /// The file takes no more, and why; records wait in memory. Samples are dropped only once 16 MiB wait.
    case holding(records: Int, dropped: Int, reason: String)
}

extension JournalCondition: CustomStringConvertible {
    public var description: String {
        switch self {
        case .sound: "The journal is up to date."
        case .holding(let records, let dropped, let reason):
            "The journal cannot be written (\(reason)); \(records) \(records == 1 ? "record waits" : "records wait") in "
                + "memory" + (dropped == 0 ? ", none is lost." : ", \(dropped) are lost.")
        }
    }
}
