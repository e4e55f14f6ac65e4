import Statistics
import Testing

@testable import Rating

@Suite("Values from ranges")
struct TriangularDrawsTests {
    private func draws(_ range: TriangularDraws.Range, _ count: Int) -> [Double] {
        let draws = TriangularDraws([TriangularDraws.Range](repeating: range, count: count))
        var values = [Double](repeating: .nan, count: count)
        var generator = SeededGenerator(seed: 3)
        values.withUnsafeMutableBufferPointer { draws.draw(into: $0, &generator) }
        return values
    }

    @Test(
        "Values lie within the range, with the mean and the median of the triangular distribution",
        arguments: [(0, 3, 10), (5, 5, 9), (5, 9, 9)] as [(Double, Double, Double)])
    func distribution(low: Double, central: Double, high: Double) {
        let values = draws(.init(low: low, central: central, high: high), 100_000)
        #expect(values.allSatisfy { (low...high).contains($0) })
        let mean = values.reduce(0, +) / Double(values.count)
        #expect(abs(mean - (low + central + high) / 3) < 0.02)
        let below = Double(values.count { $0 < central }) / Double(values.count)
        #expect(abs(below - (central - low) / (high - low)) < 0.005)
    }

    @Test("A range without width gives its value to the last digit, beside others that have one")
    func certain() {
        let draws = TriangularDraws([
            .init(low: 0.1, central: 0.1, high: 0.1), .init(low: 0, central: 1, high: 2),
        ])
        var values = [0.0, 0]
        var generator = SeededGenerator(seed: 1)
        values.withUnsafeMutableBufferPointer { draws.draw(into: $0, &generator) }
        #expect(values[0] == 0.1 && !draws.isCertain)
    }

    @Test("With all ranges without width no chance is used")
    func unused() {
        var generator = SeededGenerator(seed: 1)
        var other = generator
        var values = [0.0]
        let draws = TriangularDraws([.init(low: 4, central: 4, high: 4)])
        values.withUnsafeMutableBufferPointer { draws.draw(into: $0, &generator) }
        #expect(values == [4] && draws.isCertain && generator.next() == other.next())
    }
}
