import Crypto
public import HTTPRequests

/// What is fetched: its name, its address, and the name of the file that it becomes.
public struct DownloadSource: Sendable, Hashable {
    /// The name of its folder, and what messages call it.
    public let name: String
    public let address: HTTPAddress
    /// In its folder.
    public let fileName: String

    /// - Parameters:
    ///   - name: Of letters, digits, dots and hyphens.
    ///   - address: What follows its last slash becomes the name of the file.
    public init(name: String, address: HTTPAddress) {
        self.name = name
        self.address = address
        fileName = Self.fileName(of: address.text)
    }

    /// Something that has no name but its address: host and a piece of the address's hash make one.
    ///
    /// ```swift
    /// DownloadSource(address).name     // "example.org-0a1b2c3d"
    /// ```
    public init(_ address: HTTPAddress) {
        let hash = SHA256.hash(data: Array(address.text.utf8)).hexadecimal.prefix(8)
        self.init(name: Self.plain(address.host) + "-" + hash, address: address)
    }

    private static func fileName(of address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // https: // host / … / file
        let last = parts.count > 3 ? plain(parts[parts.count - 1]) : ""
        return last.isEmpty ? "download" : String(last.suffix(120))
    }

    /// The text with what is no letter, digit, dot, hyphen or underscore as a hyphen, and no dot or hyphen in front.
    private static func plain(_ text: some StringProtocol) -> String {
        let kept = text.map { ($0.isASCII && ($0.isLetter || $0.isNumber)) || "._-".contains($0) ? $0 : "-" }
        return String(kept.drop { $0 == "." || $0 == "-" })
    }
}

extension Digest {
    var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
