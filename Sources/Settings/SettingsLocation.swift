/// Where the user's configuration lies.
///
/// The file is `WATTMARK_CONFIG`, else `$XDG_CONFIG_HOME/wattmark/config.yaml`, else `$HOME/.config/wattmark/config.yaml`.
///
/// ```swift
/// SettingsLocation(environment: ["HOME": "/home/ada"])?.path    // /home/ada/.config/wattmark/config.yaml
/// ```
public struct SettingsLocation: Sendable, Hashable {
    public let path: String
    /// Whether the user named the file, so that it must be there.
    public let isNamed: Bool

    /// - Parameter environment: The variables of the process. A relative `XDG_CONFIG_HOME` is ignored, as its specification
    ///   asks. `nil` for a process without a home.
    public init?(environment: [String: String]) {
        isNamed = environment["WATTMARK_CONFIG"].map { !$0.isEmpty } ?? false
        if let named = environment["WATTMARK_CONFIG"], !named.isEmpty {
            path = named
        } else if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            path = folder + "/wattmark/config.yaml"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = home + "/.config/wattmark/config.yaml"
        } else {
            return nil
        }
    }
}
