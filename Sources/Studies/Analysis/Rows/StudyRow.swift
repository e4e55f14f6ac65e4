public import Footprint
public import Observations

/// One model under one set of conditions, with the values that a study compares.
public struct StudyRow: Sendable {
    public let entry: ModelEntry
    public let x: Observation
    public let y: Observation
    /// Of the metrics whose effect is taken out as well.
    public let given: [Double]
    /// Rows of one number may go together in any way.
    public internal(set) var cluster: Int

    /// As the source of y spells it.
    public var name: String { entry.entry.model.name }
    /// Tells the row from others of the same source.
    public var key: String { entry.entry.key }
}

/// A metric as a study uses it: from which vintage of which dataset, and how its values were found.
public struct StudyVariable: Sendable {
    public let metric: Metric
    public let dataset: Dataset
    public let vintage: Vintage
    /// How many of the rows were found in which way.
    public internal(set) var methods: [MethodShare] = []
    /// What was counted, where publishers say so.
    public internal(set) var boundaries: [String] = []

    public struct MethodShare: Sendable, Hashable {
        public let method: Method
        public let rows: Int
    }

    init(_ metric: Metric, of vintage: VintageEntries) {
        self.metric = metric
        dataset = vintage.dataset
        self.vintage = vintage.vintage
    }

    mutating func take(_ observations: [Observation]) {
        methods = Method.allCases.compactMap { method in
            let rows = observations.count { $0.method == method }
            return rows > 0 ? MethodShare(method: method, rows: rows) : nil
        }
        boundaries = Set(observations.compactMap(\.boundary)).sorted()
    }

    /// The weakest method among the rows.
    public var weakest: Method? { methods.last?.method }
}
