/// A test of what a fit takes for granted: a small p-value speaks against it, a large one proves nothing.
public struct SpecificationTest: Sendable, Hashable {
    /// Chi-squared with `degreesOfFreedom`, or F where `denominator` is given.
    public let statistic: Double
    public let degreesOfFreedom: Int
    /// Degrees of freedom below the bar of an F test; `nil` for chi-squared.
    public let denominator: Int?

    public init(statistic: Double, degreesOfFreedom: Int, denominator: Int? = nil) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
        self.denominator = denominator
    }

    /// The probability of a statistic at least as large, if what is taken for granted holds.
    public var pValue: Double {
        guard let denominator else {
            return ChiSquared.tail(statistic, degreesOfFreedom: Double(degreesOfFreedom))
        }
        return FDistribution.tail(
            statistic, numerator: Double(degreesOfFreedom), denominator: Double(denominator))
    }
}

extension LinearFit {
    /// The regressors as they were given, without the intercept.
    var givenRegressors: [Regressor] {
        let roots = weights?.map { $0.squareRoot() }
        return ((hasIntercept ? 1 : 0)..<coefficients.count).map { column in
            let values = whitened.column(column)
            return Regressor(names[column], roots.map { zip(values, $0).map { $0 / $1 } } ?? values)
        }
    }
}
