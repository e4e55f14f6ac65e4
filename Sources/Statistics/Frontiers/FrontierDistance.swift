/// How far each point is from the Pareto frontier, in both directions.
///
/// The frontier is a step: at a cost, the greatest benefit that any point gives for no more. A point that is nowhere
/// beaten misses nothing and costs once what is needed.
///
/// ```swift
/// let distance = FrontierDistance(costs: [512, 294, 61, 198], benefits: [85.2, 78.4, 72.1, 81.0])
/// distance.benefitMissing[1]      // 2.6: 81.0 can be had for 198, which is less than 294
/// distance.costFactor[1]          // 1.485 = 294 / 198
/// ```
public struct FrontierDistance: Sendable, Hashable {
    /// The greatest benefit at no more than the point's cost, less its own benefit; 0 or more, in the unit of the
    /// benefit. `nil` where a coordinate is not a number or the difference has no finite value.
    public let benefitMissing: [Double?]
    /// The point's cost over the least cost of at least its benefit; 1 or more. `nil` where a coordinate is not a
    /// number, or where the least cost is 0 or below and the point costs more.
    public let costFactor: [Double?]

    /// - Precondition: as many costs as benefits.
    public init(costs: [Double], benefits: [Double]) {
        precondition(costs.count == benefits.count, "each point needs a cost and a benefit")
        let known = costs.indices.filter { !costs[$0].isNaN && !benefits[$0].isNaN }
        var missing = [Double?](repeating: nil, count: costs.count)
        var factor = missing
        var best = -Double.infinity
        FrontierDistance.eachTie(known.sorted { costs[$0] < costs[$1] }, costs) { tied in
            for index in tied { best = max(best, benefits[index]) }
            for index in tied { missing[index] = FrontierDistance.gap(best, benefits[index]) }
        }
        var cheapest = Double.infinity
        FrontierDistance.eachTie(known.sorted { benefits[$0] > benefits[$1] }, benefits) { tied in
            for index in tied { cheapest = min(cheapest, costs[index]) }
            for index in tied { factor[index] = FrontierDistance.ratio(costs[index], cheapest) }
        }
        benefitMissing = missing
        costFactor = factor
    }

    /// Calls `body` for each run of indices with the same value.
    private static func eachTie(_ ordered: [Int], _ values: [Double], _ body: (ArraySlice<Int>) -> Void) {
        var start = 0
        while start < ordered.count {
            var end = start + 1
            while end < ordered.count, values[ordered[end]] == values[ordered[start]] { end += 1 }
            body(ordered[start..<end])
            start = end
        }
    }

    private static func gap(_ best: Double, _ own: Double) -> Double? {
        if best == own { return 0 }
        return (best - own).isFinite ? best - own : nil
    }

    private static func ratio(_ cost: Double, _ cheapest: Double) -> Double? {
        if cost == cheapest { return 1 }
        guard cheapest > 0, (cost / cheapest).isFinite else { return nil }
        return cost / cheapest
    }
}
