import RealModule
import Statistics
import Testing

@Suite("Information criteria")
struct InformationCriteriaTests {
    @Test("The example of the documentation")
    func example() {
        let criteria = InformationCriteria(logLikelihood: -20, coefficients: 3, rows: 20)
        #expect(criteria.akaike == 46 && criteria.corrected == 47.5)
        #expect(abs(criteria.bayesian - (40 + 3 * Double.log(20))) < 1e-13)
    }

    @Test("With too few rows there is no AICc")
    func tooFew() {
        #expect(InformationCriteria(logLikelihood: -2, coefficients: 3, rows: 4).corrected == nil)
        #expect(InformationCriteria(logLikelihood: -2, coefficients: 3, rows: 5).corrected == 34)
    }

    @Test("Weights sum to 1; two units of AICc are a factor of e")
    func weights() throws {
        let fits = [-20.0, -21, -50].map { InformationCriteria(logLikelihood: $0, coefficients: 3, rows: 20) }
        let weights = try #require(InformationCriteria.weights(of: fits))
        #expect(abs(weights.reduce(0, +) - 1) < 1e-15 && abs(weights[0] / weights[1] - Double.exp(1)) < 1e-12)
    }

    @Test(
        "A fit without AICc or without likelihood weighs nothing, a perfect one everything; of none there are no weights"
    )
    func edges() {
        func fit(_ likelihood: Double, rows: Int = 20) -> InformationCriteria {
            InformationCriteria(logLikelihood: likelihood, coefficients: 3, rows: rows)
        }
        #expect(InformationCriteria.weights(of: [fit(-20), fit(.nan), fit(-1, rows: 4)]) == [1, 0, 0])
        #expect(InformationCriteria.weights(of: [fit(-20), fit(.infinity)]) == [0, 1])
        #expect(InformationCriteria.weights(of: [fit(.nan)]) == nil && InformationCriteria.weights(of: []) == nil)
    }
}
