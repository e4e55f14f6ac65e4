import RealModule

/// How far a statistic would move if the rows, or the clusters of rows, had been others of the same kind: it is computed
/// again for many samples drawn from them with replacement.
///
/// Three intervals come from the same draws. *Percentile* takes the quantiles of the draws. *Basic* mirrors them about
/// the estimate. *BCa* moves the quantiles by the bias `z₀` of the draws and the acceleration `a`, how fast the error
/// grows with the value:
///
/// `α′ = Φ(z₀ + (z₀ + z_α) / (1 − a·(z₀ + z_α)))`, with `z₀ = Φ⁻¹(share of draws below the estimate)`, ties by half, and
/// `a = Σ d³ / (6·(Σ d²)^{3/2})`, where `d = θ̄₍·₎ − θ₍ᵢ₎` and θ₍ᵢ₎ leaves out row or cluster i (jackknife).
///
/// Source: Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82 (1987),
/// DOI 10.1080/01621459.1987.10478410; Davison & Hinkley, Bootstrap Methods and their Application (1997), 5.2-5.3,
/// DOI 10.1017/CBO9780511802843; Field & Welsh, Journal of the Royal Statistical Society B 69 (2007),
/// DOI 10.1111/j.1467-9868.2007.00593.x (clusters).
///
/// ```swift
/// let scores = [3.0, 4, 4, 5, 9, 20]
/// let mean = try await Bootstrap(rows: 6) { counts in
///     zip(counts, scores).reduce(0) { $0 + $1.0 * $1.1 } / counts.reduce(0, +)
/// }
/// mean.interval(.bca)
/// ```
public struct Bootstrap: Sendable, Hashable {
    /// Of the rows as they are.
    public let estimate: Double
    /// The statistic of each draw, in the order of draws; those that have none are not numbers.
    public let draws: [Double]
    /// The statistic without each row, or without each cluster in order of first appearance.
    public let jackknife: [Double]
    private let quantiles: Quantiles

    /// How many draws are made, from which seed.
    public struct Plan: Sendable, Hashable {
        public var draws = 10_000
        public var seed: UInt64 = 1

        public init(draws: Int = 10_000, seed: UInt64 = 1) {
            self.draws = draws
            self.seed = seed
        }
    }

    /// Which interval is made of the draws.
    public enum Kind: Sendable, Hashable, CaseIterable {
        case percentile, basic, bca
    }

    /// From draws that were made elsewhere.
    ///
    /// - Throws: `FitError.noStatistic` where the estimate is not a finite number.
    public init(estimate: Double, draws: [Double], jackknife: [Double]) throws(FitError) {
        guard estimate.isFinite else { throw .noStatistic }
        self.estimate = estimate
        self.draws = draws
        self.jackknife = jackknife
        quantiles = Quantiles(of: draws.filter(\.isFinite))
    }

    /// Any statistic of counted rows.
    ///
    /// - Parameters:
    ///   - rows: How many there are.
    ///   - clusters: For each row a number that rows of one cluster share: whole clusters are drawn. `nil`: each row.
    ///   - statistic: Of the number of times each row counts, 0 or more; not a number where there is none. It is called
    ///     once for each draw and once for each row or cluster, on several threads.
    /// - Throws: `FitError` for fewer than two rows or clusters, and where the rows as they are have no statistic.
    /// - Precondition: one cluster number for each row.
    public init(
        rows: Int, clusters: [Int]? = nil, plan: Plan = Plan(),
        counts statistic: @escaping @Sendable (_ counts: [Double]) -> Double
    ) async throws(FitError) {
        let members = try ClusterMembers(clusters, rows: rows)
        let ones = [Double](repeating: 1, count: max(rows, 0))
        let estimate = statistic(ones)
        guard estimate.isFinite else { throw .noStatistic }
        let draws = await Draws.collect(plan.draws, seed: plan.seed, space: ones) { generator, counts in
            members.drawWeights(into: &counts, using: &generator)
            return statistic(counts)
        }
        let jackknife = await Draws.collect(members.count, space: ones) { cluster, counts in
            members.leaveOut(cluster, of: &counts)
            return statistic(counts)
        }
        try self.init(estimate: estimate, draws: draws, jackknife: jackknife)
    }

