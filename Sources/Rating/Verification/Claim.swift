/// One thing that a manifest or a label says, and what became of it when it was checked.
public struct Claim: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        case verified
        /// - Parameter by: By how much a number differs from what was computed: "+3.2 %"; `nil` for words.
        case differs(stated: String, found: String, by: String?)
        case notVerifiable(because: String)
    }

    /// The part it belongs to.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case integrity
        case signature
        case score
        case peers
        case rating
        case factors
        case label
        case code = "QR code"
    }

    public var part: Part
    /// "carbon-embodied of inference", "letter", "category on the label".
    public var subject: String
    public var finding: Finding

    public init(_ part: Part, _ subject: String, _ finding: Finding) {
        self.part = part
        self.subject = subject
        self.finding = finding
    }

    public var holds: Bool { finding == .verified }
}

/// Everything that was checked of one file.
public struct Verification: Sendable, Hashable {
    /// As the user named it.
    public var file: String
    public var claims: [Claim]

    public init(file: String, claims: [Claim]) {
        self.file = file
        self.claims = claims
    }

    /// Whether each claim was verified; not of a file that claims nothing.
    public var holds: Bool { !claims.isEmpty && claims.allSatisfy(\.holds) }
    public var verified: Int { claims.count { $0.holds } }
    /// How many say something else than what was found.
    public var differing: Int { claims.count { if case .differs = $0.finding { true } else { false } } }
    /// The claims that do not hold, in their order.
    public var failing: [Claim] { claims.filter { !$0.holds } }
}
