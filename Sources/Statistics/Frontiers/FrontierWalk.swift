/// One draw of points, or of clusters of points, and its Pareto frontier.
///
/// Without ranges the points are ordered once, and a draw is one walk along them; with ranges each draw orders its own
/// values, in O(n log n).
struct FrontierWalk: Sendable {
    private let points: FrontierPoints
    /// The known points by rising cost, the better of equal ones first.
    private let order: [Int]
    /// For each point the number of its cluster, counted from 0.
    let group: [Int]
    let groups: Int

    /// What a draw writes to.
    struct Space: Sendable {
        var isDrawn: [Bool]
        var costs: [Double]
        var benefits: [Double]
        var order: [Int]
    }

    /// Which groups a draw holds, a bit for each, and which points are on its frontier.
    struct Outcome: Sendable {
        var groups: [UInt64]
        var members: [Int32]

        func holds(_ group: Int) -> Bool { groups[group >> 6] >> UInt64(group & 63) & 1 == 1 }
    }

    init(of points: FrontierPoints) {
        self.points = points
        var numbers: [Int: Int] = [:]
        let clusters = points.clusters ?? Array(0..<points.count)
        group = clusters.map { cluster in
            let known = numbers[cluster] ?? numbers.count
            numbers[cluster] = known
            return known
        }
        groups = numbers.count
        let known = (0..<points.count).filter { points.isKnown($0) }
        order = FrontierWalk.ordered(known, points.costs, points.benefits)
    }

    func space() -> Space {
        Space(
            isDrawn: [Bool](repeating: false, count: groups), costs: points.costs, benefits: points.benefits, order: [])
    }

    func draw(into space: inout Space, using generator: inout SeededGenerator) -> Outcome {
        for number in 0..<groups { space.isDrawn[number] = false }
        for _ in 0..<groups { space.isDrawn[Int.random(in: 0..<groups, using: &generator)] = true }
        var bits = [UInt64](repeating: 0, count: (groups + 63) / 64)
        for number in 0..<groups where space.isDrawn[number] { bits[number >> 6] |= 1 << UInt64(number & 63) }
        guard points.hasRanges else {
            return Outcome(groups: bits, members: unbeaten(order, space))
        }
        space.order.removeAll(keepingCapacity: true)
        for index in order where space.isDrawn[group[index]] {
            space.costs[index] = value(points.costs, points.costRanges, index, &generator)
            space.benefits[index] = value(points.benefits, points.benefitRanges, index, &generator)
            space.order.append(index)
        }
        let moved = FrontierWalk.ordered(space.order, space.costs, space.benefits)
        return Outcome(groups: bits, members: unbeaten(moved, space))
    }

    /// The drawn points among those in order that no drawn point before them beats.
    private func unbeaten(_ order: [Int], _ space: Space) -> [Int32] {
        var members: [Int32] = []
        var (cost, benefit) = (-Double.infinity, -Double.infinity)
        for index in order where space.isDrawn[group[index]] {
            let isFirst = members.isEmpty
            let isEqual = space.costs[index] == cost && space.benefits[index] == benefit
            guard isFirst || isEqual || space.benefits[index] > benefit else { continue }
            (cost, benefit) = (space.costs[index], space.benefits[index])
            members.append(Int32(truncatingIfNeeded: index))
        }
        return members
    }

    private func value(
        _ values: [Double], _ ranges: [Interval?], _ index: Int, _ generator: inout SeededGenerator
    ) -> Double {
        guard !ranges.isEmpty, let range = ranges[index] else { return values[index] }
        let share = Double(generator.next() >> 11) * 0x1p-53
        return range.low + share * (range.high - range.low)
    }

    private static func ordered(_ indices: [Int], _ costs: [Double], _ benefits: [Double]) -> [Int] {
        indices.sorted { left, right in
            if costs[left] != costs[right] { return costs[left] < costs[right] }
            if benefits[left] != benefits[right] { return benefits[left] > benefits[right] }
            return left < right
        }
    }
}
