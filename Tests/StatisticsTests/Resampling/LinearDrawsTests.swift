import Statistics
import Testing

@Suite("Draws of linear fits from sums")
struct LinearDrawsTests {
    /// The coefficient of the first regressor, fitted anew to listed rows.
    private func refitted(_ y: Regressor, _ regressors: [Regressor]) -> @Sendable ([Int]) -> Double {
        { rows in
            func drawn(_ column: Regressor) -> Regressor { Regressor(column.name, rows.map { column.values[$0] }) }
            return (try? LinearFit(of: drawn(y), on: regressors.map(drawn)).coefficients[1]) ?? .nan
        }
    }

    /// The largest difference between both ways, in standard errors.
    private func compare(_ y: Regressor, _ regressors: [Regressor], _ clusters: [Int]?) async throws -> Double {
        let plan = Bootstrap.Plan(draws: 100, seed: 2)
        let fit = try LinearFit(of: y, on: regressors)
        let slope = [0, 1] + [Double](repeating: 0, count: regressors.count - 1)
        let fast = try await Bootstrap(of: fit, weights: slope, clusters: clusters, plan: plan)
        let slow = try await Bootstrap(
            rows: fit.rows, clusters: clusters, plan: plan, list: refitted(y, regressors))
        #expect(fast.unusable == slow.unusable && fast.draws.count == 100)
        let error = try #require(slow.standardError)
        return zip(fast.draws + fast.jackknife, slow.draws + slow.jackknife).reduce(0) {
            $1.0.isNaN && $1.1.isNaN ? $0 : max($0, ($1.0 - $1.1).magnitude / error)
        }
    }

    @Test("They equal those of a new fit for each draw to 1e-11 standard errors, by row and by cluster")
    func equal() async throws {
        let (y, x) = MadeUpRows.rows(60, change: 0.5, at: 4, seed: 3)
        #expect(try await compare(y, [x], nil) < 1e-11)
        #expect(try await compare(y, [x], (0..<60).map { $0 / 5 }) < 1e-11)
    }

    @Test("Nearly collinear regressors far from 0 keep six digits of the error")
    func collinear() async throws {
        let (y, x) = MadeUpRows.rows(60, change: 0.5, at: 4, seed: 3)
        let far = Regressor("x", x.values.map { 1e4 + $0 })
        let square = Regressor("x²", far.values.map { $0 * $0 })
        #expect(try await compare(y, [far, square], nil) < 1e-6)
        let other = Regressor("other", x.values.indices.map { x.values[$0] + 1e-4 * Double($0 % 7) })
        #expect(try await compare(y, [x, other], nil) < 1e-9)
    }

    @Test("A draw without the only rows that tell a coefficient has none, nor has the jackknife")
    func unusable() async throws {
        let (y, x) = MadeUpRows.rows(40, change: 0, at: 4, seed: 8)
        let single = Regressor("single", x.values.indices.map { $0 == 7 ? 1 : 0 })
        #expect(try await compare(y, [single, x], nil) < 1e-9)
        let fit = try LinearFit(of: y, on: [single, x])
        let found = try await Bootstrap(of: fit, weights: [0, 1, 0], plan: .init(draws: 500))
        #expect(found.unusable > 100 && found.unusable < 260 && found.jackknife[7].isNaN)
        #expect(found.interval(.bca) == nil && found.interval(.percentile) != nil)
    }

    @Test("Weighted rows keep their weights in the draws")
    func weighted() async throws {
        let (y, x) = MadeUpRows.rows(30, change: 0, at: 4, seed: 8)
        let whole = try LinearFit(of: y, on: [x], weights: (0..<30).map { 1 + Double($0 % 3) })
        let found = try await Bootstrap(of: whole, weights: [0, 1], plan: .init(draws: 10))
        let rows = (0..<30).filter { $0 != 4 }
        let left = try LinearFit(
            of: Regressor("y", rows.map { y.values[$0] }), on: [Regressor("x", rows.map { x.values[$0] })],
            weights: rows.map { 1 + Double($0 % 3) })
        #expect(abs(found.jackknife[4] / left.coefficients[1] - 1) < 1e-12)
    }

    @Test("An exact line has an interval of width 0, and one cluster is refused")
    func exact() async throws {
        let fit = try LinearFit(of: Regressor("y", [1, 3, 5, 7, 9]), on: [Regressor("x", [1, 2, 3, 4, 5])])
        let found = try await Bootstrap(of: fit, weights: [0, 1], plan: .init(draws: 200))
        let interval = try #require(found.interval(.percentile))
        #expect(abs(interval.low - 2) < 1e-14 && abs(interval.high - 2) < 1e-14)
        await #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try await Bootstrap(of: fit, weights: [0, 1], clusters: [1, 1, 1, 1, 1])
        }
    }
}
