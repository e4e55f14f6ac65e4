public import Statistics

/// One family of curves on the rows of a study.
public struct CurveResult: Sendable {
    public let family: CurveFamily
    /// `nil` where it cannot be fitted; `reason` says why.
    public let fit: CurveFit?
    public let reason: String?
    /// How far it is off on bases that it has not seen; `nil` where that cannot be found.
    public let validation: CrossValidation.Result?

    /// Fits every family to the same rows, the simplest first.
    static func all(
        x: Regressor, y: Regressor, clusters: [Int], errors: ErrorKind, seed: UInt64
    ) async -> [CurveResult] {
        var results: [CurveResult] = []
        let folds: CrossValidation?
        do throws(FitError) {
            folds = try CrossValidation(y: y.values, clusters: clusters, seed: seed)
        } catch {
            folds = nil
        }
        for family in CurveFamily.allCases {
            do throws(FitError) {
                let fit = try family.fit(x: x, y: y, errors: errors, seed: seed)
                results.append(
                    CurveResult(
                        family: family, fit: fit, reason: nil,
                        validation: await validated(family, folds, x: x, y: y, seed: seed)))
            } catch {
                results.append(CurveResult(family: family, fit: nil, reason: error.description, validation: nil))
            }
        }
        return results
    }

    private static func validated(
        _ family: CurveFamily, _ folds: CrossValidation?, x: Regressor, y: Regressor, seed: UInt64
    ) async -> CrossValidation.Result? {
        do throws(FitError) {
            return try await folds?.of(family, x: x, y: y, seed: seed)
        } catch {
            // A fold that cannot be fitted leaves the family without a validation; the fit itself stands.
            return nil
        }
    }

    /// The family to rest on: of those that are off by no more than one standard error from the best, the one with the
    /// fewest coefficients.
    static func preferred(among results: [CurveResult]) -> CurveFit? {
        let known = results.filter { $0.fit != nil && $0.validation != nil && $0.family != .powerLawOfLogs }
        guard let best = known.compactMap(\.validation).min(by: { $0.error < $1.error }) else {
            return results.first?.fit
        }
        let near = known.filter { result in
            guard let validation = result.validation else { return false }
            let excess = validation.excess(over: best)
            return excess.value <= max(excess.standardError, 0)
        }
        return near.min { $0.family.coefficients < $1.family.coefficients }?.fit
    }
}
