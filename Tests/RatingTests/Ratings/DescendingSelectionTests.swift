import Statistics
import Testing

@testable import Rating

@Suite("Selection of single places in descending order")
struct DescendingSelectionTests {
    private func selected(_ values: [Double], at places: [Int]) -> [Double] {
        var space = values
        return values.withUnsafeBufferPointer { values in
            space.withUnsafeMutableBufferPointer { space in
                var selection = DescendingSelection(of: values, in: space)
                return places.map { selection.value(at: $0) }
            }
        }
    }

    private func sorted(_ values: [Double], at places: [Int]) -> [Double] {
        let descending = values.sorted(by: >)
        return places.map { descending[$0] }
    }

    @Test("Every place has the value that sorting puts there, with few and with many equal values", arguments: 1...60)
    func everyPlace(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...300, using: &generator)
        let kinds = Int.random(in: 1...200, using: &generator)
        let values = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) }
        #expect(selected(values, at: Array(0..<count)) == sorted(values, at: Array(0..<count)))
    }

    @Test("Places may be asked for twice and may be skipped")
    func places() {
        let values = (0..<1_000).map { Double(($0 * 7_919) % 1_000) }
        let places = [0, 0, 100, 100, 101, 599, 600, 999, 999]
        #expect(selected(values, at: places) == sorted(values, at: places))
    }

    @Test("Values that are sorted, all equal or in the shape of an organ pipe are selected as well")
    func shapes() {
        let count = 5_000
        for values in [
            (0..<count).map(Double.init), (0..<count).reversed().map(Double.init), (0..<count).map { _ in 1.5 },
            (0..<count).map { Double(min($0, count - $0)) },
        ] {
            #expect(selected(values, at: [500, 2_000, 4_999]) == sorted(values, at: [500, 2_000, 4_999]))
        }
    }
}
