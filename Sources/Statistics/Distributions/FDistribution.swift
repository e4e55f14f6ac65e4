/// Fisher's F distribution: the ratio of two mean squares.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.6.2.
///
/// ```swift
/// FDistribution.tail(2.860, numerator: 1, denominator: 3_818)      // 0.0909
/// ```
public enum FDistribution {
    /// Probability of a value above `f`.
    ///
    /// - Parameters:
    ///   - numerator: Degrees of freedom above the bar, above 0.
    ///   - denominator: Degrees of freedom below the bar, above 0.
    public static func tail(_ f: Double, numerator: Double, denominator: Double) -> Double {
        if f.isNaN || numerator <= 0 || denominator <= 0 { return .nan }
        if f <= 0 { return 1 }
        if f.isInfinite { return 0 }
        return StudentT.regularisedBeta(
            denominator / (denominator + numerator * f), denominator / 2, numerator / 2)
    }
}
