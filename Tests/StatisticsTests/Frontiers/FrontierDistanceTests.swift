import Statistics
import TestSupport
import Testing

@Suite("Distance from the Pareto frontier")
struct FrontierDistanceTests {
    @Test("A beaten model misses the benefit that less money buys, and costs more than its benefit needs")
    func workedExample() throws {
        let distance = FrontierDistance(costs: [512, 294, 61, 198], benefits: [85.2, 78.4, 72.1, 81.0])
        #expect(isClose(try #require(distance.benefitMissing[1]), 2.6))
        #expect(isClose(try #require(distance.costFactor[1]), 294.0 / 198))
        for member in [0, 2, 3] {
            #expect(distance.benefitMissing[member] == 0 && distance.costFactor[member] == 1)
        }
    }

    @Test("Of two equal benefits the dearer one misses nothing but costs more")
    func equalBenefit() {
        let distance = FrontierDistance(costs: [1, 2], benefits: [5, 5])
        #expect(distance.benefitMissing == [0, 0] && distance.costFactor == [1, 2])
    }

    @Test("What is unknown or infinite has no distance")
    func unknown() {
        let distance = FrontierDistance(
            costs: [.nan, 1, 2, .infinity, 3], benefits: [1, .nan, 5, 4, -.infinity])
        #expect(distance.benefitMissing == [nil, nil, 0, 1, nil])
        #expect(distance.costFactor == [nil, nil, 1, nil, 1.5])
    }

    @Test("Where something costs nothing there is no factor to it")
    func free() {
        #expect(FrontierDistance(costs: [0, 2], benefits: [5, 4]).costFactor == [1, nil])
    }

    @Test("No points have no distances")
    func empty() { #expect(FrontierDistance(costs: [], benefits: []).costFactor.isEmpty) }

    @Test("Distances of random points are what comparing each with each gives", arguments: 1...20)
    func exhaustive(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // Coarse values, so that ties occur.
        let costs = (0..<40).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
        let benefits = (0..<40).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
        let distance = FrontierDistance(costs: costs, benefits: benefits)
        let members = Set(ParetoFrontier(costs: costs, benefits: benefits).members)
        for index in costs.indices {
            let affordable = costs.indices.filter { costs[$0] <= costs[index] }.map { benefits[$0] }
            let sufficient = costs.indices.filter { benefits[$0] >= benefits[index] }.map { costs[$0] }
            #expect(distance.benefitMissing[index] == affordable.reduce(0, max) - benefits[index])
            #expect(distance.costFactor[index] == costs[index] / sufficient.reduce(10, min))
            let isMember = distance.benefitMissing[index] == 0 && distance.costFactor[index] == 1
            #expect(members.contains(index) == isMember)
        }
    }
}
