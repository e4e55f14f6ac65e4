/// Which letter each rank among N has, and the scores that part the letters, found without ranking all scores.
///
/// Ranks of one letter follow each other, so only the scores at the cuts are needed: with the scale of SCER 0.1 two of
/// them. A score better than the one at a cut has a better letter, one that is worse a worse letter; only those equal to
/// it, when they lie on both sides of the cut, are decided by the mean of their ranks.
struct LetterRanks: Sendable {
    let count: Int
    private let scale: RatingScale
    /// For each step but the last: how many ranks, from the worst on, have a worse letter than the step's.
    private let worse: [Int]

    /// How many cuts there are, one less than letters.
    var cuts: Int { worse.count }

    /// - Precondition: the scale has passed its check; at least two are ranked.
    init(of scale: RatingScale, among count: Int) {
        precondition(count > 1, "one alone has no letter")
        self.count = count
        self.scale = scale
        worse = (0..<max(0, scale.steps.count - 1)).map { step in
            var (first, last) = (0, count)
            while first < last {
                let middle = (first + last) / 2
                if LetterRanks.step(of: Double(middle + 1), among: count, on: scale) > step {
                    first = middle + 1
                } else {
                    last = middle
                }
            }
            return first
        }
    }

    /// The step of a rank, 0 for the best letter.
    static func step(of rank: Double, among count: Int, on scale: RatingScale) -> Int {
        let position = PercentilePosition(rank: rank, count: count)
        return scale.index(at: position.percent ?? 0) ?? scale.steps.count - 1
    }

    /// For each cut the score below which a letter is the step's or a better one.
    ///
    /// - Parameters:
    ///   - scores: As many as are ranked, finite.
    ///   - space: Room for as many; what it held is lost.
    ///   - limits: Room for as many as there are cuts.
    func findLimits(
        _ scores: UnsafeBufferPointer<Double>, space: UnsafeMutableBufferPointer<Double>,
        limits: UnsafeMutableBufferPointer<Double>
    ) {
        for cut in worse.indices {
            let worse = worse[cut]
            if worse == 0 {
                limits[cut] = .infinity
            } else if worse == count {
                limits[cut] = -.infinity
            } else {
                let last = DescendingSelection(at: worse - 1, of: scores, in: space)
                limits[cut] = isWorse(last, at: cut) ? last.value : last.value.nextUp
            }
        }
    }

    /// Whether those equal to the last score before a cut have a worse letter than the cut's.
    private func isWorse(_ last: DescendingSelection, at cut: Int) -> Bool {
        if last.above + last.equal <= worse[cut] { return true }
        return LetterRanks.step(of: Double(last.above) + Double(last.equal + 1) / 2, among: count, on: scale) > cut
    }
}
