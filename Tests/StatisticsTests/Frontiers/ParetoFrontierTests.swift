import Statistics
import Testing

@Suite struct ParetoFrontierTests {
    @Test("Of four models the one that another beats in both is not on the frontier")
    func workedExample() {
        let frontier = ParetoFrontier(costs: [512, 294, 61, 198], benefits: [85.2, 78.4, 72.1, 81.0])
        #expect(frontier.members == [2, 3, 0])
    }

    @Test("Equal points do not beat each other")
    func duplicates() {
        #expect(ParetoFrontier(costs: [1, 1, 2], benefits: [5, 5, 5]).members == [0, 1])
    }

    @Test("At equal cost only the greater benefit stays")
    func equalCost() {
        #expect(ParetoFrontier(costs: [1, 1], benefits: [4, 5]).members == [1])
    }

    @Test("An unknown benefit is on no frontier and beats nobody")
    func unknown() {
        #expect(ParetoFrontier(costs: [1, 2], benefits: [.nan, 5]).members == [1])
    }

    @Test("No points have an empty frontier")
    func empty() {
        #expect(ParetoFrontier(costs: [], benefits: []).members.isEmpty)
    }

    @Test("The frontier of random points is what comparing each with each gives")
    func exhaustive() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            // Coarse values, so that ties occur.
            let costs = (0..<40).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
            let benefits = (0..<40).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
            let unbeaten = costs.indices.filter { index in
                !costs.indices.contains {
                    ParetoFrontier.beats(costs[$0], benefits[$0], costs[index], benefits[index])
                }
            }
            #expect(Set(ParetoFrontier(costs: costs, benefits: benefits).members) == Set(unbeaten))
        }
    }
}
