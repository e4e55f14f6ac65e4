/// The covariance of estimates that make a sum of scores 0: `A⁻¹·B·A⁻¹`, A being how fast the sum changes with the
/// estimates and B how much it varies.
struct ScoreCovariance {
    let design: Matrix

    /// `Σ s·x·xᵀ`.
    func products(_ weights: [Double]) -> Matrix {
        var result = Matrix(rows: design.columns, columns: design.columns)
        for one in 0..<design.columns {
            for other in one..<design.columns {
                var sum = 0.0
                for row in 0..<design.rows { sum += weights[row] * design[row, one] * design[row, other] }
                result[one, other] = sum
                result[other, one] = sum
            }
        }
        return result
    }

    /// `Σ (Σ score·x)(Σ score·x)ᵀ` over clusters, with the factor G/(G − 1).
    func clustered(_ scores: [Double], _ structure: ClusterStructure) -> Matrix {
        var sums = Matrix(rows: structure.clusters, columns: design.columns)
        for (cluster, group) in structure.members.enumerated() {
            for column in 0..<design.columns {
                sums[cluster, column] = group.reduce(0) { $0 + scores[$1] * design[$1, column] }
            }
        }
        var result = sums.transposed.times(sums)
        let factor = Double(structure.clusters) / Double(structure.clusters - 1)
        for index in result.elements.indices { result.elements[index] *= factor }
        return result
    }

    /// `A⁻¹` of `Σ s·x·xᵀ`, by QR of `√s·X`; `nil` where rows of weight above 0 do not tell the columns apart.
    func inverse(_ weights: [Double]) -> Matrix? {
        guard design.rows >= design.columns, weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
        let roots = weights.map { $0.squareRoot() }
        var scaled = design
        for column in 0..<design.columns { for row in 0..<design.rows { scaled[row, column] *= roots[row] } }
        let factors = QRFactorisation(scaled)
        return factors.collinear == nil ? factors.inverseGram : nil
    }

    static func sandwich(_ bread: Matrix, _ middle: Matrix, times factor: Double = 1) -> Matrix {
        var result = bread.times(middle).times(bread)
        for index in result.elements.indices { result.elements[index] *= factor }
        return result
    }
}
