import RealModule

/// The noncentral t distribution: of a t value whose true numerator is not 0, from which power is computed.
///
/// Equation: `T = (Z + δ)/S`, Z normal, `S² = χ²/ν`; `P(T ≤ t) = ∫ Φ(t·s − δ) dP(S ≤ s)`. The integral is a sum at
/// even steps of the logarithm of s, which for such smooth functions converges faster than any power of the step; to
/// about 1e-12 absolute for |δ| up to 600.
///
/// Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition (1995), chapter 31;
/// Trefethen & Weideman, SIAM Review 56 (2014), DOI 10.1137/130932132 (the sum).
///
/// ```swift
/// NoncentralT.cumulative(2.228, degreesOfFreedom: 10, noncentrality: 3)      // 0.2286: a power of 77 %
/// ```
public enum NoncentralT {
    /// Probability of a value of at most `t`.
    ///
    /// - Parameters:
    ///   - degreesOfFreedom: Above 0; infinite for the normal distribution about `noncentrality`.
    ///   - noncentrality: The true numerator in its standard errors.
    /// - Returns: 0...1; not a number where an argument is not one or nothing above 0 is given as degrees of freedom.
    public static func cumulative(_ t: Double, degreesOfFreedom: Double, noncentrality: Double) -> Double {
        mean(degreesOfFreedom, noncentrality, t) { NormalDistribution.cumulative(t * $0 - noncentrality) }
    }

    /// Probability of a value above `t`, exact where it is small.
    public static func tail(_ t: Double, degreesOfFreedom: Double, noncentrality: Double) -> Double {
        mean(degreesOfFreedom, noncentrality, t) { NormalDistribution.cumulative(noncentrality - t * $0) }
    }

    /// The mean of a function over the distribution of `S`.
    private static func mean(
        _ degrees: Double, _ noncentrality: Double, _ t: Double, _ function: (Double) -> Double
    ) -> Double {
        guard degrees > 0, noncentrality.isFinite, t.isFinite else { return .nan }
        if degrees == .infinity { return function(1) }
        let width = 1 / (2 * degrees).squareRoot()
        let smooth = 1 / (1 / (width * width) + noncentrality * noncentrality).squareRoot()
        // 0.12 keeps the error of a density of one degree of freedom, whose spread is wide, below 1e-14 as well.
        let step = min(max(smooth / 3, width / 2_000), 0.12)
        var (sum, all) = (CompensatedSum(), CompensatedSum())
        for direction in [1.0, -1] {
            var place = direction > 0 ? 0 : -1
            while abs(place) < 1_000_000 {
                let log = Double(place) * step
                let weight = Double.exp(degrees * (log - Double.expMinusOne(2 * log) / 2))
                if weight < 1e-18 { break }
                sum.add(function(Double.exp(log)), times: weight)
                all.add(weight)
                place += direction > 0 ? 1 : -1
            }
        }
        return min(1, max(0, sum.value / all.value))
    }
}
