import Statistics
import Testing

@Suite("Breaks beside statsmodels")
struct BreakOracleTests {
    let oracle: JSONOracle
    let y: Regressor
    let x: Regressor
    let clusters: [Int]
    let known: KnownBreak

    init() throws {
        oracle = try JSONOracle("breaks")
        y = Regressor("y", oracle["y"].numbers)
        x = Regressor("x", oracle["x"].numbers)
        clusters = oracle["clusters"].integers
        known = try KnownBreak(y: y, x: x, at: oracle["place"].number, clusters: clusters)
    }

    func kind(_ name: String) -> ErrorKind {
        switch name {
        case "HC1": .hc1
        case "HC3": .hc3
        case "cluster": .clustered(clusters)
        default: .classical
        }
    }

    @Test("Coefficients and F tests of the hinge and of the hinge with a step")
    func fits() throws {
        let step = try #require(known.stepAndHinge)
        #expect(difference(known.hinge.coefficients, oracle["hinge"]["params"].numbers) < 1e-10)
        #expect(difference(step.coefficients, oracle["step"]["params"].numbers) < 1e-10)
        #expect(difference(known.test.statistic, oracle["hinge"]["F"].number) < 1e-10)
        #expect(difference(known.test.pValue, oracle["hinge"]["p"].number) < 1e-9)
        #expect(difference(try #require(known.stepTest).pValue, oracle["step"]["p"].number) < 1e-9)
    }

    @Test("Slopes, errors, intervals and p-values on both sides", arguments: ["classical", "HC1", "HC3", "cluster"])
    func slopes(kind: String) throws {
        let found = try known.slopes(self.kind(kind))
        let beside = try #require(try known.slopesBesideStep(self.kind(kind)))
        for (slopes, expected) in [(found, oracle["hinge"]), (beside, oracle["step"])] {
            let rows = [slopes.below, slopes.above, slopes.change].map {
                [$0.value, $0.standardError, $0.interval.low, $0.interval.high, $0.pValue]
            }
            for (row, known) in zip(rows, expected[kind]["slopes"].rows) { #expect(difference(row, known) < 1e-9) }
        }
    }

    @Test("Wald tests of one and of two coefficients", arguments: ["classical", "HC1", "HC3", "cluster"])
    func wald(kind: String) throws {
        let one = try WaldTest([2], of: known.hinge.covariance(self.kind(kind)))
        let two = try #require(try known.stepWaldTest(self.kind(kind)))
        #expect(
            difference([one.statistic, one.pValue, one.denominator], oracle["hinge"][kind]["wald"].numbers) < 1e-9)
        #expect(difference([two.statistic, two.pValue, two.denominator], oracle["step"][kind]["wald"].numbers) < 1e-9)
    }

    @Test("The best place of all and its supF, as minimising between all values of x gives them")
    func best() async throws {
        var search = UnknownBreak.Search()
        search.draws = 1
        let found = try await UnknownBreak(y: y, x: x, search: search)
        #expect(difference(found.supF, oracle["best"]["supF"].number) < 1e-9)
        #expect(difference(found.best.place, oracle["best"]["place"].number) < 1e-6)
        #expect(found.allowed == Interval(low: oracle["best"]["low"].number, high: oracle["best"]["high"].number))
    }

    @Test("The largest F and the largest Wald statistic of a grid, by row and by cluster")
    func grid() async throws {
        var search = UnknownBreak.Search()
        search.draws = 1
        search.statistic = .robust
        search.grid = oracle["grid"].numbers
        let rows = try await UnknownBreak(y: y, x: x, search: search)
        let groups = try await UnknownBreak(y: y, x: x, clusters: clusters, search: search)
        #expect(rows.best.place == oracle["on_grid"]["place"].number)
        #expect(difference(rows.supF, oracle["on_grid"]["supF"].number) < 1e-9)
        #expect(difference(try #require(rows.supWald), oracle["sup_wald"]["rows"].number) < 1e-9)
        #expect(difference(try #require(groups.supWald), oracle["sup_wald"]["clusters"].number) < 1e-9)
    }
}
