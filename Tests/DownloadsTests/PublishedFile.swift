import TestSupport

/// A file as a server gives it: whole, in part, or not at all where it is known already.
struct PublishedFile: Sendable {
    var bytes: [UInt8]
    var etag: String? = "\"one\""
    var lastModified: String? = "Thu, 20 Mar 2025 07:28:00 GMT"
    var type = "text/csv"

    init(_ count: Int, seed: UInt8 = 1) {
        bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ Int(seed)) }
    }

    func answer(_ request: LocalServer.Request) -> LocalServer.Answer {
        var headers = ["Content-Type": type]
        headers["ETag"] = etag
        headers["Last-Modified"] = lastModified
        if let known = request.headers["if-none-match"], known == etag { return .init(304, headers: headers) }
        if let mark = request.headers["if-range"], mark != etag, mark != lastModified { return whole(headers) }
        guard let range = request.headers["range"], let start = Int(range.dropFirst(6).dropLast()) else {
            return whole(headers)
        }
        guard start < bytes.count else { return .init(416, headers: ["Content-Range": "bytes */\(bytes.count)"]) }
        headers["Content-Range"] = "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"
        var answer = LocalServer.Answer(206, headers: headers)
        answer.body = Array(bytes[start...])
        return answer
    }

    /// As the whole answer, cut off after so many bytes.
    func cut(after count: Int) -> LocalServer.Answer {
        var answer = whole(["Content-Type": type])
        answer.headers["ETag"] = etag
        answer.headers["Last-Modified"] = lastModified
        answer.headers["Content-Length"] = "\(bytes.count)"
        answer.body = Array(bytes.prefix(count))
        return answer
    }

    private func whole(_ headers: [String: String]) -> LocalServer.Answer {
        var answer = LocalServer.Answer(headers: headers)
        answer.body = bytes
        return answer
    }
}
