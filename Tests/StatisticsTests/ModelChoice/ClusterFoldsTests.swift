import Statistics
import Testing

@Suite("Folds of whole clusters")
struct ClusterFoldsTests {
    let clusters = (0..<200).map { $0 * $0 % 97 }

    @Test("Every row is in one fold, no cluster in two, and folds are nearly equal")
    func whole() throws {
        let folds = try ClusterFolds(clusters: clusters, folds: 5, seed: 3).folds
        #expect(folds.flatMap { $0 }.sorted() == Array(0..<200))
        let members = folds.map { Set($0.map { clusters[$0] }) }
        #expect(members.reduce(0) { $0 + $1.count } == Set(clusters).count)
        #expect(folds.allSatisfy { (35...45).contains($0.count) })
    }

    @Test("The same seed gives the same folds, another one others")
    func seed() throws {
        let one = try ClusterFolds(clusters: clusters, folds: 5, seed: 3)
        #expect(one == (try ClusterFolds(clusters: clusters, folds: 5, seed: 3)))
        #expect(one != (try ClusterFolds(clusters: clusters, folds: 5, seed: 4)))
    }

    @Test("There are no more folds than clusters; one cluster or none is refused")
    func few() throws {
        #expect(try ClusterFolds(clusters: [7, 7, 8, 9], folds: 10, seed: 1).folds.count == 3)
        #expect(Set(try ClusterFolds(clusters: [7, 7, 8, 9], folds: 2, seed: 1).folds) == [[0, 1], [2, 3]])
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try ClusterFolds(clusters: [4, 4], seed: 1)
        }
        #expect(throws: FitError.tooFewClusters(clusters: 0, needed: 2)) { try ClusterFolds(clusters: [], seed: 1) }
    }
}
