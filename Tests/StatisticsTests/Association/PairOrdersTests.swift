import Testing

@testable import Statistics

@Suite("Orders of pairs")
struct PairOrdersTests {
    @Test("Inversions are counted as pairs would be, at every length")
    func inversions() {
        for length in [0, 1, 2, 3, 7, 8, 9, 33] {
            let values = (0..<length).map { Double(($0 * 7 + 3) % 5) }
            var count = 0
            for one in 0..<length {
                for other in (one + 1)..<max(length, one + 1) where values[one] > values[other] { count += 1 }
            }
            var sorted = values
            #expect(PairOrders.inversions(&sorted) == count)
            #expect(sorted == values.sorted())
        }
    }

    @Test("The surplus with ties equals that counted pair by pair")
    func surplus() {
        let x: [Double] = [1, 1, 2, 2, 2, 3, 5, 1]
        let y: [Double] = [2, 2, 1, 3, 3, 3, 0, 2]
        var surplus = 0.0
        for one in x.indices {
            for other in (one + 1)..<max(x.count, one + 1) {
                let product = (x[one] - x[other]) * (y[one] - y[other])
                surplus += product > 0 ? 1 : product < 0 ? -1 : 0
            }
        }
        #expect(PairOrders(x, y).surplus == surplus)
    }

    @Test("All orders have at most all inversions")
    func share() {
        #expect(abs(PairOrders.share(upTo: 10, rows: 5) - 1) < 1e-15)
        #expect(abs(PairOrders.share(upTo: 1, rows: 5) - 5.0 / 120) < 1e-16)
    }
}
