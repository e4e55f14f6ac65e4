import RealModule

/// The normal distribution with mean 0 and standard deviation 1.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.2; the quantile starts from Acklam's
/// rational approximation (2003) and takes one step of Halley's method, to about 1e-15.
///
/// ```swift
/// NormalDistribution.cumulative(1.96)      // 0.9750
/// NormalDistribution.quantile(0.975)       // 1.9600
/// ```
public enum NormalDistribution {
    /// Probability of a value of at most `z`.
    public static func cumulative(_ z: Double) -> Double { Double.erfc(-z / 2.0.squareRoot()) / 2 }

    /// The value that is not exceeded with this probability; not a number outside 0...1.
    public static func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0 { return -.infinity }
        if probability == 1 { return .infinity }
        if probability > 0.5 { return -quantile(1 - probability) }
        let start = approximateQuantile(probability)
        let error = cumulative(start) - probability
        let step = error * (2 * Double.pi).squareRoot() * Double.exp(start * start / 2)
        return start - step / (1 + start * step / 2)
    }

    /// Of a probability up to one half.
    private static func approximateQuantile(_ p: Double) -> Double {
        let centre = [
            -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
            -3.066479806614716e+01, 2.506628277459239e+00,
        ]
        let centreBelow = [
            -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
            -1.328068155288572e+01, 1,
        ]
        let tail = [
            -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
            4.374664141464968e+00, 2.938163982698783e+00,
        ]
        let tailBelow = [
            7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1,
        ]
        func polynomial(_ coefficients: [Double], _ x: Double) -> Double { coefficients.reduce(0) { $0 * x + $1 } }
        if p < 0.02425 {
            let q = (-2 * Double.log(p)).squareRoot()
            return polynomial(tail, q) / polynomial(tailBelow, q)
        }
        let q = p - 0.5
        return q * polynomial(centre, q * q) / polynomial(centreBelow, q * q)
    }
}
