import RealModule

/// How often each alternative comes first when the weights are not quite what the user said.
///
/// In each draw every weight is multiplied by its own factor `2^U`, `U` uniform on −1...1: between one half and two,
/// as likely to rise as to fall. The same seed gives the same shares on every machine.
///
/// ```swift
/// let stability = WeightStability(scores: [[1, 0], [0, 1]], weights: [3, 1], draws: 10_000, seed: 1)
/// stability.firstShares     // about [0.98, 0.02]: three to one seldom turns round
/// ```
public struct WeightStability: Sendable, Hashable {
    /// Share of the draws in which each alternative has the highest weighted sum; they add up to 1. A tie counts for
    /// the alternative listed first.
    public let firstShares: [Double]

    /// - Parameters:
    ///   - scores: for each alternative its scores, one for each weight.
    ///   - weights: zero or more each.
    ///   - draws: 1 or more.
    public init(scores: [[Double]], weights: [Double], draws: Int, seed: UInt64) {
        precondition(draws > 0, "at least one draw")
        precondition(scores.allSatisfy { $0.count == weights.count }, "each alternative needs a score for each weight")
        let flat = scores.flatMap { $0 }
        var generator = SeededGenerator(seed: seed)
        var moved = weights
        var firsts = [Int](repeating: 0, count: scores.count)
        for _ in 0..<draws where !scores.isEmpty {
            for criterion in weights.indices {
                moved[criterion] = weights[criterion] * Double.exp2(Double.random(in: -1...1, using: &generator))
            }
            firsts[WeightStability.first(flat, alternatives: scores.count, weights: moved)] += 1
        }
        firstShares = firsts.map { Double($0) / Double(draws) }
    }

    private static func first(_ scores: [Double], alternatives: Int, weights: [Double]) -> Int {
        var best = 0
        var bestTotal = -Double.infinity
        var position = 0
        for alternative in 0..<alternatives {
            var total = 0.0
            for weight in weights {
                total += scores[position] * weight
                position += 1
            }
            if total > bestTotal {
                best = alternative
                bestTotal = total
            }
        }
        return best
    }
}
