/// Rows parted into folds such that no cluster is torn: models made from one base model are held out together.
///
/// Clusters are shuffled by seed, then given, the largest first, to the fold with the fewest rows.
///
/// ```swift
/// ClusterFolds(clusters: [7, 7, 8, 9], folds: 2, seed: 1).folds      // the rows of 7 in one, of 8 and 9 in the other
/// ```
public struct ClusterFolds: Sendable, Hashable {
    /// The rows of each fold, in ascending order.
    public let folds: [[Int]]

    /// - Parameters:
    ///   - clusters: A number for each row; rows of one number stay together.
    ///   - folds: At least 2; no more are made than there are clusters.
    /// - Throws: `FitError.tooFewClusters` where there is one cluster or none.
    public init(clusters: [Int], folds count: Int = 10, seed: UInt64) throws(FitError) {
        precondition(count >= 2, "at least two folds")
        var order: [Int] = []
        var rows: [Int: [Int]] = [:]
        for (row, cluster) in clusters.enumerated() {
            if rows[cluster] == nil { order.append(cluster) }
            rows[cluster, default: []].append(row)
        }
        guard order.count >= 2 else { throw .tooFewClusters(clusters: order.count, needed: 2) }
        var generator = SeededGenerator(seed: seed)
        order.shuffle(using: &generator)
        let members = order.map { rows[$0] ?? [] }.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
        var folds = [[Int]](repeating: [], count: min(count, order.count))
        for member in members {
            var smallest = 0
            for place in folds.indices where folds[place].count < folds[smallest].count { smallest = place }
            folds[smallest] += member
        }
        self.folds = folds.map { $0.sorted() }
    }
}
