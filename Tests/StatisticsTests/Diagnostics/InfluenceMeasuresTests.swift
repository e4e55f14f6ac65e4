import Statistics
import Testing

@Suite("Influence of rows")
struct InfluenceMeasuresTests {
    @Test("The row that alone departs moves the fit most")
    func example() throws {
        let fit = try LinearFit(of: Regressor("y", [0, 0, 0, 4]), on: [Regressor("x", [1, 2, 3, 4])])
        let distances = try InfluenceMeasures(of: fit).cooksDistances
        #expect(distances.indices.max { distances[$0] < distances[$1] } == 3)
    }

    @Test("A row that the fit must pass through has no studentised residual")
    func forced() throws {
        let fit = try LinearFit(
            of: Regressor("y", [1, 2, 4, 3, 9]), on: [Regressor("x", [0, 0, 0, 0, 1])])
        let measures = try InfluenceMeasures(of: fit)
        #expect(measures.internallyStudentised[4].isNaN && measures.externallyStudentised[4].isNaN)
        #expect(measures.cooksDistances[4].isNaN && measures.dfbetas[4, 1].isNaN)
        #expect(measures.internallyStudentised[0].isFinite && measures.dfbetas[0, 1].isFinite)
    }

    @Test("Fewer than two degrees of freedom are refused")
    func tooFew() throws {
        let fit = try LinearFit(of: Regressor("y", [1, 3, 4]), on: [Regressor("x", [1, 2, 3])])
        #expect(throws: FitError.tooFew(rows: 3, needed: 4)) { try InfluenceMeasures(of: fit) }
    }
}
