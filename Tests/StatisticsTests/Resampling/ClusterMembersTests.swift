import Testing

@testable import Statistics

@Suite("Which rows belong together")
struct ClusterMembersTests {
    @Test("Clusters are numbered in the order in which they occur; without any, each row is on its own")
    func numbered() throws {
        #expect(try ClusterMembers([9, -4, 9, 7], rows: 4).cluster == [0, 1, 0, 2])
        #expect(try ClusterMembers(nil, rows: 3).cluster == [0, 1, 2])
    }

    @Test("One cluster is refused")
    func one() {
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) { try ClusterMembers([5, 5, 5], rows: 3) }
    }

    @Test("As many clusters are drawn as there are")
    func counts() throws {
        let members = try ClusterMembers([1, 1, 2, 3, 3], rows: 5)
        var counts = [9.0, 9, 9]
        var generator = SeededGenerator(seed: 1)
        members.drawCounts(into: &counts, using: &generator)
        #expect(counts.reduce(0, +) == 3)
    }
}
