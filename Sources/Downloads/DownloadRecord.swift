import FoundationEssentials
import HTTPRequests

/// What is remembered of a file or of a part of one: where it came from, and how the server marks its state.
public struct DownloadRecord: Sendable, Hashable {
    public let address: String
    /// As the server sends it, with its quotes: `"33a64df5"`.
    public let etag: String?
    /// As the server sends it: `Wed, 21 Oct 2015 07:28:00 GMT`.
    public let lastModified: String?
    /// Of the whole file; `nil` for a part whose end the server does not tell.
    public let bytes: Int?
    /// Of the whole file; `nil` for a part.
    public let sha256: String?
    /// When it was fetched, in seconds since 1970-01-01 00:00 UTC.
    public let fetched: Double

    /// What may stand in `If-Range`: a mark that is the same for the same bytes only.
    var resumptionMark: String? {
        if let etag, !etag.hasPrefix("W/") { return etag }
        return lastModified
    }

    /// Whether an answer is of the same state of the file, as far as both tell.
    func isSame(_ head: HTTPHead, total: Int?) -> Bool {
        if let etag, let other = head["etag"], etag != other { return false }
        if let lastModified, let other = head["last-modified"], lastModified != other { return false }
        if let bytes, let total, bytes != total { return false }
        return true
    }
}

extension DownloadRecord {
    /// The record beside a file; `nil` if there is none, or if it is damaged, of another version or of another address.
    init?(beside path: String, address: String) {
        guard let data = try? Data(contentsOf: URL(filePath: DownloadFolder.record(of: path))), data.count < 1 << 16,
            let stored = try? JSONDecoder().decode(Stored.self, from: data), stored.version == Stored.current,
            stored.address == address, stored.fetched.isFinite, stored.bytes ?? 0 >= 0
        else { return nil }
        self.init(
            address: stored.address, etag: stored.etag, lastModified: stored.lastModified, bytes: stored.bytes,
            sha256: stored.sha256, fetched: stored.fetched)
    }

    /// Keeps it beside a file; a reader never sees half of it.
    func keep(beside path: String) throws {
        let stored = Stored(
            version: Stored.current, address: address, etag: etag, lastModified: lastModified, bytes: bytes,
            sha256: sha256, fetched: fetched)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(stored).write(to: URL(filePath: DownloadFolder.record(of: path)), options: .atomic)
    }

    private struct Stored: Codable {
        static let current = 1

        let version: Int
        let address: String
        let etag: String?
        let lastModified: String?
        let bytes: Int?
        let sha256: String?
        let fetched: Double

        enum CodingKeys: String, CodingKey {
            case version, address, etag, bytes, sha256
            case lastModified = "last_modified"
            case fetched = "fetched_s"
        }
    }
}
