import Statistics
import Testing

@Suite("Tests of what a fit takes for granted")
struct SpecificationTestTests {
    @Test("A statistic of chi-squared and one of F give their tails")
    func tails() {
        let chi = SpecificationTest(statistic: 5.991464547107979, degreesOfFreedom: 2)
        #expect(difference(chi.pValue, 0.05) < 1e-12)
        let ratio = SpecificationTest(statistic: 4.964602743730711, degreesOfFreedom: 1, denominator: 10)
        #expect(difference(ratio.pValue, 0.05) < 1e-9)
    }
}
