import FoundationEssentials
import HTTPRequests

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The part of a file that has come so far; it takes the rest, and remembers on disk how to go on after an end at any
/// moment. While it is open no other process writes it.
final class PartFile: HTTPReceiver {
    /// What the server was asked for.
    enum Request: Equatable {
        case whole
        /// If it is not what is there.
        case ifChanged
        case rest(from: Int)
    }

    /// What came of the answer.
    enum Answer: Equatable {
        case none
        case unchanged
        case body(from: Int)
        /// The rest of another state of the file.
        case changed
    }

    private let source: DownloadSource
    private let path: String
    private let descriptor: Int32
    private let ceiling: Int
    private let now: Double
    private let report: (DownloadProgress) -> Void

    var request = Request.whole
    private(set) var answer = Answer.none
    private(set) var problem: DownloadError.Problem?
    private(set) var record: DownloadRecord?
    /// Bytes that are there.
    private(set) var length: Int

    init(
        _ source: DownloadSource, at path: String, ceiling: Int, now: Double,
        report: @escaping (DownloadProgress) -> Void
    ) throws(DownloadError) {
        self.source = source
        self.path = path
        self.ceiling = ceiling
        self.now = now
        self.report = report
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw DownloadError(.disk(path: path, reason: reasonOfError()), of: source) }
        // Who had it before may have moved it away since it was opened.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 || !Self.isFile(descriptor, at: path) {
            close(descriptor)
            throw DownloadError(.busy, of: source)
        }
        length = max(0, Int(lseek(descriptor, 0, SEEK_END)))
        record = DownloadRecord(beside: path, address: source.address.text)
    }

    deinit { close(descriptor) }

    /// From where the rest can be asked for; `nil` if the whole is needed. Of a part that is complete already, the last
    /// byte is asked for again, so that the server tells whether it is still the same.
    var resumption: (start: Int, mark: String)? {
        guard length > 0, let record, let mark = record.resumptionMark else { return nil }
        let start = min(length, (record.bytes ?? .max) - 1)
        return start > 0 ? (start, mark) : nil
    }

    func begin(_ head: HTTPHead) -> Bool {
        switch (head.status, request) {
        case (304, .ifChanged):
            answer = .unchanged
            return true
        case (206, .rest(let start)):
            guard let range = head.contentRange, range.start == start else { return stop(.unexpected("another range")) }
            guard let record, record.isSame(head, total: range.total) else {
                answer = .changed
                return false
            }
            return take(head, from: start, total: range.total ?? record.bytes)
        case (200, _): return take(head, from: 0, total: head.contentLength)
        default: return stop(.unexpected("with status \(head.status)"))
        }
    }

    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= ceiling - length else { return stop(.tooLarge(limit: ceiling)) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = pwrite(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, off_t(length))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return stop(.disk(path: path, reason: reasonOfError())) }
            rest = rest.dropFirst(count)
            length += count
        }
        if case .body(let start) = answer {
            report(DownloadProgress(bytes: length, total: record?.bytes, start: start))
        }
        return true
    }

    /// Forgets what has come.
    func discard() {
        unlink(DownloadFolder.record(of: path))
        ftruncate(descriptor, 0)
        length = 0
        record = nil
        answer = .none
        problem = nil
    }

    /// Removes the part; what is open stays locked until the end.
    func remove() {
        unlink(DownloadFolder.record(of: path))
        unlink(path)
        length = 0
    }

    /// Hands over what has come as a whole file.
    func move(to target: String) throws(DownloadError) {
        guard fsync(descriptor) == 0, rename(path, target) == 0 else {
            throw DownloadError(.disk(path: target, reason: reasonOfError()), of: source, kept: length)
        }
        unlink(DownloadFolder.record(of: path))
    }

    private func take(_ head: HTTPHead, from start: Int, total: Int?) -> Bool {
        // A portal or a login answers 200 to everything.
        if let type = head["content-type"]?.lowercased(), type.hasPrefix("text/html") { return stop(.webPage) }
        if let total, total > ceiling { return stop(.tooLarge(limit: ceiling)) }
        guard ftruncate(descriptor, off_t(start)) == 0 else {
            return stop(.disk(path: path, reason: reasonOfError()))
        }
        length = start
        let fresh = DownloadRecord(
            address: source.address.text, etag: head["etag"] ?? (start > 0 ? record?.etag : nil),
            lastModified: head["last-modified"] ?? (start > 0 ? record?.lastModified : nil), bytes: total, sha256: nil,
            fetched: now)
        do {
            try fresh.keep(beside: path)
        } catch {
            return stop(.disk(path: DownloadFolder.record(of: path), reason: reasonOfError()))
        }
        record = fresh
        answer = .body(from: start)
        return true
    }

    private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
            && opened.st_dev == named.st_dev
    }

    private func stop(_ problem: DownloadError.Problem) -> Bool {
        self.problem = problem
        return false
    }
}

/// What the system says of its last error.
func reasonOfError() -> String { String(cString: strerror(errno)) }
