/// How the score of every peer was found: SCER 0.1 (2.2), its table of measurement, workload, environment and method.
public struct BenchmarkSheet: Sendable, Hashable {
    public enum Quantity: String, Sendable, Hashable, CaseIterable {
        /// The default.
        case sci = "SCI"
        /// Allowed by SCER where everything else about carbon is equal among peers: in a controlled environment.
        case energy = "energy"

        /// What there is less of in a better rating: "carbon", "energy".
        public var noun: String {
            switch self {
            case .sci: "carbon"
            case .energy: "energy"
            }
        }
    }

    /// "chat".
    public var id: String
    /// "Conversation on one GPU type".
    public var title: String
    public var measurement: Quantity
    public var workload: String
    public var unit: FunctionalUnit
    public var environment: String
    public var method: String
    /// What must be equal among peers, and is: "GPU: H100", "concurrent requests: 64".
    public var equal: [String]
    /// The day from which the sheet is valid.
    public var validFrom: String
    /// Who measured or published, as a credit line.
    public var source: String

    public init(
        id: String, title: String, measurement: Quantity = .sci, workload: String, unit: FunctionalUnit,
        environment: String, method: String, equal: [String], validFrom: String, source: String
    ) {
        self.id = id
        self.title = title
        self.measurement = measurement
        self.workload = workload
        self.unit = unit
        self.environment = environment
        self.method = method
        self.equal = equal
        self.validFrom = validFrom
        self.source = source
    }
}
