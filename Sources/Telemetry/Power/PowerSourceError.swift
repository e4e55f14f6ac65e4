/// Why a power source cannot be used here. Not a failure: another source may serve.
public struct PowerSourceError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// The machine has nothing of the kind.
        case absent
        /// It is there, and may not be read by this user.
        case notPermitted
        /// It is there, and answers nonsense or an error.
        case faulty
    }

    public let source: String
    public let reason: Reason
    /// What was found: "/sys/class/powercap does not exist".
    public let finding: String
    /// What makes it work, as a command or an instruction; `nil` if nothing does.
    public let remedy: String?

    public init(_ source: String, _ reason: Reason, finding: String, remedy: String? = nil) {
        self.source = source
        self.reason = reason
        self.finding = finding
        self.remedy = remedy
    }
}

extension PowerSourceError: CustomStringConvertible {
    public var description: String { "\(source): \(finding)" + (remedy.map { "; \($0)" } ?? "") }
}
