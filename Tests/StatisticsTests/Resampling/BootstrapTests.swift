import RealModule
import Statistics
import Testing

@Suite("Bootstrap of a statistic")
struct BootstrapTests {
    /// The mean of counted values.
    private func mean(_ values: [Double]) -> @Sendable ([Double]) -> Double {
        { counts in zip(counts, values).reduce(0) { $0 + $1.0 * $1.1 } / counts.reduce(0, +) }
    }

    @Test("On draws 0 to 100 with 30 of them below the estimate, each interval is its formula by hand")
    func byHand() throws {
        // Jackknife values 3, 3, 3, 7 have d = 1, 1, 1, −3: a = (3 − 27) / (6 · 12^1.5).
        let found = try Bootstrap(estimate: 30, draws: (0...100).map(Double.init), jackknife: [3, 3, 3, 7])
        let acceleration = -24 / (6 * Double.pow(12, 1.5))
        #expect(abs((try #require(found.acceleration)) - acceleration) < 1e-15)
        // 30 draws below and one equal, of 101.
        let bias = NormalDistribution.quantile(30.5 / 101)
        #expect(try #require(found.bias) == bias)
        func end(_ probability: Double) -> Double {
            let shifted = bias + NormalDistribution.quantile(probability)
            return 100 * NormalDistribution.cumulative(bias + shifted / (1 - acceleration * shifted))
        }
        let bca = try #require(found.interval(.bca, level: 0.9))
        #expect(abs(bca.low - end(0.05)) < 1e-9 && abs(bca.high - end(0.95)) < 1e-9)
        let percentile = try #require(found.interval(.percentile, level: 0.9))
        #expect(abs(percentile.low - 5) < 1e-9 && abs(percentile.high - 95) < 1e-9)
        let basic = try #require(found.interval(.basic, level: 0.9))
        #expect(abs(basic.low + 35) < 1e-9 && abs(basic.high - 55) < 1e-9)
    }

