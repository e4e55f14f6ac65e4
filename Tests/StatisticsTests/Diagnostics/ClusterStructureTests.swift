import Statistics
import Testing

@Suite("What clusters do to a sample")
struct ClusterStructureTests {
    @Test("The example of the documentation")
    func example() throws {
        let structure = try ClusterStructure([0, 0, 1, 1, 1, 1])
        #expect(structure.clusters == 2 && abs(structure.effectiveBySize - 1.8) < 1e-15)
    }

    @Test("Clusters of equal rows are all effective")
    func balanced() throws {
        let structure = try ClusterStructure([7, 7, 3, 3, 5, 5])
        let fit = try LinearFit(of: Regressor("y", [1, 2, 3, 4, 5, 7]), on: [Regressor("x", [1, 2, 1, 2, 1, 2])])
        #expect(difference(structure.effectiveClusters(of: fit, correlation: 0), [3, 3]) < 1e-12)
        #expect(structure.effectiveBySize == 3)
    }

    @Test("Values that are the same within each cluster correlate by 1")
    func same() throws {
        let structure = try ClusterStructure([0, 0, 1, 1, 2, 2])
        #expect(abs(structure.intraclassCorrelation(of: [1, 1, 5, 5, 2, 2]) - 1) < 1e-15)
    }

    @Test("Rows that are each their own cluster, or never vary, have no intraclass correlation")
    func unknown() throws {
        #expect(try ClusterStructure([0, 1, 2]).intraclassCorrelation(of: [1, 2, 3]).isNaN)
        #expect(try ClusterStructure([0, 0, 1]).intraclassCorrelation(of: [4, 4, 4]).isNaN)
    }

    @Test("One cluster and none are refused")
    func refused() {
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) { try ClusterStructure([4, 4]) }
        #expect(throws: FitError.tooFewClusters(clusters: 0, needed: 2)) { try ClusterStructure([]) }
    }
}
