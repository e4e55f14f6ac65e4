/// How often each point stays on the Pareto frontier when the sample had come out otherwise.
///
/// In each draw as many rows (or clusters, with all their rows) as there are is drawn with replacement, and the
/// frontier is taken among those drawn; where points have ranges, a value is drawn evenly within each point's range.
/// A point that was not drawn cannot be on the frontier of that draw, so its share is of the draws that hold it. A
/// member of the frontier stays on it in each draw that holds it unless ranges are given: nobody beats it. A point
/// that is beaten by few others has a share above 0, because those are left out of some draws.
///
/// Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapters 6 and 8. The same seed gives the same
/// shares on any machine and any number of threads.
///
/// ```swift
/// let points = try FrontierPoints(costs: [1, 2, 3], benefits: [5, 4, 6])
/// let stability = try await FrontierStability(of: points, draws: 2_000, seed: 1)
/// stability.shares      // [1, about 0.37, 1]: the second stands in the draws that leave the first out
/// ```
public struct FrontierStability: Sendable, Hashable {
    /// For each point the share, 0...1, of the draws that hold it in which it is on the frontier; `nil` where a
    /// coordinate is not a number or no draw holds the point.
    public let shares: [Double?]
    /// How many draws hold each point.
    public let timesDrawn: [Int]
    public let draws: Int

    /// - Parameter draws: 1 or more; fewer are taken as 1.
    /// - Throws: `FitError` without points, or where all points belong to one cluster.
    public init(of points: FrontierPoints, draws: Int, seed: UInt64) async throws(FitError) {
        guard points.count > 0 else { throw .tooFew(rows: 0, needed: 1) }
        let walk = FrontierWalk(of: points)
        if points.clusters != nil, walk.groups < 2 { throw .tooFewClusters(clusters: walk.groups, needed: 2) }
        self.draws = max(draws, 1)
        let outcomes = await Draws.collect(self.draws, seed: seed, space: walk.space()) { generator, space in
            walk.draw(into: &space, using: &generator)
        }
        var groupDrawn = [Int](repeating: 0, count: walk.groups)
        var onFrontier = [Int](repeating: 0, count: points.count)
        for outcome in outcomes {
            for group in groupDrawn.indices where outcome.holds(group) { groupDrawn[group] += 1 }
            for member in outcome.members { onFrontier[Int(member)] += 1 }
        }
        let drawn = walk.group.map { groupDrawn[$0] }
        shares = drawn.indices.map { index in
            points.isKnown(index) && drawn[index] > 0 ? Double(onFrontier[index]) / Double(drawn[index]) : nil
        }
        timesDrawn = drawn
    }
}
