public import Footprint

/// Which rows a study is about.
public struct RowSelection: Sendable, Hashable {
    /// The metric of the vertical axis, by its name or alias.
    public var y: String
    /// The metric of the horizontal axis, by its name or alias.
    public var x: String
    /// Metrics whose effect is taken out as well.
    public var given: [String]
    /// The dataset of y; `nil` where only one has it.
    public var dataset: String?
    /// The dataset of x where it is not that of y.
    public var datasetOfX: String?
    /// Vintages by dataset, or one for the dataset of y; otherwise the newest that has the metrics.
    public var vintages: [VintageChoice]
    public var conditions: [RowCondition]
    /// Rows that the publisher itself flags are left out unless this is set.
    public var keepsFlagged: Bool
    /// Only values found in this way.
    public var method: Method?
    /// Values found in different ways stand side by side knowingly.
    public var poolsMethods: Bool
    public var cluster: ClusterRule

    public init(y: String, x: String) {
        self.y = y
        self.x = x
        given = []
        vintages = []
        conditions = []
        keepsFlagged = false
        poolsMethods = false
        cluster = .base
    }
}

/// A vintage that someone asked for: `2025-02`, or `Epoch AI, all models=2025-03`.
public struct VintageChoice: Sendable, Hashable {
    /// `nil`: of the dataset of y.
    public let dataset: String?
    public let vintage: String

    public init(dataset: String? = nil, vintage: String) {
        self.dataset = dataset
        self.vintage = vintage
    }

    public init(parsing text: String) {
        if let sign = text.lastIndex(of: "=") {
            self.init(dataset: String(text[..<sign]), vintage: String(text[text.index(after: sign)...]))
        } else {
            self.init(vintage: text)
        }
    }
}
