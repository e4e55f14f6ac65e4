/// Points with a cost (lower is better) and a benefit (higher is better), and what is known of how sure they are.
public struct FrontierPoints: Sendable, Hashable {
    public let costs: [Double]
    public let benefits: [Double]
    /// Within which each cost lies, where it was measured with a range; `nil` where only the value is known.
    public let costRanges: [Interval?]
    /// Within which each benefit lies; `nil` where only the value is known.
    public let benefitRanges: [Interval?]
    /// To which cluster each point belongs; `nil` where the points are independent.
    public let clusters: [Int]?

    /// - Parameters:
    ///   - costRanges: One for each point; empty where no cost has a range.
    ///   - benefitRanges: One for each point; empty where no benefit has a range.
    /// - Throws: `FitError.notFinite` where the end of a range is infinite or not a number.
    /// - Precondition: as many benefits, clusters and, unless there are none, ranges as costs.
    public init(
        costs: [Double], benefits: [Double], clusters: [Int]? = nil, costRanges: [Interval?] = [],
        benefitRanges: [Interval?] = []
    ) throws(FitError) {
        precondition(costs.count == benefits.count, "each point needs a cost and a benefit")
        precondition(clusters.map { $0.count == costs.count } ?? true, "one cluster for each point")
        precondition(costRanges.isEmpty || costRanges.count == costs.count, "one range for each cost")
        precondition(benefitRanges.isEmpty || benefitRanges.count == costs.count, "one range for each benefit")
        try FrontierPoints.check(costRanges, "the range of cost")
        try FrontierPoints.check(benefitRanges, "the range of benefit")
        self.costs = costs
        self.benefits = benefits
        self.clusters = clusters
        self.costRanges = costRanges
        self.benefitRanges = benefitRanges
    }

    public var count: Int { costs.count }

    /// Whether both coordinates of a point are numbers.
    public func isKnown(_ index: Int) -> Bool { !costs[index].isNaN && !benefits[index].isNaN }

    /// Whether any point has a range that is wider than its value.
    var hasRanges: Bool { (costRanges + benefitRanges).contains { $0.map { $0.low != $0.high } ?? false } }

    private static func check(_ ranges: [Interval?], _ name: String) throws(FitError) {
        let bad = ranges.firstIndex { $0.map { !$0.low.isFinite || !$0.high.isFinite } ?? false }
        if let bad { throw .notFinite(variable: name, row: bad) }
    }
}
