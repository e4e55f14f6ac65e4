import HTTPRequests

/// Where downloads are kept: a folder for each, in the user's folder for what can be fetched again.
public struct DownloadFolder: Sendable, Hashable {
    public let path: String

    public init(path: String) { self.path = path }

    /// `wattmark/downloads` in `XDG_CACHE_HOME`, else in `HOME/.cache`; `nil` for a process without a home.
    public init?(environment: [String: String]) {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            path = cache + "/wattmark/downloads"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = home + "/.cache/wattmark/downloads"
        } else {
            return nil
        }
    }

    func folder(of source: DownloadSource) -> String { path + "/" + source.name }

    /// The file itself; it is whole whenever it is there.
    public func file(of source: DownloadSource) -> String { folder(of: source) + "/" + source.fileName }
    /// What has come of it so far.
    func part(of source: DownloadSource) -> String { file(of: source) + ".part" }

    /// What is known of a file, beside it.
    static func record(of path: String) -> String { path + ".json" }

    /// What is known of the file that was fetched last; `nil` where there is none.
    public func record(of source: DownloadSource) -> DownloadRecord? {
        DownloadRecord(beside: file(of: source), address: source.address.text)
    }
}
