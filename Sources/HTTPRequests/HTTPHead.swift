/// The status and the headers of an answer.
///
/// ```swift
/// var head = HTTPHead()
/// head.add(line: "HTTP/1.1 206 Partial Content")
/// head.add(line: "Content-Range: bytes 100-199/200")
/// head.contentRange?.start     // 100
/// ```
public struct HTTPHead: Sendable, Hashable {
    public private(set) var status = 0
    /// Names in lower case; of a header that is repeated, the last one.
    private var values: [String: String] = [:]

    /// What a head may take, so that a server cannot fill the memory with headers.
    static let mostBytes = 1 << 18
    private var bytes = 0

    public init() {}

    /// The value of a header, whatever the case of its name.
    public subscript(name: String) -> String? { values[name.lowercased()] }

    /// Takes one line without its end. A status line begins a new head, as after 100 Continue.
    ///
    /// - Returns: Whether there is room for more.
    @discardableResult
    public mutating func add(line: String) -> Bool {
        bytes += line.utf8.count
        guard bytes <= Self.mostBytes else { return false }
        if line.hasPrefix("HTTP/") {
            values = [:]
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let trimmed = value.reversed().drop { $0.isWhitespace }.reversed()
            values[line[..<colon].lowercased()] = String(trimmed)
        }
        return true
    }

    /// Bytes of the body, if they are told.
    public var contentLength: Int? { self["content-length"].flatMap(Self.count) }

    /// The bytes of the whole that the body holds.
    public struct ContentRange: Sendable, Hashable {
        public let start: Int
        /// The last of them.
        public let end: Int
        /// Bytes of the whole; `nil` if the server does not know.
        public let total: Int?
    }

    /// Of an answer with status 206: `bytes 100-199/200`.
    public var contentRange: ContentRange? {
        guard let text = self["content-range"], text.lowercased().hasPrefix("bytes ") else { return nil }
        let parts = text.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
        let ends = parts.first?.split(separator: "-", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2, ends.count == 2, let start = Self.count(ends[0]), let end = Self.count(ends[1]),
            start <= end
        else { return nil }
        if parts[1] == "*" { return ContentRange(start: start, end: end, total: nil) }
        guard let total = Self.count(parts[1]), end < total else { return nil }
        return ContentRange(start: start, end: end, total: total)
    }

    private static func count(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
