/// A value that was stored as published, but that is hard to believe. Nothing is corrected.
public struct PlausibilityFlag: Sendable, Hashable {
    /// The rule's name, in kebab case: `size-against-name`.
    public let rule: String
    /// The entry; `nil`: the source as a whole.
    public let entry: String?
    /// The metric or attribute it is about.
    public let subject: String
    public let value: String
    /// A clause without a full stop that says why.
    public let reason: String

    public init(rule: String, entry: String?, subject: String, value: String, reason: String) {
        self.rule = rule
        self.entry = entry
        self.subject = subject
        self.value = value
        self.reason = reason
    }
}
