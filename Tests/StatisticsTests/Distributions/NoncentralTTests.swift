import Statistics
import Testing

@Suite("The noncentral t distribution")
struct NoncentralTTests {
    @Test("Probabilities are those of a forty-digit integral, over degrees and noncentralities")
    func oracle() throws {
        let cases = try JSONOracle("noncentral")["cumulative"].rows
        #expect(cases.count == 180)
        for row in cases {
            let found = NoncentralT.cumulative(row[0], degreesOfFreedom: row[1], noncentrality: row[2])
            let above = NoncentralT.tail(row[0], degreesOfFreedom: row[1], noncentrality: row[2])
            #expect(abs(found - row[3]) < 1e-12, "\(row)")
            #expect(abs(above - (1 - row[3])) < 1e-12, "\(row)")
        }
    }

    @Test("The worked example")
    func workedExample() {
        let found = NoncentralT.cumulative(2.228, degreesOfFreedom: 10, noncentrality: 3)
        #expect((found * 10_000).rounded() == 2_286)
    }

    @Test("Without noncentrality it is Student's t, with infinitely many degrees of freedom the normal distribution")
    func limits() {
        for t in [-3.0, -0.2, 0, 1.7, 4] {
            let student = StudentT.cumulative(t, degreesOfFreedom: 7)
            #expect(abs(NoncentralT.cumulative(t, degreesOfFreedom: 7, noncentrality: 0) - student) < 1e-12)
            let normal = NoncentralT.cumulative(t, degreesOfFreedom: .infinity, noncentrality: 1)
            #expect(normal == NormalDistribution.cumulative(t - 1))
        }
    }

    @Test("A large noncentrality leaves all or nothing on one side")
    func large() {
        #expect(NoncentralT.cumulative(10, degreesOfFreedom: 40, noncentrality: 500) < 1e-12)
        #expect(NoncentralT.tail(10, degreesOfFreedom: 40, noncentrality: 1e7) == 1)
    }

    @Test("Impossible requests give no number")
    func impossible() {
        for (t, degrees, noncentrality) in [(Double.nan, 5.0, 0.0), (1, 0, 0), (1, -2, 0), (1, 5, .infinity)] {
            let found = NoncentralT.cumulative(t, degreesOfFreedom: degrees, noncentrality: noncentrality)
            #expect(found.isNaN)
        }
        #expect(NoncentralT.tail(1, degreesOfFreedom: .nan, noncentrality: 1).isNaN)
    }
}
