import Statistics
import Testing

@Suite("Scattered points")
struct ScatteredPointsTests {
    @Test("64 points leave no eighth of either side empty, whatever the seed", arguments: [1, 2, 99] as [UInt64])
    func even(seed: UInt64) {
        let points = ScatteredPoints.inUnitBox(count: 64, dimensions: 2, seed: seed)
        for dimension in 0..<2 {
            let eighths = points.map { Int($0[dimension] * 8) }
            for eighth in 0..<8 { #expect((6...10).contains(eighths.filter { $0 == eighth }.count)) }
        }
        #expect(points.allSatisfy { $0.allSatisfy { (0..<1).contains($0) } })
    }

    @Test("The same seed gives the same points, another one others")
    func seed() {
        let points = ScatteredPoints.inUnitBox(count: 4, dimensions: 3, seed: 7)
        #expect(points == ScatteredPoints.inUnitBox(count: 4, dimensions: 3, seed: 7))
        #expect(points != ScatteredPoints.inUnitBox(count: 4, dimensions: 3, seed: 8))
        #expect(ScatteredPoints.inUnitBox(count: 0, dimensions: 1, seed: 7).isEmpty)
    }
}
