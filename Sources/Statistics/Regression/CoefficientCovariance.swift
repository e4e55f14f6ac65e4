/// Which spread of the residuals is assumed when the errors of coefficients are computed.
public enum ErrorKind: Sendable, Hashable {
    /// The same in every row, and rows are independent.
    case classical
    /// Each row's own (White). HC1 multiplies by n / (n − k); HC2 divides each squared residual by 1 − h, HC3 by
    /// (1 − h)², h being the row's leverage: the more careful, the smaller the sample.
    case hc0, hc1, hc2, hc3
    /// Rows of one cluster may go together in any way; the number says to which cluster a row belongs. With the
    /// small-sample factor G/(G − 1) · (n − 1)/(n − k) and t with G − 1 degrees of freedom.
    case clustered([Int])
}

/// How uncertain the coefficients of a fit are, together.
///
/// Source: MacKinnon & White, Journal of Econometrics 29 (1985), DOI 10.1016/0304-4076(85)90158-7 (HC1 to HC3);
/// Cameron & Miller, Journal of Human Resources 50 (2015), DOI 10.3368/jhr.50.2.317 (clusters, small-sample factor).
public struct CoefficientCovariance: Sendable {
    /// Square, in the order of the coefficients.
    public let matrix: Matrix
    /// Of the t distribution that tests and intervals use: n − k, or clusters − 1.
    public let degreesOfFreedom: Double
    public let coefficients: [Double]

    public var standardErrors: [Double] { matrix.diagonal.map { max($0, 0).squareRoot() } }

    /// How far from 0 each coefficient is, in standard errors.
    public var tValues: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

    /// The probability of a coefficient at least as far from 0, if it were 0.
    public var pValues: [Double] {
        tValues.map { 2 * StudentT.cumulative(-$0.magnitude, degreesOfFreedom: degreesOfFreedom) }
    }

    /// Intervals that hold the coefficient with this probability.
    public func intervals(level: Double = 0.95) -> [Interval] {
        let reach = StudentT.quantile((1 + level) / 2, degreesOfFreedom: degreesOfFreedom)
        return zip(coefficients, standardErrors).map { Interval(centre: $0, reach: reach * $1) }
    }

    /// A weighted sum of coefficients with its standard error: a difference, a slope, a fitted value.
    public func combination(_ weights: [Double]) -> (value: Double, standardError: Double) {
        let value = zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        return (value, max(matrix.quadraticForm(weights), 0).squareRoot())
    }

    /// The interval of a weighted sum of coefficients.
    public func interval(_ weights: [Double], level: Double = 0.95) -> Interval {
        let (value, error) = combination(weights)
        return Interval(
            centre: value, reach: StudentT.quantile((1 + level) / 2, degreesOfFreedom: degreesOfFreedom) * error)
    }
}

extension LinearFit {
    /// - Throws: `FitError` where no degree of freedom is left, or there are fewer than two clusters.
    /// - Precondition: one cluster number for each row.
    public func covariance(_ kind: ErrorKind) throws(FitError) -> CoefficientCovariance {
        guard degreesOfFreedom > 0 else { throw .tooFew(rows: rows, needed: coefficients.count + 1) }
        if case .clustered(let clusters) = kind { return try clusteredCovariance(clusters) }
        let matrix: Matrix
        if kind == .classical {
            let variance = residualSumOfSquares / Double(degreesOfFreedom)
            var scaled = inverseGram
            for index in scaled.elements.indices { scaled.elements[index] *= variance }
            matrix = scaled
        } else {
            matrix = sandwich(squaredResiduals(kind))
        }
        return CoefficientCovariance(
            matrix: matrix, degreesOfFreedom: Double(degreesOfFreedom), coefficients: coefficients)
    }

    private func squaredResiduals(_ kind: ErrorKind) -> [Double] {
        let factor = kind == .hc1 ? Double(rows) / Double(degreesOfFreedom) : 1
        return zip(whitenedResiduals, leverages).map { residual, leverage in
            let left = max(1 - leverage, .leastNormalMagnitude)
            switch kind {
            case .hc2: return residual * residual / left
            case .hc3: return residual * residual / (left * left)
            default: return residual * residual * factor
            }
        }
    }

    /// `(XᵀX)⁻¹ (Σ s·x·xᵀ) (XᵀX)⁻¹`.
    private func sandwich(_ squares: [Double]) -> Matrix {
        let size = coefficients.count
        var middle = Matrix(rows: size, columns: size)
        for one in 0..<size {
            for other in one..<size {
                var sum = 0.0
                for row in 0..<rows { sum += whitened[row, one] * whitened[row, other] * squares[row] }
                middle[one, other] = sum
                middle[other, one] = sum
            }
        }
        return inverseGram.times(middle).times(inverseGram)
    }

    private func clusteredCovariance(_ clusters: [Int]) throws(FitError) -> CoefficientCovariance {
        precondition(clusters.count == rows, "one cluster for each row")
        var numbers: [Int: Int] = [:]
        let places = clusters.map { cluster -> Int in
            if let known = numbers[cluster] { return known }
            numbers[cluster] = numbers.count
            return numbers.count - 1
        }
        let count = numbers.count
        guard count >= 2 else { throw .tooFewClusters(clusters: count, needed: 2) }
        let size = coefficients.count
        var scores = Matrix(rows: count, columns: size)
        let residuals = whitenedResiduals
        for column in 0..<size {
            for row in 0..<rows { scores[places[row], column] += whitened[row, column] * residuals[row] }
        }
        let factor =
            Double(count) / Double(count - 1) * Double(rows - 1) / Double(degreesOfFreedom)
        var middle = scores.transposed.times(scores)
        for index in middle.elements.indices { middle.elements[index] *= factor }
        return CoefficientCovariance(
            matrix: inverseGram.times(middle).times(inverseGram), degreesOfFreedom: Double(count - 1),
            coefficients: coefficients)
    }
}
