import RealModule

/// How well a fit explains the data, less what its coefficients cost: the lower, the better. Only differences between
/// fits to the same rows mean anything.
///
/// Equations, for K coefficients (the variance of the residuals among them), n rows and log likelihood ℓ:
/// `AIC = 2K − 2ℓ`, `AICc = AIC + 2K(K + 1) / (n − K − 1)`, `BIC = K·ln n − 2ℓ`.
///
/// Source: Burnham & Anderson, Model Selection and Multimodel Inference, 2nd edition (2002), 2.2 to 2.4 and 6.4.
///
/// ```swift
/// InformationCriteria(logLikelihood: -20, coefficients: 3, rows: 20).corrected      // 47.5
/// ```
public struct InformationCriteria: Sendable, Hashable {
    public let logLikelihood: Double
    /// With the variance of the residuals.
    public let coefficients: Int
    public let rows: Int

    public init(logLikelihood: Double, coefficients: Int, rows: Int) {
        self.logLikelihood = logLikelihood
        self.coefficients = coefficients
        self.rows = rows
    }

    /// AIC.
    public var akaike: Double { 2 * Double(coefficients) - 2 * logLikelihood }

    /// AICc, for any number of rows; nothing where there are too few rows for it: n ≤ K + 1.
    public var corrected: Double? {
        let left = rows - coefficients - 1
        return left > 0 ? akaike + 2 * Double(coefficients * (coefficients + 1)) / Double(left) : nil
    }

    /// BIC.
    public var bayesian: Double { Double(coefficients) * Double.log(Double(rows)) - 2 * logLikelihood }

    /// The weight of evidence for each of several fits to the same rows, by AICc; they sum to 1. Fits without an AICc
    /// weigh nothing; where none has one, there are no weights.
    ///
    /// Equation: `wᵢ = e^(−Δᵢ/2) / Σ e^(−Δⱼ/2)`, Δ being the distance from the lowest AICc.
    public static func weights(of fits: [InformationCriteria]) -> [Double]? {
        let values = fits.map { $0.corrected ?? .infinity }.map { $0.isNaN ? .infinity : $0 }
        guard let least = values.min(), least < .infinity else { return nil }
        let shares = values.map { $0 == least ? 1 : Double.exp((least - $0) / 2) }
        let sum = shares.reduce(0, +)
        return shares.map { $0 / sum }
    }
}
