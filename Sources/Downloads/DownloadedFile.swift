import HTTPRequests

/// A file that is there, whole.
public struct DownloadedFile: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        /// All of it came now.
        case fetched
        /// What was missing came now, behind so many bytes that were there.
        case resumed(from: Int)
        /// The server says, or the hash shows, that it is what was there.
        case unchanged
    }

    public let source: DownloadSource
    public let path: String
    public let bytes: Int
    /// In lower-case hexadecimal digits.
    public let sha256: String
    public let outcome: Outcome
    /// The day of the server's `Last-Modified`, as 2025-03-20; `nil` where it tells none.
    public let day: String?

    /// Where it was asked for.
    public var address: String { source.address.text }

    public init(
        source: DownloadSource, path: String, bytes: Int, sha256: String, outcome: Outcome, day: String?
    ) {
        self.source = source
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.outcome = outcome
        self.day = day
    }
}

/// How far a download is.
public struct DownloadProgress: Sendable, Hashable {
    /// Bytes that are there, those of an earlier attempt among them.
    public let bytes: Int
    /// Of the whole; `nil` where the server does not tell.
    public let total: Int?
    /// Bytes that were there when this attempt began.
    public let start: Int

    public init(bytes: Int, total: Int?, start: Int) {
        self.bytes = bytes
        self.total = total
        self.start = start
    }
}
