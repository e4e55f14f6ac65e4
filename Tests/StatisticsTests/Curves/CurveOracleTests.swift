import Foundation
import Statistics
import Testing

/// Oracles/curves.json, made by Oracles/curves.py with SciPy and NumPy.
private struct Oracle: Decodable {
    let x: [Double]
    let y: [Double]
    let clusters: [Int]
    let fits: [String: Fit]

    struct Fit: Decodable {
        let coefficients: [Double]
        let errors: [String: [Double]]
        let squares: Double
        let rSquared: Double
        let rSquaredOfY: Double
        let aicc: Double
        let bic: Double
        let along: [Point]
    }

    struct Point: Decodable {
        let x, value, valueError, doubling, doublingError, slope, slopeError: Double
    }

    static func all() throws -> [String: Oracle] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Oracles/curves.json")
        return try JSONDecoder().decode([String: Oracle].self, from: Data(contentsOf: file))
    }
}

@Suite("Curves beside SciPy")
struct CurveOracleTests {
    private func near(_ one: Double, _ other: Double, _ tolerance: Double = 1e-8) -> Bool {
        abs(one - other) <= tolerance * max(abs(other), 1e-3)
    }

    @Test("Coefficients, four kinds of errors, R², AICc and BIC agree to eight digits", arguments: CurveFamily.allCases)
    func fits(family: CurveFamily) throws {
        var compared = 0
        for oracle in try Oracle.all().values {
            guard let expected = oracle.fits[family.name] else { continue }
            compared += 1
            let (x, y) = (Regressor("size", oracle.x), Regressor("score", oracle.y))
            let kinds: [String: ErrorKind] = [
                "classical": .classical, "hc1": .hc1, "hc3": .hc3, "clustered": .clustered(oracle.clusters),
            ]
            for (name, kind) in kinds {
                let fit = try family.fit(x: x, y: y, errors: kind)
                for (one, other) in zip(fit.coefficients, expected.coefficients) { #expect(near(one, other)) }
                for (one, other) in zip(fit.errors.standardErrors, try #require(expected.errors[name])) {
                    #expect(near(one, other), "\(name)")
                }
                #expect(fit.atBounds.isEmpty)
                #expect(near(fit.quality.residualSumOfSquares, expected.squares))
                #expect(near(fit.quality.rSquared, expected.rSquared))
                #expect(near(fit.quality.rSquaredOfY, expected.rSquaredOfY))
                #expect(near(try #require(fit.quality.criteria.corrected), expected.aicc))
                #expect(near(fit.quality.criteria.bayesian, expected.bic))
            }
        }
        #expect(compared > 0)
    }

    @Test("Values, gains per doubling and slopes agree with their errors", arguments: CurveFamily.allCases)
    func along(family: CurveFamily) throws {
        for oracle in try Oracle.all().values {
            guard let expected = oracle.fits[family.name] else { continue }
            let fit = try family.fit(x: Regressor("size", oracle.x), y: Regressor("score", oracle.y), errors: .hc3)
            for point in expected.along {
                let (value, slope) = (fit.value(at: point.x), fit.gainPerUnit(at: point.x))
                let doubling = fit.gainPerDoubling(at: point.x)
                #expect(near(value.value, point.value) && near(value.standardError, point.valueError))
                #expect(near(doubling.value, point.doubling, 1e-7) && near(doubling.standardError, point.doublingError))
                #expect(near(slope.value, point.slope, 1e-7) && near(slope.standardError, point.slopeError, 1e-6))
            }
        }
    }
}
