import Statistics
import Studies
import Testing

@testable import Studies

@Suite("Places of the marginal gain")
struct MarginalGainTests {
    @Test("They are 1, 3, 10, 30 … within the span")
    func rounds() {
        #expect(MarginalGain.rounds(from: 0.5, to: 45).map { ($0 * 1e9).rounded() / 1e9 } == [1, 3, 10, 30])
    }

    @Test("Over many tenfolds every second one is shown, and a short span has its ends")
    func ends() {
        #expect(MarginalGain.rounds(from: 1e18, to: 1e26).count <= 10)
        #expect(MarginalGain.rounds(from: 4, to: 5) == [4, 5] && MarginalGain.rounds(from: 0, to: 5).isEmpty)
    }
}
