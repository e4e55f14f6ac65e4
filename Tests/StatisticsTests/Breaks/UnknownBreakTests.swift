import Statistics
import Testing

@Suite("A break at an unknown place")
struct UnknownBreakTests {
    /// The largest F over a fine grid, by fitting every hinge.
    private func bruteForce(_ y: Regressor, _ x: Regressor, _ places: [Double]) throws -> (place: Double, f: Double) {
        let best = try places.map { ($0, try KnownBreak(y: y, x: x, at: $0).test.statistic) }.max { $0.1 < $1.1 }
        let (place, f) = best ?? (.nan, .nan)
        return (place, f * ownPlace(y))
    }

    /// What counting the place as a coefficient does to F.
    private func ownPlace(_ y: Regressor) -> Double { Double(y.values.count - 4) / Double(y.values.count - 3) }

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
        #expect(abs(found.best.test.statistic * ownPlace(y) / found.supF - 1) < 1e-9)
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
        #expect(abs(moved.supF / plain.supF - 1) < 1e-6)
    }

    @Test("What cannot be searched is refused in a sentence, not by a crash")
    func refused() async {
        let y = [1.0, 3, 2, 5, 4, 7]
        let cases: [([Double], [Double], FitError)] = [
            ([], [], .tooFew(rows: 0, needed: 2)),
            ([1], [1], .tooFew(rows: 1, needed: 2)),
            ([1, 2, 2], [1, 2, 3], .tooFew(rows: 3, needed: 5)),
            (y, [1, 1, 1, 2, 2, 2], .oneSideOfBreak(below: 2, above: 0, needed: 2)),
            (y, [1, 1, 1, 1, 1, 1], .constant(variable: "x")),
            (y, [1, 2, .nan, 4, 5, 6], .notFinite(variable: "x", row: 2)),
            ([1, 2, 3, 4, 5, .infinity], [1, 2, 3, 4, 5, 6], .notFinite(variable: "y", row: 5)),
            ([2, 4, 6, 8, 10, 12], [1, 2, 3, 4, 5, 6], .noSpread(variable: "the residuals of the line")),
            ([2, 2, 2, 2, 2, 2], [1, 2, 3, 4, 5, 6], .noSpread(variable: "the residuals of the line")),
        ]
        for (y, x, error) in cases {
            await #expect(throws: error) { try await UnknownBreak(y: Regressor("y", y), x: Regressor("x", x)) }
        }
        await #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try await UnknownBreak(
                y: Regressor("y", y), x: Regressor("x", [1, 2, 3, 4, 5, 6]), clusters: [1, 1, 1, 1, 1, 1])
        }
    }

    @Test("Settings outside their range are refused")
    func settings() async {
        let (y, x) = MadeUpRows.rows(30, change: 1, at: 5, seed: 1)
        for change: (inout UnknownBreak.Search) -> Void in [
            { $0.trim = .nan }, { $0.trim = 0.5 }, { $0.trim = 0 }, { $0.draws = 0 }, { $0.draws = .max },
            { $0.level = .nan }, { $0.level = 1 }, { $0.intervalDraws = -1 }, { $0.grid = [] }, { $0.grid = [.nan] },
        ] {
            var search = UnknownBreak.Search()
            change(&search)
            await #expect(throws: FitError.self) { try await UnknownBreak(y: y, x: x, search: search) }
        }
    }

    @Test("A clean bend in few rows has a place inside, and the largest statistic there is")
    func clean() async throws {
        let x = [1.0, 2, 3, 4, 5, 6]
        var search = UnknownBreak.Search()
        search.draws = 99
        let found = try await UnknownBreak(
            y: Regressor("y", x.map { min($0, 3.5) }), x: Regressor("x", x), search: search)
        #expect(abs(found.best.place - 3.5) < 1e-6 && found.supF > 1e12)
    }

    @Test("Without draws for the interval there is none")
    func noInterval() async throws {
        let (y, x) = MadeUpRows.rows(40, change: 1, at: 5, seed: 1)
        var search = UnknownBreak.Search()
        search.draws = 50
        search.intervalDraws = 0
        let found = try await UnknownBreak(y: y, x: x, search: search)
        #expect(found.interval.low.isNaN && found.edgeShare.isNaN && found.pValue == 1 / 51)
    }

    @Test("Where the slope changes at an end of the places allowed, the draws say so")
    func edge() async throws {
        let (y, x) = MadeUpRows.rows(300, change: -9, at: 0.8, spread: 0.2, seed: 6)
        var search = UnknownBreak.Search()
        search.draws = 100
        search.trim = 0.1
        let found = try await UnknownBreak(y: y, x: x, search: search)
        #expect(found.edgeShare > 0.9 && found.best.place == found.allowed.low)
    }

    @Test("Rows with one value of x for each cluster need signs by cluster; signs by row find breaks in clusters")
    func clustered() async throws {
        var generator = SeededGenerator(seed: 12)
        let groups = (0..<12).flatMap { [Int](repeating: $0, count: 20) }
        let levels = (0..<12).map { _ in 2 * MadeUpRows.noise(&generator) }
        let x = Regressor("x", groups.map { Double($0) })
        let y = Regressor("y", groups.map { levels[$0] + 0.3 * MadeUpRows.noise(&generator) })
        var search = UnknownBreak.Search()
        search.draws = 199
        search.intervalDraws = 0
        let byRow = try await UnknownBreak(y: y, x: x, search: search)
        search.weights = .sixPoint
        let byCluster = try await UnknownBreak(y: y, x: x, clusters: groups, search: search)
        #expect(byRow.pValue < 0.01 && byCluster.pValue > 0.05)
    }

    @Test("Each kind of random factor sees a strong bend, with both statistics", arguments: WildWeights.allCases)
    func kinds(weights: WildWeights) async throws {
        let (y, x) = MadeUpRows.rows(80, change: -0.9, at: 5, seed: 5)
        var search = UnknownBreak.Search()
        search.draws = 99
        search.intervalDraws = 0
        search.weights = weights
        #expect(try await UnknownBreak(y: y, x: x, search: search).pValue <= 0.02)
        search.statistic = .robust
        let robust = try await UnknownBreak(y: y, x: x, clusters: (0..<80).map { $0 / 2 }, search: search)
        #expect(robust.pValue <= 0.02 && robust.supWald ?? 0 > 10)
    }
}
