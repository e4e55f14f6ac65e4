import Statistics
import TestSupport
import Testing

@Suite("Power to find a change of slope")
struct SlopeChangePowerTests {
    private let even = Regressor("x", (0..<10).map(Double.init))

    @Test("The worked example")
    func workedExample() throws {
        let power = try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 1))
        #expect((power.power(of: 1, rowsAbove: 4) * 100).rounded() == 50)
        #expect(power.rowsAboveNeeded(for: 1, power: 0.8) == 15)
        #expect(power.rowsBelow == 6 && power.rowsAbove == 4)
    }

    @Test("The standard error of the change is that of the fit, alike with the rows above taken three times")
    func standardError() throws {
        let (y, x) = MadeUpRows.rows(60, change: 0.5, at: 6, seed: 3)
        let bend = try KnownBreak(y: y, x: x, at: 6)
        let power = try SlopeChangePower(of: bend)
        let fitted = try bend.hinge.covariance(.classical).standardErrors[2]
        #expect(isClose(power.standardError(rowsAbove: bend.rowsAbove), fitted, relative: 1e-9))
        let above = x.values.indices.filter { x.values[$0] > 6 }
        let tripled = try KnownBreak(
            y: Regressor("y", y.values + above.map { y.values[$0] } + above.map { y.values[$0] }),
            x: Regressor("x", x.values + above.map { x.values[$0] } + above.map { x.values[$0] }), at: 6)
        let unit = try tripled.hinge.covariance(.classical).standardErrors[2] / tripled.hinge.residualDeviation
        let found = power.standardError(rowsAbove: 3 * bend.rowsAbove) / power.spread.deviation
        #expect(isClose(found, unit, relative: 1e-9))
    }

    @Test(
        "Of 2,000 made-up data sets the test finds the change in as many as the formula says, within 3 points",
        arguments: [(0.0, 1), (0.25, 1), (0.4, 1), (0.25, 3)])
    func simulation(change: Double, times: Int) async throws {
        let (y, x) = MadeUpRows.rows(60, change: 0, at: 6, seed: 21)
        let bend = try KnownBreak(y: y, x: x, at: 6)
        let power = try SlopeChangePower(x: x, at: 6, spread: ResidualSpread(deviation: 1))
        let above = x.values.filter { $0 > 6 }
        let places = Regressor("x", x.values + (1..<times).flatMap { _ in above })
        let found = await Draws.collect(2_000, seed: 5, space: 0) { generator, _ in
            let values = places.values.map { 1 + $0 + change * max($0 - 6, 0) + MadeUpRows.noise(&generator) }
            let bend = Regressor("bend", places.values.map { max($0 - 6, 0) })
            let fit = try? LinearFit(of: Regressor("y", values), on: [places, bend])
            return ((try? fit?.covariance(.classical).pValues[2]) ?? 1) < 0.05
        }
        let share = Double(found.count { $0 }) / 2_000
        #expect(abs(share - power.power(of: change, rowsAbove: times * bend.rowsAbove)) < 0.03)
    }

    @Test("Rows that repeat each other within clusters count as often as there are clusters")
    func clusters() throws {
        let (y, x) = MadeUpRows.rows(50, change: 0.5, at: 6, seed: 4)
        let plain = try SlopeChangePower(of: try KnownBreak(y: y, x: x, at: 6))
        let twice = try KnownBreak(
            y: Regressor("y", y.values + y.values), x: Regressor("x", x.values + x.values), at: 6)
        let clustered = try SlopeChangePower(of: twice, clusters: Array(0..<50) + Array(0..<50))
        #expect(clustered.spread.clusters == 50)
        #expect(clustered.spread.designEffect > 1)
        let ratio =
            clustered.power(of: 0.4, rowsAbove: clustered.rowsAbove)
            - plain.power(of: 0.4, rowsAbove: plain.rowsAbove)
        // The two differ only in how the fit by clusters estimates the same variance.
        #expect(abs(ratio) < 0.1)
    }

    @Test("A design effect of four makes the error twice as large, and needs more rows")
    func designEffect() throws {
        let x = Regressor("x", (0..<200).map { Double($0) / 20 })
        let plain = try SlopeChangePower(x: x, at: 5, spread: ResidualSpread(deviation: 1))
        let four = try SlopeChangePower(x: x, at: 5, spread: ResidualSpread(deviation: 1, designEffect: 4))
        #expect(isClose(four.standardError(rowsAbove: 60), 2 * plain.standardError(rowsAbove: 60)))
        let few = try #require(plain.rowsAboveNeeded(for: 0.5))
        #expect(try #require(four.rowsAboveNeeded(for: 0.5)) > few)
    }

    @Test("The rows needed have the power, one fewer has not, and the smallest change is the one they find")
    func inverse() throws {
        let x = Regressor("x", (0..<100).map { Double($0) / 10 })
        let power = try SlopeChangePower(x: x, at: 7, spread: ResidualSpread(deviation: 1.5))
        for change in [0.3, 0.5, 1, 3] {
            let rows = try #require(power.rowsAboveNeeded(for: change, power: 0.9))
            #expect(power.power(of: change, rowsAbove: rows) >= 0.9)
            #expect(rows == 2 || power.power(of: change, rowsAbove: rows - 1) < 0.9)
            let smallest = try #require(power.smallestChange(power: 0.9, rowsAbove: rows))
            #expect(smallest <= change && isClose(power.power(of: smallest, rowsAbove: rows), 0.9, relative: 1e-9))
        }
        let curve = power.curve(of: -0.4, rowsAbove: [5, 10, 20, 40])
        #expect(curve == curve.sorted() && curve[1] == power.power(of: 0.4, rowsAbove: 10))
    }

    @Test("Where the slope below the break is not known well enough no number of rows above it helps")
    func unreachable() throws {
        let power = try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 20))
        #expect(power.rowsAboveNeeded(for: 1) == nil)
        #expect(power.rowsAboveNeeded(for: 0) == nil && power.rowsAboveNeeded(for: .nan) == nil)
    }

    @Test("No change is found as often as the test errs")
    func noChange() throws {
        let power = try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 1), alpha: 0.01)
        #expect(abs(power.power(of: 0, rowsAbove: 30) - 0.01) < 1e-10)
    }

    @Test("Impossible requests have no answer")
    func impossible() throws {
        let power = try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 1))
        #expect(power.power(of: 1, rowsAbove: 1).isNaN && power.power(of: .nan, rowsAbove: 9).isNaN)
        #expect(power.smallestChange(power: 0.04) == nil && power.smallestChange(power: 1) == nil)
        #expect(power.smallestChange(rowsAbove: 0) == nil)
        let odd = try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 1), alpha: 2)
        #expect(odd.power(of: 1, rowsAbove: 9).isNaN && odd.rowsAboveNeeded(for: 1) == nil)
    }

    @Test("Rows on one side, no scatter, one cluster and values that are no numbers are refused")
    func refused() {
        let spread = ResidualSpread(deviation: 1)
        #expect(throws: FitError.oneSideOfBreak(below: 10, above: 0, needed: 2)) {
            try SlopeChangePower(x: even, at: 50, spread: spread)
        }
        #expect(throws: FitError.noSpread(variable: "the residuals")) {
            try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 0))
        }
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: 1, clusters: 1))
        }
        #expect(throws: FitError.notFinite(variable: "x", row: 1)) {
            try SlopeChangePower(x: Regressor("x", [1, .nan]), at: 5, spread: spread)
        }
        #expect(throws: FitError.self) {
            try SlopeChangePower(x: even, at: 5, spread: ResidualSpread(deviation: .infinity))
        }
    }
}
