import Statistics
import Testing

@Suite struct MinMaxScaleTests {
    @Test("The best value scores 1 and the worst 0, in either direction")
    func directions() {
        #expect(MinMaxScale.scores([10, 20, 15], higherIsBetter: false) == [1, 0, 0.5])
        #expect(MinMaxScale.scores([10, 20, 15], higherIsBetter: true) == [0, 1, 0.5])
    }

    @Test("Equal values all score 1")
    func equalValues() {
        #expect(MinMaxScale.scores([3, 3], higherIsBetter: true) == [1, 1])
        #expect(MinMaxScale.scores([], higherIsBetter: true).isEmpty)
    }
}
