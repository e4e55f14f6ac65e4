import RealModule

/// What is assumed of the rows when the errors of a quantile line are computed.
public enum QuantileErrorKind: Sendable, Hashable {
    /// Residuals have the same distribution whatever the regressors are.
    case alike
    /// Their distribution may change with the regressors (Powell's kernel).
    case kernel
    /// As `kernel`, and rows of one cluster may go together (Parente and Santos Silva).
    case clustered([Int])
}

extension QuantileFit {
    /// The covariance of the coefficients, by the density of the residuals about 0: Epanechnikov's kernel with Hall and
    /// Sheather's width. t with n − k degrees of freedom, or clusters − 1.
    ///
    /// Equations: `q(1 − q)/f²·(XᵀX)⁻¹` for `alike`, f being the density; `A⁻¹·q(1 − q)·XᵀX·A⁻¹` for `kernel`, A being
    /// `Σ K(e/h)/h·x·xᵀ`; for clusters the middle is the sum over clusters of their scores' products.
    ///
    /// Source: Koenker, Quantile Regression (2005), 3.4, DOI 10.1017/CBO9780511754098; Parente & Santos Silva, Journal
    /// of Econometric Methods 5 (2016), DOI 10.1515/jem-2014-0011.
    /// - Throws: `FitError` where there are too few rows so far out, the residuals do not spread, or there are fewer
    ///   than two clusters.
    /// - Precondition: one cluster number for each row.
    public func covariance(_ kind: QuantileErrorKind) throws(FitError) -> CoefficientCovariance {
        guard degreesOfFreedom > 0 else { throw .tooFew(rows: rows, needed: coefficients.count + 1) }
        let width = try bandwidth()
        let kernel = residuals.map { residual -> Double in
            let share = residual / width
            return share.magnitude <= 1 ? 0.75 * (1 - share * share) / width : 0
        }
        let sums = ScoreCovariance(design: design)
        let spread = quantile * (1 - quantile)
        var free = Double(degreesOfFreedom)
        let matrix: Matrix
        switch kind {
        case .alike:
            let density = kernel.reduce(0, +) / Double(rows)
            guard density > 0, let inverse = sums.inverse(kernel.map { _ in 1 })
            else { throw .noSpread(variable: "the residuals") }
            var scaled = inverse
            for index in scaled.elements.indices { scaled.elements[index] *= spread / (density * density) }
            matrix = scaled
        case .kernel:
            guard let bread = sums.inverse(kernel) else { throw .noSpread(variable: "the residuals") }
            matrix = ScoreCovariance.sandwich(bread, sums.products(kernel.map { _ in 1 }), times: spread)
        case .clustered(let clusters):
            precondition(clusters.count == rows, "one cluster for each row")
            let structure = try ClusterStructure(clusters)
            guard let bread = sums.inverse(kernel) else { throw .noSpread(variable: "the residuals") }
            // A row on the line is as much above as below it: its score is 0.
            let scores = residuals.map { $0 == 0 ? 0 : $0 < 0 ? quantile - 1 : quantile }
            matrix = ScoreCovariance.sandwich(bread, sums.clustered(scores, structure))
            free = Double(structure.clusters - 1)
        }
        return CoefficientCovariance(matrix: matrix, degreesOfFreedom: free, coefficients: coefficients)
    }

    /// Half the width of the kernel, in the unit of y.
    private func bandwidth() throws(FitError) -> Double {
        let z = NormalDistribution.quantile(quantile)
        let density = Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        let share =
            Double.pow(Double(rows), -1 / 3.0) * Double.pow(NormalDistribution.quantile(0.975), 2 / 3.0)
            * Double.pow(1.5 * density * density / (2 * z * z + 1), 1 / 3.0)
        let edge = min(quantile, 1 - quantile)
        guard share < edge else {
            let needed = Double(rows) * Double.pow(share / edge, 3)
            throw .tooFew(rows: rows, needed: needed < 1e15 ? Int(needed) + 1 : .max)
        }
        let observed = zip(fitted, residuals).map { $0 + $1 }
        let count = Double(rows)
        let mean = observed.reduce(0) { $0 + $1 / count }
        let deviation = observed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }.squareRoot()
        let middle = Quantiles.value(of: residuals, at: 0.75) - Quantiles.value(of: residuals, at: 0.25)
        let width =
            min(deviation, middle / 1.34)
            * (NormalDistribution.quantile(quantile + share) - NormalDistribution.quantile(quantile - share))
        guard width > 1e-12 * observed.reduce(0, { max($0, $1.magnitude) }), width.isFinite else {
            throw .noSpread(variable: "the residuals")
        }
        return width
    }
}
