import Statistics
import Testing

@Suite("A break at an unknown place")
struct UnknownBreakTests {
    /// The largest F over a fine grid, by fitting every hinge.
    private func bruteForce(_ y: Regressor, _ x: Regressor, _ places: [Double]) throws -> (place: Double, f: Double) {
        try places.map { ($0, try KnownBreak(y: y, x: x, at: $0).test.statistic) }.max { $0.1 < $1.1 } ?? (.nan, .nan)
    }

    @Test(
        "The statistic is the largest F of all hinges, as fitting each of a fine grid gives", arguments: [1, 2, 3, 4])
    func largest(seed: UInt64) async throws {
        let (y, x) = MadeUpRows.rows(80, change: -0.6, at: 5, seed: seed)
        var search = UnknownBreak.Search()
        search.draws = 10
        let found = try await UnknownBreak(y: y, x: x, search: search)
        let fine = try bruteForce(y, x, stride(from: 1, through: 8.5, by: 0.005).map { $0 })
        #expect(abs(found.supF - fine.f) < 1e-4 * fine.f && found.supF > fine.f - 1e-9)
        #expect(abs(found.best.place - fine.place) < 0.01)
        #expect(abs(found.best.test.statistic / found.supF - 1) < 1e-9)
    }

    @Test("On a grid the statistic is the largest F of its places, to nine digits")
    func grid() async throws {
        let (y, x) = MadeUpRows.rows(200, change: -0.6, at: 5, seed: 9)
        var search = UnknownBreak.Search()
        search.draws = 10
        search.grid = (1...72).map { 1 + Double($0) / 9 }
        let found = try await UnknownBreak(y: y, x: x, search: search)
        let best = try bruteForce(y, x, search.grid ?? [])
        #expect(abs(found.supF / best.f - 1) < 1e-9 && found.best.place == best.place)
    }

    @Test("A strong bend is found where it is, with a small p-value and an interval around it")
    func strong() async throws {
        let (y, x) = MadeUpRows.rows(300, change: -0.9, at: 6, seed: 5)
        var search = UnknownBreak.Search()
        search.draws = 400
        let found = try await UnknownBreak(y: y, x: x, search: search)
        #expect(found.interval.contains(6) && found.interval.width < 2)
        #expect(found.pValue == 1 / 401 && found.edgeShare < 0.05)
    }

    @Test("The same seed gives the same result, and another seed another one")
    func seeded() async throws {
        let (y, x) = MadeUpRows.rows(100, change: -0.1, at: 6, seed: 5)
        let clusters = (0..<100).map { $0 / 4 }
        var search = UnknownBreak.Search()
        search.draws = 300
        let one = try await UnknownBreak(y: y, x: x, clusters: clusters, search: search)
        let again = try await UnknownBreak(y: y, x: x, clusters: clusters, search: search)
        search.seed = 2
        let other = try await UnknownBreak(y: y, x: x, clusters: clusters, search: search)
        #expect(one.pValue == again.pValue && one.interval == again.interval)
        #expect(one.interval != other.interval && one.supF == other.supF)
    }

    @Test("Rows far from 0 and in a small unit give the same statistic")
    func shifted() async throws {
        let (y, x) = MadeUpRows.rows(120, change: -0.6, at: 5, seed: 2)
        var search = UnknownBreak.Search()
        search.draws = 1
        let plain = try await UnknownBreak(y: y, x: x, search: search)
        let far = Regressor("x", x.values.map { 1e6 + $0 * 1e-3 })
        let moved = try await UnknownBreak(y: y, x: far, search: search)
        #expect(abs(moved.supF / plain.supF - 1) < 1e-4)
    }

    @Test("Without draws for the interval there is none, and the test is the same")
    func testAlone() async throws {
        let (y, x) = MadeUpRows.rows(60, change: -0.2, at: 5, seed: 2)
        var search = UnknownBreak.Search()
        search.draws = 100
        let whole = try await UnknownBreak(y: y, x: x, search: search)
        search.intervalDraws = 0
        let alone = try await UnknownBreak(y: y, x: x, search: search)
        #expect(alone.pValue == whole.pValue && alone.interval.low.isNaN && alone.edgeShare.isNaN)
    }

    @Test("Too few rows or places are refused")
    func refused() async {
        for x in [[1.0, 2, 3], [1, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 1]] {
            await #expect(throws: FitError.self) {
                try await UnknownBreak(y: Regressor("y", x.map { $0 * $0 + 1 / ($0 + 1) }), x: Regressor("x", x))
            }
        }
    }
}
