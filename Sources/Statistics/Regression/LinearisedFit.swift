/// What the errors of coefficients rest on, for any fit by least squares: the derivatives of the fitted values by the
/// coefficients, the residuals and the leverages. A linear fit is its own linearisation; a nonlinear one is taken at
/// its solution.
struct LinearisedFit {
    /// Derivatives of the fitted values by the coefficients, times the root of the weights.
    let design: Matrix
    /// Times the root of the weights.
    let residuals: [Double]
    let leverages: [Double]
    /// `(XᵀX)⁻¹` of `design`.
    let inverseGram: Matrix
    let coefficients: [Double]
    let residualSumOfSquares: Double

    var rows: Int { residuals.count }
    var degreesOfFreedom: Int { rows - coefficients.count }

    func covariance(_ kind: ErrorKind) throws(FitError) -> CoefficientCovariance {
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
        return zip(residuals, leverages).map { residual, leverage in
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
                for row in 0..<rows { sum += design[row, one] * design[row, other] * squares[row] }
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
        for column in 0..<size {
            for row in 0..<rows { scores[places[row], column] += design[row, column] * residuals[row] }
        }
        let factor = Double(count) / Double(count - 1) * Double(rows - 1) / Double(degreesOfFreedom)
        var middle = scores.transposed.times(scores)
        for index in middle.elements.indices { middle.elements[index] *= factor }
        return CoefficientCovariance(
            matrix: inverseGram.times(middle).times(inverseGram), degreesOfFreedom: Double(count - 1),
            coefficients: coefficients)
    }
}
