import Statistics
import Testing

@Suite("Ranks")
struct RanksTests {
    @Test("Equal values share the mean of their places")
    func ties() { #expect(Ranks.of([10, 30, 20, 20]) == [1, 4, 2.5, 2.5]) }

    @Test("No values have no ranks, and what is no number has none")
    func none() {
        #expect(Ranks.of([]) == [])
        let ranks = Ranks.of([3, .nan, -.infinity])
        #expect(ranks[0] == 2 && ranks[1].isNaN && ranks[2] == 1)
    }
}