    /// Any statistic of listed rows, for those that cannot count a row twice: a drawn row stands in the list as often as
    /// it was drawn, in rising order.
    ///
    /// - Throws: `FitError` for fewer than two rows or clusters, and where the rows as they are have no statistic.
    /// - Precondition: one cluster number for each row.
    public init(
        rows: Int, clusters: [Int]? = nil, plan: Plan = Plan(),
        list statistic: @escaping @Sendable (_ rows: [Int]) -> Double
    ) async throws(FitError) {
        try await self.init(
            rows: rows, clusters: clusters, plan: plan,
            counts: { counts in
                statistic(counts.indices.flatMap { repeatElement($0, count: Int(counts[$0])) })
            })
    }

    /// Draws without a statistic, that no interval counts.
    public var unusable: Int { draws.count - quantiles.values.count }

    /// The standard deviation of the draws; `nil` for fewer than two.
    public var standardError: Double? {
        let count = Double(quantiles.values.count)
        guard count >= 2 else { return nil }
        var sum = CompensatedSum()
        for value in quantiles.values { sum.add(value - estimate) }
        let shift = sum.value / count
        var squares = CompensatedSum()
        for value in quantiles.values { squares.add(value - estimate - shift, times: value - estimate - shift) }
        return (squares.value / (count - 1)).squareRoot()
    }

    /// The bias of the draws, in standard normal units: 0 where half of them lie below the estimate. `nil` where none
    /// or all do, or there are none.
    public var bias: Double? {
        guard !quantiles.values.isEmpty else { return nil }
        let below = quantiles.values.count { $0 < estimate }
        let equal = quantiles.values.count { $0 == estimate }
        let bias = NormalDistribution.quantile((Double(below) + Double(equal) / 2) / Double(quantiles.values.count))
        return bias.isFinite ? bias : nil
    }

    /// The acceleration: 0 where leaving out a row or cluster changes nothing or is symmetric; `nil` where leaving one
    /// out leaves no statistic.
    public var acceleration: Double? {
        guard !jackknife.isEmpty, jackknife.allSatisfy(\.isFinite) else { return nil }
        // About the estimate first, so that a large value does not take the digits of small differences.
        let mean = jackknife.reduce(0) { $0 + ($1 - estimate) } / Double(jackknife.count)
        let distances = jackknife.map { mean - ($0 - estimate) }
        // By the largest, so that no power leaves the range of doubles.
        let largest = distances.reduce(0) { max($0, $1.magnitude) }
        guard largest > 1e-14 * estimate.magnitude, largest.isFinite else { return 0 }
        let (squares, cubes) = distances.reduce((0.0, 0.0)) { sums, distance in
            let share = distance / largest
            return (sums.0 + share * share, sums.1 + share * share * share)
        }
        return cubes / (6 * squares * squares.squareRoot())
    }

    /// The interval that holds the statistic with this probability.
    ///
    /// - Returns: `nil` where no draw is usable, the level is not within 0...1, or, for BCa, bias or acceleration are
    ///   unknown or too large.
    public func interval(_ kind: Kind = .bca, level: Double = 0.95) -> Interval? {
        guard level >= 0, level < 1, !quantiles.values.isEmpty else { return nil }
        let (lower, upper) = ((1 - level) / 2, (1 + level) / 2)
        switch kind {
        case .percentile: return Interval(low: quantiles.at(lower), high: quantiles.at(upper))
        case .basic: return Interval(low: 2 * estimate - quantiles.at(upper), high: 2 * estimate - quantiles.at(lower))
        case .bca:
            guard let low = corrected(lower), let high = corrected(upper) else { return nil }
            return Interval(low: quantiles.at(low), high: quantiles.at(high))
        }
    }

    /// The share of the draws at which a BCa interval ends in place of `probability`.
    private func corrected(_ probability: Double) -> Double? {
        guard let bias, let acceleration else { return nil }
        let shifted = bias + NormalDistribution.quantile(probability)
        let shrink = 1 - acceleration * shifted
        guard shrink > 0 else { return nil }
        return NormalDistribution.cumulative(bias + shifted / shrink)
    }
}
