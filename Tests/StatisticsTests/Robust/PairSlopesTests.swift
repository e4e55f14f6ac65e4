import Testing

@testable import Statistics

@Suite("Slopes between pairs")
struct PairSlopesTests {
    @Test("Each place has the slope that a sorted list has, with ties in x, in y and in both")
    func sorted() {
        let x: [Double] = [1, 1, 2, 3, 3, 3, 5, 8, 8, 13]
        let y: [Double] = [2, 2, 1, 3, 3, 7, 0, 2.5, 2.5, -4]
        var expected: [Double] = []
        for one in x.indices {
            for other in x.indices where x[other] > x[one] {
                expected.append((y[other] - y[one]) / (x[other] - x[one]))
            }
        }
        expected.sort()
        let slopes = PairSlopes(x, y)
        #expect(slopes.count == expected.count)
        for place in expected.indices { #expect(slopes.value(at: place) == expected[place]) }
    }
}
