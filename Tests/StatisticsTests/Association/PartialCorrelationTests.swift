import Statistics
import Testing

@Suite("Partial correlation")
struct PartialCorrelationTests {
    let x = Regressor("x", [1, 2, 3, 4, 5, 6])
    let y = Regressor("y", [1, 3, 2, 5, 4, 7])

    @Test("With nothing held it is the plain correlation")
    func plain() throws {
        let partial = try PartialCorrelation(.pearson, of: x, with: y, given: [])
        let plain = try Correlation(.pearson, of: x, with: y)
        #expect(difference([partial.coefficient, partial.pValue], [plain.coefficient, plain.pValue]) < 1e-12)
    }

    @Test("Rows that repeat each other count once where errors are clustered")
    func clusters() throws {
        let rows = x.values.indices.flatMap { [$0, $0, $0] }
        let (many, other) = (Regressor("x", rows.map { x.values[$0] }), Regressor("y", rows.map { y.values[$0] }))
        let naive = try PartialCorrelation(.pearson, of: many, with: other, given: [])
        let honest = try PartialCorrelation(.pearson, of: many, with: other, given: [], errors: .clustered(rows))
        #expect(naive.coefficient == honest.coefficient && naive.pValue < honest.pValue / 10)
    }

    @Test("A control that is x, one that is constant and one with a hole are refused")
    func refused() {
        #expect(throws: FitError.collinear(variable: "x")) {
            try PartialCorrelation(.pearson, of: x, with: y, given: [Regressor("same", x.values)])
        }
        #expect(throws: FitError.constant(variable: "flat")) {
            try PartialCorrelation(.spearman, of: x, with: y, given: [Regressor("flat", [1, 1, 1, 1, 1, 1])])
        }
        #expect(throws: FitError.notFinite(variable: "hole", row: 2)) {
            try PartialCorrelation(.spearman, of: x, with: y, given: [Regressor("hole", [1, 1, .nan, 1, 1, 1])])
        }
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try PartialCorrelation(.pearson, of: x, with: y, given: [], errors: .clustered([0, 0, 0, 0, 0, 0]))
        }
        #expect(throws: FitError.tooFew(rows: 1, needed: 3)) {
            try PartialCorrelation(.pearson, of: Regressor("x", [1]), with: Regressor("y", [1]), given: [])
        }
    }
}
