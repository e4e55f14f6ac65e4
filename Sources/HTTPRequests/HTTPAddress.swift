/// The address of something on the web: http or https, with a host and without a password.
///
/// ```swift
/// HTTPAddress("https://api.example.org/v1?zone=FR")?.host     // "api.example.org"
/// ```
public struct HTTPAddress: Sendable, Hashable, CustomStringConvertible {
    public let text: String
    public let isSecure: Bool
    /// In lower case.
    public let host: String
    public let port: Int

    /// `nil` for what is no such address.
    public init?(_ text: String) {
        guard text.utf8.count <= 4_096, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else {
            return nil
        }
        let lowered = text.lowercased()
        isSecure = lowered.hasPrefix("https://")
        guard isSecure || lowered.hasPrefix("http://") else { return nil }
        let authority = lowered.dropFirst(isSecure ? 8 : 7).prefix { !"/?#".contains($0) }
        // Of [::1]:80 and of host:80; a user and a password are not accepted.
        let end = authority.lastIndex(of: "]").map(authority.index(after:)) ?? authority.firstIndex(of: ":")
        let host = end.map { authority[..<$0] } ?? authority
        let rest = end.map { authority[$0...] } ?? ""
        guard !host.isEmpty, !authority.contains("@") else { return nil }
        if rest.isEmpty {
            port = isSecure ? 443 : 80
        } else {
            guard rest.first == ":", let number = UInt16(rest.dropFirst()), number > 0 else { return nil }
            port = Int(number)
        }
        self.host = String(host)
        self.text = text
    }

    /// Whether it is this machine itself.
    public var isLoopback: Bool {
        host == "localhost" || host == "[::1]"
            || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// Whether what is secret for one may be shown to the other.
    func hasOrigin(of other: HTTPAddress) -> Bool {
        isSecure == other.isSecure && host == other.host && port == other.port
    }

    public var description: String { text }
}
