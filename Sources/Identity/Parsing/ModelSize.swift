/// How many parameters a name says that a model has, in all and for each token.
///
/// ```swift
/// ModelIdentity(parsing: "Qwen3-30B-A3B").size.active?.count == 3e9
/// ```
public struct ModelSize: Sendable, Hashable {
    /// A number of parameters as written: 6.9B is 6.9e9, known to 0.1e9.
    public struct Amount: Sendable, Hashable {
        public let count: Double
        /// The worth of the last digit that is written.
        public let step: Double

        public init(count: Double, step: Double) {
            self.count = count
            self.step = step
        }

        /// Whether both may round the same number: 7B and 6.9B may, 7B and 8B may not, 1B and 1.4B may not.
        func agrees(with other: Amount) -> Bool {
            if step == other.step { return count == other.count }
            let (fine, coarse) = step < other.step ? (self, other) : (other, self)
            let digits = fine.count / coarse.step
            let written = coarse.count / coarse.step
            guard written == digits.rounded() || written == digits.rounded(.down) else { return false }
            // Below five billion a whole number says little: 2B may be 2.4, not 2.6.
            return abs(count - other.count) <= (fine.count < 5e9 ? 0.17 : 0.12) * max(count, other.count)
        }
    }

    /// All parameters.
    public var total: Amount?
    /// Those used for one token, in a mixture of experts.
    public var active: Amount?
    /// How many experts there are.
    public var experts: Int?
    /// The size of one expert, in names such as `8x7B`.
    public var expert: Amount?

    public init(total: Amount? = nil, active: Amount? = nil, experts: Int? = nil, expert: Amount? = nil) {
        self.total = total
        self.active = active
        self.experts = experts
        self.expert = expert
    }

    public var isKnown: Bool { total != nil || active != nil || expert != nil || experts != nil }

    enum Agreement { case equal, compatible, unknown, conflict }

    /// What two sizes say of each other. `unknown` where they have nothing in common to compare.
    func agreement(with other: ModelSize) -> Agreement {
        if self == other { return isKnown ? .equal : .unknown }
        if let a = experts, let b = other.experts, a != b { return .conflict }
        if let a = expert, let b = other.expert, !a.agrees(with: b) { return .conflict }
        if let a = total, let b = other.total {
            if !a.agrees(with: b) { return .conflict }
            // 30B-A3B is not 32B: where only one is a mixture, the totals must be the same number.
            if (active == nil) != (other.active == nil), a.count != b.count { return .conflict }
            return .compatible
        }
        if let a = active, let b = other.active, total == nil, other.total == nil {
            return a.agrees(with: b) ? .compatible : .conflict
        }
        if let range = totalRange, let b = other.total { return range.contains(b.count) ? .compatible : .conflict }
        if let range = other.totalRange, let a = total { return range.contains(a.count) ? .compatible : .conflict }
        return isKnown && other.isKnown && expert != nil && other.expert != nil ? .compatible : .unknown
    }

    /// What `8x7B` may hold in all: experts share their attention, so it is less than the product.
    var totalRange: ClosedRange<Double>? {
        guard let experts, let expert else { return nil }
        let product = Double(experts) * expert.count
        return 0.6 * product...product
    }

    /// Whether a publisher's number of all parameters may be that of the name. Publishers count embeddings or not.
    func admits(parameters: Double) -> Bool? {
        if let total { return (0.75...1.34).contains(parameters / total.count) }
        return totalRange.map { ($0.lowerBound * 0.9...$0.upperBound * 1.1).contains(parameters) }
    }
}

extension ModelSize: CustomStringConvertible {
    /// As names write it: "8x7B", "30B-A3B", "560M".
    public var description: String {
        if let experts, let expert { return "\(experts)x\(ModelSize.text(expert))" }
        let parts = [
            total.map(ModelSize.text), active.map { (total == nil ? "" : "A") + ModelSize.text($0) },
            experts.map { "\($0)E" },
        ]
        return parts.compactMap { $0 }.joined(separator: "-")
    }

    static func text(_ amount: Amount) -> String {
        let units: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M")]
        let (factor, unit) = units.first { amount.count >= $0.0 } ?? (1, "")
        let value = (amount.count / factor * 1000).rounded() / 1000
        return value == value.rounded() && value < 1e15 ? "\(Int(value))\(unit)" : "\(value)\(unit)"
    }
}
