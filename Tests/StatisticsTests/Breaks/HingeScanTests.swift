import Testing

@testable import Statistics

@Suite("The scan over all hinges")
struct HingeScanTests {
    /// Every place by fitting its hinge.
    private func naive(_ y: Regressor, _ x: Regressor, _ places: [Double]) throws -> HingeScan.Best {
        let each = try places.map { place in
            let fit = try KnownBreak(y: y, x: x, at: place).hinge
            let gain = try LinearFit(of: y, on: [x]).residualSumOfSquares - fit.residualSumOfSquares
            return HingeScan.Best(
                place: place, statistic: gain / (fit.residualSumOfSquares / Double(y.values.count - 4)))
        }
        return try #require(each.max { $0.statistic < $1.statistic })
    }

    @Test(
        "On a grid, with ties and x far from 0, it equals fitting every hinge to nine digits",
        arguments: [0.0, 50, -1_000], [1.0, 0.001])
    func grid(shift: Double, unit: Double) throws {
        let (y, drawn) = MadeUpRows.rows(150, change: -0.4, at: 4, seed: 8)
        let x = Regressor("x", drawn.values.map { shift + $0 * unit })
        let places = (1...30).map { shift + Double($0) * 0.3 * unit }
        let scan = try HingeScan(x.values, trim: 0.05, grid: places.reversed())
        var sums = scan.sums(of: try LinearFit(of: y, on: [x]).residuals)
        let best = try #require(scan.best(&sums))
        let expected = try naive(y, x, places)
        #expect(best.place == expected.place && isNear(best.statistic, expected.statistic, 1e-9))
    }

    @Test("A line added to y changes nothing")
    func line() throws {
        let (y, x) = MadeUpRows.rows(90, change: 0.3, at: 6, seed: 4)
        let scan = try HingeScan(x.values, trim: 0.1)
        var plain = scan.sums(of: y.values)
        var tilted = scan.sums(of: zip(y.values, x.values).map { $0 + 3 - 2 * $1 })
        let (one, other) = (try #require(scan.best(&plain)), try #require(scan.best(&tilted)))
        #expect(isNear(one.place, other.place, 1e-6) && isNear(one.statistic, other.statistic, 1e-9))
    }

    @Test("Rows that count twice are as rows given twice")
    func weights() throws {
        let (y, x) = MadeUpRows.rows(60, change: 0.3, at: 6, seed: 5)
        let twice = try HingeScan(x.values + x.values[0..<20], trim: 0.1)
        var repeated = twice.sums(of: y.values + y.values[0..<20])
        var weighted = twice.sums()
        for row in 0..<60 { weighted.add(y.values[row], weight: row < 20 ? 2 : 1, to: twice.group[row]) }
        let (one, other) = (try #require(twice.best(&repeated)), try #require(twice.best(&weighted)))
        #expect(isNear(one.place, other.place, 1e-9) && isNear(one.statistic, other.statistic, 1e-9))
    }

    @Test("The ends leave a share of the rows on each side, and two values of x")
    func ends() throws {
        let wide = try HingeScan((0..<100).map(Double.init), trim: 0.1)
        #expect(wide.ends == Interval(low: 9, high: 90))
        let few = try HingeScan([1, 2, 3, 4, 5, 6], trim: 0.05)
        #expect(few.ends.low == 2 && few.ends.high < 5 && few.ends.high > 4.99)
    }

    @Test("Places of a grid with fewer than two values of x on a side are left out")
    func gridEnds() throws {
        let scan = try HingeScan([1, 2, 3, 4, 5, 6], trim: 0.4, grid: [.nan, 9, 5, 4.5, 2, 1.5, -.infinity])
        #expect(scan.ends == Interval(low: 2, high: 4.5))
        #expect(throws: FitError.oneSideOfBreak(below: 6, above: 0, needed: 2)) {
            try HingeScan([1, 2, 3, 4, 5, 6], trim: 0.4, grid: [9])
        }
        #expect(throws: FitError.self) { try HingeScan([1, 2, 3, 4, 5, 6], trim: 0.4, grid: []) }
    }

    private func isNear(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
        abs(left - right) <= tolerance * abs(right)
    }
}
