import Statistics
import Testing

@Suite("Agreement of orders")
struct RankAgreementTests {
    @Test("The example of the documentation")
    func example() throws {
        let agreement = try RankAgreement(
            of: Regressor("one", [90, 80, 70, 60]), and: Regressor("other", [80, 90, 70, 60]))
        #expect(agreement.overlap(ofTop: 1) == 0 && agreement.overlap(ofTop: 2) == 1)
        #expect(agreement.overlap(ofTop: 99) == 1 && agreement.overlap(ofTop: 0).isNaN)
    }

    @Test("Where less is better the least are compared")
    func lower() throws {
        let (one, other) = (Regressor("one", [1, 2, 3, 4]), Regressor("other", [1, 9, 8, 7]))
        #expect(try RankAgreement(of: one, and: other, higherIsBetter: false).overlap(ofTop: 1) == 1)
        #expect(try RankAgreement(of: one, and: other).overlap(ofTop: 1) == 0)
    }

    @Test("Ties are taken in every order alike, whatever the order of rows")
    func ties() throws {
        let agreement = try RankAgreement(of: Regressor("one", [9, 9, 1]), and: Regressor("other", [9, 5, 1]))
        #expect(agreement.overlap(ofTop: 1) == 0.5 && agreement.overlap(ofTop: 2) == 1)
    }

    @Test("The same order overlaps by 1 at any persistence")
    func same() throws {
        let one = Regressor("one", [9, 5, 1, 3])
        let agreement = try RankAgreement(of: one, and: one)
        #expect(abs(try agreement.rankBiasedOverlap(persistence: 0.5) - 1) < 1e-15)
        for persistence in [0, 1, Double.nan] {
            #expect(throws: FitError.outside(setting: "persistence", above: 0, below: 1)) {
                try agreement.rankBiasedOverlap(persistence: persistence)
            }
        }
    }

    @Test("Too few models, constants and what is no number are refused")
    func refused() {
        let one = Regressor("one", [9, 5, 1])
        #expect(throws: FitError.tooFew(rows: 0, needed: 3)) {
            try RankAgreement(of: Regressor("a", []), and: Regressor("b", []))
        }
        #expect(throws: FitError.constant(variable: "b")) {
            try RankAgreement(of: one, and: Regressor("b", [1, 1, 1]))
        }
        #expect(throws: FitError.notFinite(variable: "b", row: 0)) {
            try RankAgreement(of: one, and: Regressor("b", [.nan, 1, 2]))
        }
    }
}
