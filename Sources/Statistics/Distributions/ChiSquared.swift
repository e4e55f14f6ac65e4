import RealModule

/// The chi-squared distribution: a sum of squares of standard normal values.
///
/// The regularised incomplete gamma function, by its series below the mean and by its continued fraction above it.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.5.29, 6.5.31 and 26.4.
///
/// ```swift
/// ChiSquared.tail(3.841, degreesOfFreedom: 1)      // 0.0500
/// ```
public enum ChiSquared {
    /// Probability of a value above `x`.
    public static func tail(_ x: Double, degreesOfFreedom: Double) -> Double {
        if x.isNaN || degreesOfFreedom <= 0 { return .nan }
        if x <= 0 { return 1 }
        if x.isInfinite { return 0 }
        let (a, half) = (degreesOfFreedom / 2, x / 2)
        let front = Double.exp(a * Double.log(half) - half - Double.logGamma(a))
        return half < a + 1 ? 1 - front * series(a, half) : front * fraction(a, half)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var place = a
        for _ in 0..<10_000 where term > sum * 1e-17 {
            place += 1
            term *= x / place
            sum += term
        }
        return sum
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var c = 1e300
        var d = 1 / b
        var result = d
        for step in 1...10_000 {
            let numerator = -Double(step) * (Double(step) - a)
            b += 2
            d = 1 / (numerator * d + b)
            c = b + numerator / c
            result *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return result
    }
}
