import Crypto
import FoundationEssentials
public import HTTPRequests

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Fetches files: what is there already is not fetched again, what was broken off is gone on with, and a file at its
/// place is always whole.
public struct Download {
    /// The largest file that is taken, in bytes.
    public static let usualCeiling = 1 << 30

    public let folder: DownloadFolder
    public var patience: HTTPPatience
    public var ceiling: Int
    /// Seconds since 1970-01-01 00:00 UTC.
    public let now: Double

    public init(
        to folder: DownloadFolder, now: Double, patience: HTTPPatience = HTTPPatience(),
        ceiling: Int = Download.usualCeiling
    ) {
        self.folder = folder
        self.now = now
        self.patience = patience
        self.ceiling = ceiling
    }

    /// - Parameter report: Is told each piece that comes.
    public func fetch(
        _ source: DownloadSource, cancellation: HTTPCancellation? = nil,
        report: @escaping (DownloadProgress) -> Void = { _ in }
    ) throws(DownloadError) -> DownloadedFile {
        try makeFolder(of: source)
        let old = whole(source)
        let part = try PartFile(source, at: folder.part(of: source), ceiling: ceiling, now: now, report: report)
        // A server that has another state of the file, or no ranges, is asked once more, for the whole.
        for attempt in 1...2 {
            let conditions = attempt == 1 ? conditions(part, old) : []
            if attempt > 1 { part.request = .whole }
            try ask(source, conditions, part, cancellation)
            switch part.answer {
            case .unchanged:
                guard let old else { continue }
                part.remove()
                return file(source, old, .unchanged)
            case .body(let start): return try finish(source, part, resumedFrom: start, old)
            case .none, .changed: part.discard()
            }
        }
        throw DownloadError(.unexpected("with ranges that do not fit"), of: source)
    }

    /// What is asked for: the rest of a part, else whatever differs from what is there, else the whole.
    private func conditions(_ part: PartFile, _ old: DownloadRecord?) -> [HTTPHeader] {
        if let (start, mark) = part.resumption {
            part.request = .rest(from: start)
            return [HTTPHeader("Range", "bytes=\(start)-"), HTTPHeader("If-Range", mark)].compactMap(\.self)
        }
        part.request = .ifChanged
        return [
            old?.etag.flatMap { HTTPHeader("If-None-Match", $0) },
            old?.lastModified.flatMap { HTTPHeader("If-Modified-Since", $0) },
        ].compactMap(\.self)
    }

    /// Leaves the answer in the part; one that asks for another attempt is no error.
    private func ask(
        _ source: DownloadSource, _ headers: [HTTPHeader], _ part: PartFile, _ cancellation: HTTPCancellation?
    ) throws(DownloadError) {
        do {
            _ = try CurlTransport().stream(
                HTTPRequest(source.address, headers: headers), to: part, patience: patience, cancellation: cancellation)
        } catch {
            if let problem = part.problem { throw refusal(problem, source, part) }
            if part.answer == .changed { return }
            if case .rest = part.request, error.problem == .status(416) { return }
            throw DownloadError(.http(error), of: source, kept: kept(part))
        }
    }

    /// What came and cannot be gone on with is not left behind.
    private func refusal(
        _ problem: DownloadError.Problem, _ source: DownloadSource, _ part: PartFile
    ) -> DownloadError {
        switch problem {
        case .tooLarge, .webPage, .empty, .unexpected:
            part.remove()
            return DownloadError(problem, of: source)
        case .disk, .http, .busy: return DownloadError(problem, of: source, kept: kept(part))
        }
    }

    /// Bytes that the next attempt need not fetch; an empty part, or one that cannot be gone on with, goes.
    private func kept(_ part: PartFile) -> Int {
        if part.resumption != nil { return part.length }
        part.remove()
        return 0
    }

    private func finish(
        _ source: DownloadSource, _ part: PartFile, resumedFrom start: Int, _ old: DownloadRecord?
    ) throws(DownloadError) -> DownloadedFile {
        if part.length == 0 { throw refusal(.empty, source, part) }
        if let total = part.record?.bytes, part.length != total {
            let reason = "\(part.length) of \(total) bytes came"
            throw DownloadError(
                .http(HTTPError(.failed(reason), host: source.address.host)), of: source, kept: kept(part))
        }
        let target = folder.file(of: source)
        let sha256 = try hash(folder.part(of: source), of: source)
        let record = DownloadRecord(
            address: source.address.text, etag: part.record?.etag, lastModified: part.record?.lastModified,
            bytes: part.length, sha256: sha256, fetched: now)
        // Should the program end between the two, the record does not fit the file and is not believed.
        try part.move(to: target)
        do {
            try record.keep(beside: target)
        } catch {
            let path = DownloadFolder.record(of: target)
            throw DownloadError(.disk(path: path, reason: reasonOfError()), of: source)
        }
        if old?.sha256 == sha256 { return file(source, record, .unchanged) }
        return file(source, record, start > 0 ? .resumed(from: start) : .fetched)
    }

    private func file(
        _ source: DownloadSource, _ record: DownloadRecord, _ outcome: DownloadedFile.Outcome
    ) -> DownloadedFile {
        DownloadedFile(
            source: source, path: folder.file(of: source), bytes: record.bytes ?? 0, sha256: record.sha256 ?? "",
            outcome: outcome, day: record.lastModified.flatMap(HTTPDate.day(of:)))
    }

    /// The record of the file that is there, if the file still is what was fetched.
    private func whole(_ source: DownloadSource) -> DownloadRecord? {
        guard let record = folder.record(of: source), let sha256 = record.sha256,
            (try? hash(folder.file(of: source), of: source)) == sha256
        else { return nil }
        return record
    }

    private func makeFolder(of source: DownloadSource) throws(DownloadError) {
        let path = folder.folder(of: source)
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw DownloadError(.disk(path: path, reason: reasonOfError()), of: source)
        }
    }

    /// Read in pieces.
    private func hash(_ path: String, of source: DownloadSource) throws(DownloadError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DownloadError(.disk(path: path, reason: reasonOfError()), of: source) }
        defer { close(descriptor) }
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw DownloadError(.disk(path: path, reason: reasonOfError()), of: source) }
            if count == 0 { return hash.finalize().hexadecimal }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}
