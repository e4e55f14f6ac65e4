/// How p-values of several tests are raised, so that testing often does not find what is not there.
public enum MultiplicityCorrection: Sendable, Hashable, CaseIterable {
    /// Times the number of tests: the chance of any false finding stays below the level, whatever the tests.
    case bonferroni
    /// The same promise by steps from the smallest, never larger than Bonferroni's.
    case holm
    /// By steps from the largest; for independent tests or ones that go together positively.
    case hochberg
    /// The expected share of false ones among the findings stays below the level; for independent tests or ones that go
    /// together positively.
    case benjaminiHochberg
    /// The same, whatever the tests.
    case benjaminiYekutieli
}

/// P-values adjusted for the number of tests: compare each with the level as if it were the only one.
///
/// Source: Holm, Scandinavian Journal of Statistics 6 (1979), 65–70; Hochberg, Biometrika 75 (1988),
/// DOI 10.1093/biomet/75.4.800; Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995),
/// DOI 10.1111/j.2517-6161.1995.tb02031.x; Benjamini & Yekutieli, Annals of Statistics 29 (2001),
/// DOI 10.1214/aos/1013699998. Tested against statsmodels.
///
/// ```swift
/// try AdjustedPValues.of([0.01, 0.04, 0.03], by: .holm)      // [0.03, 0.06, 0.06]
/// ```
public enum AdjustedPValues {
    /// In the order given; none for none.
    ///
    /// - Throws: `FitError.notProbability` for a value that is not within 0...1.
    public static func of(_ pValues: [Double], by correction: MultiplicityCorrection) throws(FitError) -> [Double] {
        if let row = pValues.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) { throw .notProbability(row: row) }
        let count = pValues.count
        guard count > 0 else { return [] }
        let order = pValues.indices.sorted { pValues[$0] == pValues[$1] ? $0 < $1 : pValues[$0] < pValues[$1] }
        let harmonic = (1...count).reduce(0.0) { $0 + 1 / Double($1) }
        let raised = order.enumerated().map { place, row in
            let left = Double(count - place)
            let share = Double(count) / Double(place + 1)
            switch correction {
            case .bonferroni: return pValues[row] * Double(count)
            case .holm, .hochberg: return pValues[row] * left
            case .benjaminiHochberg: return pValues[row] * share
            case .benjaminiYekutieli: return pValues[row] * share * harmonic
            }
        }
        var adjusted = [Double](repeating: 1, count: count)
        var edge = correction == .holm ? 0.0 : 1.0
        switch correction {
        case .bonferroni:
            for (place, row) in order.enumerated() { adjusted[row] = min(raised[place], 1) }
        case .holm:
            for (place, row) in order.enumerated() {
                edge = min(max(edge, raised[place]), 1)
                adjusted[row] = edge
            }
        default:
            for (place, row) in order.enumerated().reversed() {
                edge = min(edge, raised[place])
                adjusted[row] = edge
            }
        }
        return adjusted
    }
}
