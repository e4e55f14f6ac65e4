import RealModule
import Statistics
import Testing

@Suite("How stable a Pareto frontier is")
struct FrontierStabilityTests {
    @Test("A point that one other beats is on the frontier when that one is not drawn")
    func workedExample() async throws {
        let points = try FrontierPoints(costs: [1, 2, 3], benefits: [5, 4, 6])
        let stability = try await FrontierStability(of: points, draws: 20_000, seed: 1)
        #expect(stability.shares[0] == 1 && stability.shares[2] == 1)
        // Of the 27 equally likely draws 19 hold the second point, and 7 of these do not hold the first.
        #expect(abs(try #require(stability.shares[1]) - 7.0 / 19) < 0.015)
        #expect(abs(Double(stability.timesDrawn[1]) / 20_000 - 19.0 / 27) < 0.015)
    }

    @Test("Points of one cluster are drawn together, so that the one that is beaten within it never stands alone")
    func clusters() async throws {
        let points = try FrontierPoints(costs: [1, 2, 3, 4], benefits: [5, 4, 6, 7], clusters: [8, 8, 3, 2])
        let stability = try await FrontierStability(of: points, draws: 500, seed: 4)
        #expect(stability.shares == [1, 0, 1, 1])
        #expect(stability.timesDrawn[0] == stability.timesDrawn[1])
    }

    @Test("Two points whose ranges are the same are each on the frontier as often as chance has it")
    func ranges() async throws {
        let range = Interval(low: 0, high: 1)
        let points = try FrontierPoints(
            costs: [1, 1], benefits: [0.2, 0.9], benefitRanges: [range, range])
        let stability = try await FrontierStability(of: points, draws: 20_000, seed: 2)
        // Of three draws that hold a point one holds it alone and two hold both, where it wins every other time.
        for share in stability.shares { #expect(abs(try #require(share) - 2.0 / 3) < 0.015) }
    }

    @Test("A range of no width is the value itself")
    func noWidth() async throws {
        let (costs, benefits) = ([1.0, 2, 3, 4], [5.0, 6, 4, 5])
        let plain = try await FrontierStability(
            of: try FrontierPoints(costs: costs, benefits: benefits), draws: 200, seed: 3)
        let ranged = try FrontierPoints(
            costs: costs, benefits: benefits, costRanges: costs.map { Interval(low: $0, high: $0) })
        #expect(try await FrontierStability(of: ranged, draws: 200, seed: 3) == plain)
    }

    @Test("Each draw's frontier is what comparing each with each gives: shares follow from who beats whom")
    func exhaustive() async throws {
        var generator = SeededGenerator(seed: 7)
        let costs = (0..<12).map { _ in Double(Int.random(in: 0...5, using: &generator)) }
        let benefits = (0..<12).map { _ in Double(Int.random(in: 0...5, using: &generator)) }
        let points = try FrontierPoints(costs: costs, benefits: benefits)
        let stability = try await FrontierStability(of: points, draws: 30_000, seed: 9)
        for index in costs.indices {
            let beaters = costs.indices.filter {
                ParetoFrontier.beats(costs[$0], benefits[$0], costs[index], benefits[index])
            }
            // P(none of k drawn and this one drawn) / P(this one drawn), of 12 draws among 12.
            func none(_ count: Int) -> Double { Double.pow(Double(12 - count) / 12, 12) }
            let expected = (none(beaters.count) - none(beaters.count + 1)) / (1 - none(1))
            #expect(abs(try #require(stability.shares[index]) - expected) < 0.015)
        }
    }

    @Test("The same seed gives the same shares, another seed others")
    func seeded() async throws {
        let points = try FrontierPoints(costs: [1, 2, 3, 4], benefits: [5, 4, 3, 4.5])
        let one = try await FrontierStability(of: points, draws: 300, seed: 1)
        #expect(try await FrontierStability(of: points, draws: 300, seed: 1) == one)
        #expect(try await FrontierStability(of: points, draws: 300, seed: 2) != one)
    }

    @Test("An unknown coordinate has no share, and the others keep theirs")
    func unknown() async throws {
        let points = try FrontierPoints(costs: [1, .nan, 2], benefits: [5, 9, .nan])
        let stability = try await FrontierStability(of: points, draws: 50, seed: 1)
        #expect(stability.shares == [1, nil, nil])
    }

    @Test("No points, one cluster and ranges without ends are refused")
    func refused() async {
        await #expect(throws: FitError.tooFew(rows: 0, needed: 1)) {
            try await FrontierStability(of: try FrontierPoints(costs: [], benefits: []), draws: 10, seed: 1)
        }
        await #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            let points = try FrontierPoints(costs: [1, 2], benefits: [1, 2], clusters: [5, 5])
            return try await FrontierStability(of: points, draws: 10, seed: 1)
        }
        #expect(throws: FitError.notFinite(variable: "the range of cost", row: 1)) {
            try FrontierPoints(
                costs: [1, 2], benefits: [1, 2], costRanges: [nil, Interval(low: 0, high: .infinity)])
        }
    }
}
