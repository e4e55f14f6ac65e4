/// The points that no other point beats, for a cost (lower is better) and a benefit (higher is better).
///
/// One point beats another if it costs no more, gives no less, and is strictly better in one of the two. Points that
/// are equal in both do not beat each other. A point with a coordinate that is not a number is unknown: it is not on
/// the frontier and beats nobody.
///
/// ```swift
/// // Four models: kilograms of carbon against per cent of right answers.
/// let frontier = ParetoFrontier(costs: [512, 294, 61, 198], benefits: [85.2, 78.4, 72.1, 81.0])
/// frontier.members      // [2, 3, 0]: the second model is beaten by the fourth
/// ```
public struct ParetoFrontier: Sendable, Hashable {
    /// Indices of the unbeaten points, by rising cost; equal points in the order given.
    public let members: [Int]

    /// - Precondition: as many costs as benefits.
    public init(costs: [Double], benefits: [Double]) {
        precondition(costs.count == benefits.count, "each point needs a cost and a benefit")
        let known = costs.indices.filter { !costs[$0].isNaN && !benefits[$0].isNaN }
        let byCost = known.sorted { left, right in
            if costs[left] != costs[right] { return costs[left] < costs[right] }
            if benefits[left] != benefits[right] { return benefits[left] > benefits[right] }
            return left < right
        }
        var unbeaten: [Int] = []
        for index in byCost {
            guard let last = unbeaten.last else {
                unbeaten.append(index)
                continue
            }
            let isEqual = costs[index] == costs[last] && benefits[index] == benefits[last]
            if benefits[index] > benefits[last] || isEqual { unbeaten.append(index) }
        }
        members = unbeaten
    }

    /// Whether the first point beats the second.
    public static func beats(_ cost: Double, _ benefit: Double, _ otherCost: Double, _ otherBenefit: Double) -> Bool {
        cost <= otherCost && benefit >= otherBenefit && (cost < otherCost || benefit > otherBenefit)
    }
}
