import Statistics

/// How sure each peer's letter is: how often each letter comes out when scores are drawn from their ranges.
///
/// Equation: `score = energy × PUE × I + embodied`, drawn anew for all peers together, ranked and lettered as
/// `PercentilePosition` and the scale say; the probability of a letter is its share of the draws.
///
/// What peers have in common moves together: one draw takes one carbon intensity for all peers with the same range of it,
/// and one PUE for all with the same ranges of both, the same place. What is a peer's own, its energy and its embodied
/// carbon, is drawn for each. So peers at one place keep their order however little is known of the place.
///
/// A range is a triangular distribution with its mode at the central value; a number without a range does not move. The
/// same peers give the same result in any order and on any number of threads.
///
/// ```swift
/// // 9 to 11, 10 to 12 and 30 J: the first two contend for A, the third is C in every draw.
/// let uncertainty = try await RankUncertainty(of: peers, scale: scale)
/// uncertainty.probabilities(of: 2)      // ["C": 1]
/// ```
public struct RankUncertainty: Sendable, Hashable {
    /// How many draws are made, from which seed.
    public struct Plan: Sendable, Hashable {
        public var draws: Int
        public var seed: UInt64

        public init(draws: Int = 1_000, seed: UInt64 = 1) {
            self.draws = draws
            self.seed = seed
        }
    }

    /// Peers times draws, at most: so that a file from elsewhere cannot ask for hours of work.
    public static let mostValues = 1_000_000_000

    /// How many draws were made: none for fewer than two peers, or where no range has a width.
    public let draws: Int
    /// The letters of the scale, from the best to the worst.
    public let letters: [String]
    /// For each peer how often each letter came out, in the order of `letters`; sums to `draws`. Empty without draws.
    public let counts: [[Int]]

    /// - Throws: `RatingError` where a value of a peer is negative, infinite or not a number, where the scale leaves a
    ///   position without a letter, or where more is asked for than `mostValues`.
    public init(
        of peers: [Peer], by quantity: BenchmarkSheet.Quantity = .sci, scale: RatingScale, plan: Plan = Plan()
    ) async throws(RatingError) {
        try scale.check()
        for peer in peers { try peer.check() }
        try RankUncertainty.check(plan, peers: peers.count)
        letters = scale.steps.map(\.letter)
        let scores = ScoreDraws(of: peers, by: quantity)
        guard peers.count > 1, plan.draws > 0, !scores.isCertain else {
            draws = 0
            counts = peers.map { _ in [] }
            return
        }
        draws = plan.draws
        let ranks = LetterRanks(of: scale, among: peers.count)
        let passes = await LetterTally(scores: scores, ranks: ranks).passes(plan)
        var counts = [[Int]](repeating: [], count: peers.count)
        for (place, peer) in scores.order.enumerated() {
            let reached = (0..<ranks.cuts).map { Int(passes[$0 * peers.count + place]) } + [plan.draws]
            counts[peer] = reached.indices.map { reached[$0] - ($0 > 0 ? reached[$0 - 1] : 0) }
        }
        self.counts = counts
    }

    /// The share of the draws in which the peer had each letter; letters that never came out are left out. Empty without
    /// draws.
    public func probabilities(of peer: Int) -> [String: Double] {
        var shares: [String: Double] = [:]
        for (letter, count) in zip(letters, counts[peer]) where count > 0 {
            shares[letter, default: 0] += Double(count) / Double(draws)
        }
        return shares
    }

    private static func check(_ plan: Plan, peers: Int) throws(RatingError) {
        guard plan.draws >= 0 else { throw RatingError(.draws(plan.draws)) }
        let (values, overflow) = peers.multipliedReportingOverflow(by: plan.draws)
        guard !overflow, values <= mostValues else {
            throw RatingError(.tooManyValues(peers: peers, draws: plan.draws, most: mostValues))
        }
    }
}
