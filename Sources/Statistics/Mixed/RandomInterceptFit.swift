import RealModule

/// By which likelihood variances are estimated.
public enum LikelihoodKind: Sendable, Hashable, CaseIterable {
    /// Restricted (REML): allows for the coefficients having been estimated; for variances and errors.
    case restricted
    /// Full (ML): for comparing fits with different regressors.
    case full
}

/// A straight line (or plane) that every group shifts up or down by an amount of its own, drawn from one normal
/// distribution: models of a family go together, and families differ.
///
/// Equation: `y = X·b + u_g + e`, `u ~ N(0, τ²)`, `e ~ N(0, σ²)`. For a given ratio τ²/σ² all else has a closed form, so
/// that the likelihood is a curve of one variable; its highest point is found from its slope, τ² = 0 included.
///
/// Source: Pinheiro & Bates, Mixed-Effects Models in S and S-PLUS (2000), chapter 2, DOI 10.1007/b98882. Tested against
/// statsmodels' MixedLM. When to use it: Docs/Statistics/RandomInterceptFit.md.
///
/// ```swift
/// let fit = try RandomInterceptFit(of: score, on: [logSize], groups: families)
/// fit.intraclassCorrelation        // the share of the variance left that lies between families
/// ```
public struct RandomInterceptFit: Sendable {
    /// What one group adds to the line: its mean residual, drawn towards 0 the more, the fewer rows it has.
    public struct GroupEffect: Sendable, Hashable {
        public let group: Int
        public let rows: Int
        /// In the unit of y.
        public let effect: Double
    }

    /// The intercept first, if there is one, then the regressors as given.
    public let names: [String]
    public let coefficients: [Double]
    /// Normal: too narrow with few groups (below some 20) for what varies between groups only.
    public let covariance: CoefficientCovariance
    /// τ², in the unit of y squared; 0 where groups differ no more than chance would have it.
    public let betweenVariance: Double
    /// σ², in the unit of y squared.
    public let withinVariance: Double
    public let logLikelihood: Double
    /// That of the same line without groups, by the same kind of likelihood.
    public let logLikelihoodWithoutGroups: Double
    public let likelihood: LikelihoodKind
    /// In the order in which groups first occur.
    public let groupEffects: [GroupEffect]
    /// Of the line alone, without the groups' effects, in the unit of y.
    public let fitted: [Double]

    /// - Parameter groups: One number for each row.
    /// - Throws: `FitError` as `LinearFit` does; for fewer than two groups, groups of one row only, and rows that do not
    ///   differ within their groups.
    /// - Precondition: regressors and groups as long as `y`.
    public init(
        of y: Regressor, on regressors: [Regressor], groups: [Int], intercept: Bool = true,
        likelihood: LikelihoodKind = .restricted
    ) throws(FitError) {
        precondition(groups.count == y.values.count, "one group for each row")
        let line = try LinearFit(of: y, on: regressors, intercept: intercept)
        guard line.degreesOfFreedom > 0 else { throw .tooFew(rows: line.rows, needed: line.coefficients.count + 1) }
        let structure = try ClusterStructure(groups)
        guard structure.rows > structure.clusters else {
            throw .tooFew(rows: structure.rows, needed: structure.clusters + 1)
        }
        let profile = InterceptProfile(
            design: line.whitened, y: y.values, members: structure.members, likelihood: likelihood)
        let most = y.values.reduce(0) { max($0, $1.magnitude) }
        guard line.residualSumOfSquares > 1e-24 * most * most * Double(line.rows) else {
            throw .noSpread(variable: "the residuals")
        }
        let best = try profile.best()
        let ratio = best.ratio
        names = line.names
        coefficients = best.coefficients
        self.likelihood = likelihood
        let variance = best.sumOfSquares / profile.free
        withinVariance = variance
        betweenVariance = ratio * variance
        logLikelihood = best.logLikelihood
        logLikelihoodWithoutGroups = profile.point(0).logLikelihood
        var matrix = best.inverseGram
        for index in matrix.elements.indices { matrix.elements[index] *= variance }
        covariance = CoefficientCovariance(
            matrix: matrix, degreesOfFreedom: .infinity, coefficients: best.coefficients)
        groupEffects = zip(structure.members, best.groupSums).map { members, sum in
            GroupEffect(group: groups[members[0]], rows: members.count, effect: ratio * sum)
        }
        fitted = line.whitened.times(best.coefficients)
    }

    /// The share of the variance left by the line that lies between groups, 0 up to 1.
    public var intraclassCorrelation: Double { betweenVariance / (betweenVariance + withinVariance) }

    /// The share of the variance that the line explains, and that the line and the groups explain together.
    ///
    /// Source: Nakagawa & Schielzeth, Methods in Ecology and Evolution 4 (2013), DOI 10.1111/j.2041-210x.2012.00261.x.
    public var explained: (byLine: Double, byLineAndGroups: Double) {
        let count = Double(fitted.count)
        let mean = fitted.reduce(0) { $0 + $1 / count }
        let line = fitted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
        let whole = line + betweenVariance + withinVariance
        return (line / whole, (line + betweenVariance) / whole)
    }

    /// Whether groups differ at all. As τ² cannot be below 0, the probability is half that of chi-squared with one
    /// degree of freedom.
    ///
    /// Source: Self & Liang, Journal of the American Statistical Association 82 (1987), DOI 10.1080/01621459.1987.10478472.
    public var groupTest: (statistic: Double, pValue: Double) {
        let statistic = max(2 * (logLikelihood - logLikelihoodWithoutGroups), 0)
        return (statistic, statistic > 0 ? ChiSquared.tail(statistic, degreesOfFreedom: 1) / 2 : 1)
    }
}