    @Test("Without bias or acceleration, BCa is the percentile interval")
    func plain() throws {
        let found = try Bootstrap(estimate: 50, draws: (0...100).map(Double.init), jackknife: [1, 2, 3])
        let (bca, percentile) = (try #require(found.interval(.bca)), try #require(found.interval(.percentile)))
        #expect(abs(bca.low - percentile.low) < 1e-9 && abs(bca.high - percentile.high) < 1e-9)
    }

    @Test("The standard error of a mean is its deviation over √n")
    func standardError() async throws {
        var generator = SeededGenerator(seed: 4)
        let values = (0..<80).map { _ in MadeUpRows.noise(&generator) }
        let found = try await Bootstrap(rows: 80, plan: .init(draws: 4_000), counts: mean(values))
        let centre = values.reduce(0, +) / 80
        let deviation = (values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / 80).squareRoot()
        #expect(abs((try #require(found.standardError)) / (deviation / 80.0.squareRoot()) - 1) < 0.04)
        #expect(found.jackknife.count == 80)
        #expect(abs(found.jackknife[3] - (values.reduce(0, +) - values[3]) / 79) < 1e-14)
    }

    @Test("Listed rows give the same draws as counted ones")
    func listed() async throws {
        let values = [3.0, 4, 4, 5, 9, 20]
        let plan = Bootstrap.Plan(draws: 200, seed: 3)
        let counted = try await Bootstrap(rows: 6, plan: plan, counts: mean(values))
        let listed = try await Bootstrap(rows: 6, plan: plan) { (rows: [Int]) in
            rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
        }
        #expect(zip(counted.draws, listed.draws).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("Clusters are drawn whole: rows that repeat within clusters give the draws of the clusters")
    func clusters() async throws {
        let values = [1.0, 5, 2, 8, 3]
        let plan = Bootstrap.Plan(draws: 100, seed: 9)
        let alone = try await Bootstrap(rows: 5, plan: plan, counts: mean(values))
        let repeated = values.flatMap { [$0, $0, $0] }
        let clustered = try await Bootstrap(
            rows: 15, clusters: [7, 7, 7, 1, 1, 1, 4, 4, 4, 0, 0, 0, 9, 9, 9], plan: plan, counts: mean(repeated))
        #expect(zip(alone.draws, clustered.draws).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(clustered.jackknife.count == 5 && abs(clustered.jackknife[0] - 4.5) < 1e-12)
    }

    @Test("The same seed gives the same draws, and another seed others")
    func seeded() async throws {
        let values = [3.0, 4, 4, 5, 9, 20]
        let one = try await Bootstrap(rows: 6, plan: .init(draws: 300, seed: 5), counts: mean(values))
        #expect(try await Bootstrap(rows: 6, plan: .init(draws: 300, seed: 5), counts: mean(values)) == one)
        #expect(try await Bootstrap(rows: 6, plan: .init(draws: 300, seed: 6), counts: mean(values)).draws != one.draws)
    }

    @Test("A statistic that is the same in all draws has an interval of width 0")
    func degenerate() async throws {
        let found = try await Bootstrap(rows: 5, plan: .init(draws: 50)) { (_: [Double]) in 2.5 }
        for kind in Bootstrap.Kind.allCases { #expect(found.interval(kind) == Interval(low: 2.5, high: 2.5)) }
        #expect(found.standardError == 0 && found.acceleration == 0 && found.bias == 0)
    }

    @Test("Draws without a statistic are counted and left out")
    func notNumbers() throws {
        let found = try Bootstrap(
            estimate: 50, draws: (0...100).map(Double.init) + [.nan, .infinity, -.infinity], jackknife: [1, 2, 3])
        #expect(found.unusable == 3)
        let interval = try #require(found.interval(.percentile, level: 0.9))
        #expect(abs(interval.low - 5) < 1e-9 && abs(interval.high - 95) < 1e-9)
    }

    @Test("Without usable draws there is no interval; without a whole jackknife, or with a one-sided bias, no BCa")
    func unknown() throws {
        let none = try Bootstrap(estimate: 1, draws: [.nan, .nan], jackknife: [1, 2])
        #expect(Bootstrap.Kind.allCases.allSatisfy { none.interval($0) == nil } && none.standardError == nil)
        let gap = try Bootstrap(estimate: 1, draws: [0, 1, 2], jackknife: [1, .nan])
        #expect(gap.interval(.bca) == nil && gap.interval(.percentile) != nil)
        let oneSided = try Bootstrap(estimate: 9, draws: [0, 1, 2], jackknife: [1, 2])
        #expect(oneSided.interval(.bca) == nil && oneSided.interval(.basic) != nil)
        for level in [-0.1, 1, 1.5, .nan] { #expect(oneSided.interval(.percentile, level: level) == nil) }
    }

    @Test("One row, one cluster and rows without a statistic are refused")
    func refused() async {
        await #expect(throws: FitError.tooFew(rows: 1, needed: 2)) { try await Bootstrap(rows: 1, counts: mean([1])) }
        await #expect(throws: FitError.tooFew(rows: 0, needed: 2)) { try await Bootstrap(rows: 0, counts: mean([])) }
        await #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try await Bootstrap(rows: 2, clusters: [4, 4], counts: mean([1, 2]))
        }
        await #expect(throws: FitError.noStatistic) { try await Bootstrap(rows: 2, counts: mean([1, .nan])) }
    }

    @Test("The interval of a skewed mean: BCa covers more often than percentile")
    func skewed() async throws {
        var (percentile, bca) = (0, 0)
        for set in 0..<300 {
            var generator = SeededGenerator(seed: 100, draw: set)
            let values = (0..<20).map { _ in Double.exp(MadeUpRows.noise(&generator)) }
            let ones = Regressor("one", [Double](repeating: 1, count: 20))
            let fit = try LinearFit(of: Regressor("y", values), on: [ones], intercept: false)
            let found = try await Bootstrap(of: fit, weights: [1], plan: .init(draws: 400, seed: UInt64(set)))
            let truth = Double.exp(0.5)
            if try #require(found.interval(.percentile)).contains(truth) { percentile += 1 }
            if try #require(found.interval(.bca)).contains(truth) { bca += 1 }
        }
        #expect(bca > percentile && bca > 247 && bca < 292)
    }
}
