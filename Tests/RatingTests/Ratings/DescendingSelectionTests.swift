import Statistics
import Testing

@testable import Rating

@Suite("Selection of single places in descending order")
struct DescendingSelectionTests {
    private func selected(_ values: [Double], at place: Int) -> DescendingSelection {
        var space = values
        return values.withUnsafeBufferPointer { values in
            space.withUnsafeMutableBufferPointer { DescendingSelection(at: place, of: values, in: $0) }
        }
    }

    /// Whether each place has the value, and the counts beside it, that sorting gives.
    private func areAsSorted(_ values: [Double], at places: some Sequence<Int>) -> Bool {
        let descending = values.sorted(by: >)
        return places.allSatisfy { place in
            let found = selected(values, at: place)
            let value = descending[place]
            return found.value == value && found.above == descending.firstIndex(of: value)
                && found.equal == descending.count { $0 == value }
        }
    }

    @Test("Every place has the value that sorting puts there, with few and with many equal values", arguments: 1...60)
    func everyPlace(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...200, using: &generator)
        let kinds = Int.random(in: 1...200, using: &generator)
        let values = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) }
        #expect(areAsSorted(values, at: 0..<count))
    }

    @Test("So have places among many values, where a sample leads the search", arguments: [1, 3, 50, 100_000])
    func sampled(kinds: Int) {
        var generator = SeededGenerator(seed: 4)
        let values = (0..<3_000).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) }
        #expect(areAsSorted(values, at: [0, 1, 2, 299, 300, 1_499, 1_800, 2_700, 2_998, 2_999]))
    }

    @Test("A sample that misses the place costs time and changes nothing")
    func misled() {
        // Every value that the sample looks at is larger than all the others.
        let step = 4_096 / 256
        let values = (0..<4_096).map { Double($0 % step == step / 2 ? 1_000_000 + $0 : $0 * 7 % 4_096) }
        #expect(areAsSorted(values, at: [0, 255, 256, 500, 1_000, 4_095]))
    }

    @Test("Values that are sorted, all equal or in the shape of an organ pipe are selected as well")
    func shapes() {
        let count = 900
        for values in [
            (0..<count).map(Double.init), (0..<count).reversed().map(Double.init), (0..<count).map { _ in 1.5 },
            (0..<count).map { Double(min($0, count - $0)) },
        ] {
            #expect(areAsSorted(values, at: [0, 90, 360, 899]))
        }
    }
}
