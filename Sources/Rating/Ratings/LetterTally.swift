import Statistics

/// Counts, over many draws, how often each peer reached each letter or a better one.
///
/// The draws are made in a fixed number of parts, each with its own working space; nothing is allocated for a draw. Each
/// draw has a generator of its own and counts are added, so the parts and the threads change nothing.
struct LetterTally: Sendable {
    let scores: ScoreDraws
    let ranks: LetterRanks

    /// At most so many parts, and so many threads.
    private static let parts = 32

    /// For each cut, one after the other, and each peer in the order of the draws.
    func passes(_ plan: RankUncertainty.Plan) async -> [UInt32] {
        let size = max(1, (plan.draws + Self.parts - 1) / Self.parts)
        let parts = (plan.draws + size - 1) / size
        let counted = await Draws.collect(parts, chunk: 1, space: Space(for: self)) { part, space in
            space.passes = [UInt32](repeating: 0, count: ranks.cuts * ranks.count)
            for draw in part * size..<min((part + 1) * size, plan.draws) {
                var generator = SeededGenerator(seed: plan.seed, draw: draw)
                count(&generator, &space)
            }
            return space.passes
        }
        var sum = [UInt32](repeating: 0, count: ranks.cuts * ranks.count)
        for part in counted { for index in sum.indices { sum[index] += part[index] } }
        return sum
    }

    private struct Space {
        var drawn: ScoreDraws.Space
        var scores: [Double]
        var selection: [Double]
        var limits: [Double]
        var passes: [UInt32] = []

        init(for tally: LetterTally) {
            drawn = ScoreDraws.Space(for: tally.scores)
            scores = [Double](repeating: 0, count: tally.ranks.count)
            selection = scores
            limits = [Double](repeating: 0, count: tally.ranks.cuts)
        }
    }

    /// Makes one draw.
    private func count(_ generator: inout SeededGenerator, _ space: inout Space) {
        space.scores.withUnsafeMutableBufferPointer { drawn in
            scores.draw(into: drawn, &generator, space: &space.drawn)
            let scores = UnsafeBufferPointer(drawn)
            space.limits.withUnsafeMutableBufferPointer { limits in
                space.selection.withUnsafeMutableBufferPointer { selection in
                    ranks.findLimits(scores, space: selection, limits: limits)
                }
                space.passes.withUnsafeMutableBufferPointer { passes in
                    for cut in limits.indices {
                        let limit = limits[cut]
                        let row = cut * scores.count
                        for peer in scores.indices { passes[row + peer] &+= scores[peer] < limit ? 1 : 0 }
                    }
                }
            }
        }
    }
}
