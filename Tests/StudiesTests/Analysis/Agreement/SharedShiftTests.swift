import Testing

@testable import Studies

@Suite("What most pairs share")
struct SharedShiftTests {
    private func pairs(_ values: [(Double, Double)]) -> [MeasuredTwice.Pair] {
        values.enumerated().map { .init(name: "\($0.offset)", first: $0.element.0, second: $0.element.1) }
    }

    @Test("A ratio that at least half of the pairs have is told with their number")
    func doubled() {
        let shift = SharedShift.ofRatios(pairs([(2, 1), (4, 2), (6.001, 3), (1, 1), (9, 2)]))
        #expect(shift == SharedShift(ratio: 2, pairs: 3))
        #expect(shift?.isEquality == false)
    }

    @Test("Without a ratio that half of the pairs share nothing is told")
    func scattered() {
        #expect(SharedShift.ofRatios(pairs([(1, 1), (2, 1), (3, 1), (4, 1)])) == nil)
        #expect(SharedShift.ofRatios([]) == nil)
        #expect(SharedShift.ofDifferences([]) == nil)
    }

    @Test("Of differences only equality is looked for")
    func equal() {
        let shift = SharedShift.ofDifferences(pairs([(0, 0), (5, 5), (5, 6)]))
        #expect(shift == SharedShift(ratio: 1, pairs: 2) && shift?.isEquality == true)
        #expect(SharedShift.ofDifferences(pairs([(2, 1), (3, 2), (4, 3)])) == nil)
    }
}
