import ArgumentParser
import FoundationEssentials
import Meters

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where the agent is.
struct AgentSocket: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Path of the agent's socket; otherwise WATTMARK_AGENT, or \(AgentMessages.defaultPath).",
            valueName: "path"))
    var socket: String?

    var path: String { socket ?? AgentMessages.usualPath }
}

/// The group that may use the agent.
enum AgentGroup {
    static let usual = "wattmark"

    /// - Parameter named: As the user gave it; `nil` means the usual one, which a user who is not root may be without.
    static func number(_ named: String?) throws -> gid_t? {
        let name = named ?? usual
        if let number = SystemTool.group(name) { return number }
        if named == nil, !SystemTool.isRoot { return nil }
        throw CommandFailure.failed(
            "There is no group ‘\(name)’; make it with: sudo groupadd --system \(name), or choose another with --group."
        )
    }
}
