import Footprint
public import HTTPRequests

/// Why something was not fetched: what happened, what is kept, what to do.
public struct DownloadError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        case http(HTTPError)
        /// The reason of the system, for a file or folder.
        case disk(path: String, reason: String)
        /// Another process fetches the same.
        case busy
        case tooLarge(limit: Int)
        /// A page for people came instead of the file.
        case webPage
        case empty
        /// The server began at another byte, or answered with a status that was not asked for.
        case unexpected(String)
    }

    public let name: String
    public let host: String
    public let problem: Problem
    /// Bytes that are kept and need not come again.
    public let kept: Int

    init(_ problem: Problem, of source: DownloadSource, kept: Int = 0) {
        name = source.name
        host = source.address.host
        self.problem = problem
        self.kept = kept
    }

    public var description: String {
        let goOn = kept > 0 ? " \(Self.size(kept)) are kept; the same command goes on from there." : ""
        return "\(name) was not fetched: \(sentence)\(goOn)"
    }

    private var sentence: String {
        switch problem {
        case .http(let error): Self.sentence(error)
        case .disk(let path, let reason): "‘\(path)’ cannot be written: \(reason)."
        case .busy: "another process fetches it now; wait for it to end."
        case .tooLarge(let limit): "it is larger than \(Self.size(limit)); download it in another way."
        case .webPage: "\(host) sent a page for people, not the file; a login or a portal may stand between."
        case .empty: "\(host) sent an empty file."
        case .unexpected(let what): "\(host) answered \(what), which was not asked for."
        }
    }

    /// The advice of a request for a present value does not fit a file.
    private static func sentence(_ error: HTTPError) -> String {
        guard case .status(let code) = error.problem else { return error.description }
        let host = error.host
        return switch code {
        case 401, 403, 407: "\(host) does not give it to us (\(code))."
        case 404, 410:
            "\(host) has no such file (\(code)); if it was moved, give its new address instead of its name."
        case 429: "\(host) was asked too often (429); wait before the next attempt."
        case 500...: "\(host) has a fault of its own (\(code)); try later."
        default: "\(host) answered \(code)."
        }
    }

    private static func size(_ bytes: Int) -> String { DataSize.bytes(Double(bytes)).text() }
}
