import Statistics
import Testing

@Suite("A break at a known place")
struct KnownBreakTests {
    @Test("Slopes on both sides of a clean bend are found")
    func bend() throws {
        let x = [0.0, 1, 2, 3, 4, 5, 6]
        let bend = try KnownBreak(
            y: Regressor("y", x.map { 2 * $0 - 1.5 * max($0 - 3, 0) + ($0 == 2 ? 0.001 : 0) }), x: Regressor("x", x),
            at: 3)
        #expect(abs(bend.slopeBelow - 2) < 0.01 && abs(bend.slopeAbove - 0.5) < 0.01)
        #expect(bend.rowsBelow == 4 && bend.rowsAbove == 3 && bend.test.pValue < 1e-6)
    }

    @Test("The test is the square of the t value of the change of slope")
    func test() throws {
        let (y, x) = MadeUpRows.rows(60, change: 0.5, at: 4, seed: 3)
        let bend = try KnownBreak(y: y, x: x, at: 4)
        let t = try bend.hinge.covariance(.classical).tValues[2]
        #expect(abs(bend.test.statistic / (t * t) - 1) < 1e-9)
        #expect(bend.stepTest?.numerator == 2)
    }

    @Test("All rows on one side, or at one place of it, are refused")
    func oneSide() {
        let y = Regressor("y", [1, 2, 3, 4])
        #expect(throws: FitError.oneSideOfBreak(below: 4, above: 0, needed: 2)) {
            try KnownBreak(y: y, x: Regressor("x", [1, 2, 3, 4]), at: 9)
        }
        #expect(throws: FitError.oneSideOfBreak(below: 2, above: 2, needed: 2)) {
            try KnownBreak(y: y, x: Regressor("x", [1, 2, 5, 5]), at: 4)
        }
        #expect(throws: FitError.self) { try KnownBreak(y: y, x: Regressor("x", [1, 2, 3, 4]), at: .nan) }
    }

    @Test("Rows, places and clusters on both sides are counted; a cluster on both sides counts on both")
    func sides() throws {
        let bend = try KnownBreak(
            y: Regressor("y", [1, 2, 4, 4, 5, 5, 7]), x: Regressor("x", [1, 1, 2, 3, 4, 5, 5]), at: 3,
            clusters: [1, 1, 2, 3, 3, 4, 4])
        #expect((bend.below.rows, bend.below.places, bend.below.clusters) == (4, 3, 3))
        #expect((bend.above.rows, bend.above.places, bend.above.clusters) == (3, 2, 2))
        #expect(
            try KnownBreak(y: Regressor("y", [1, 2, 3, 5]), x: Regressor("x", [1, 2, 3, 4]), at: 2).above.clusters
                == nil)
    }

    @Test("Data that cannot be used are refused")
    func refused() {
        let y = Regressor("y", [1, 2, 3, 5])
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) {
            try KnownBreak(y: Regressor("y", []), x: Regressor("x", []), at: 1)
        }
        #expect(throws: FitError.notFinite(variable: "x", row: 1)) {
            try KnownBreak(y: y, x: Regressor("x", [1, .nan, 2, 3]), at: 2)
        }
        #expect(throws: FitError.constant(variable: "x")) {
            try KnownBreak(y: y, x: Regressor("x", [2, 2, 2, 2]), at: 2)
        }
    }

    @Test("One cluster has no errors by cluster")
    func oneCluster() throws {
        let (y, x) = MadeUpRows.rows(20, change: 0.5, at: 4, seed: 3)
        let bend = try KnownBreak(y: y, x: x, at: 4)
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try bend.slopes(.clustered([Int](repeating: 3, count: 20)))
        }
    }
}
