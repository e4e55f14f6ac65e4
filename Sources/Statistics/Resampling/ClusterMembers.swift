/// Which rows belong together, numbered from 0; rows on their own where no clusters are given.
struct ClusterMembers: Sendable {
    /// For each row the number of its cluster.
    let cluster: [Int]
    let count: Int

    /// - Throws: `FitError` for fewer than two rows or clusters.
    /// - Precondition: one cluster for each row.
    init(_ clusters: [Int]?, rows: Int) throws(FitError) {
        guard rows >= 2 else { throw .tooFew(rows: max(rows, 0), needed: 2) }
        guard let clusters else {
            cluster = Array(0..<rows)
            count = rows
            return
        }
        precondition(clusters.count == rows, "one cluster for each row")
        var numbers: [Int: Int] = [:]
        cluster = clusters.map { name in
            let known = numbers[name] ?? numbers.count
            numbers[name] = known
            return known
        }
        count = numbers.count
        guard count >= 2 else { throw .tooFewClusters(clusters: count, needed: 2) }
    }

    /// How often each cluster counts when as many as there are are drawn with replacement.
    func drawCounts(into counts: inout [Double], using generator: inout SeededGenerator) {
        for place in counts.indices { counts[place] = 0 }
        for _ in 0..<count { counts[Int.random(in: 0..<count, using: &generator)] += 1 }
    }

    /// The same, for each row the count of its cluster.
    func drawWeights(into weights: inout [Double], using generator: inout SeededGenerator) {
        var counts = [Double](repeating: 0, count: count)
        drawCounts(into: &counts, using: &generator)
        for row in weights.indices { weights[row] = counts[cluster[row]] }
    }

    /// Every row counts once, but those of one cluster.
    func leaveOut(_ left: Int, of weights: inout [Double]) {
        for row in weights.indices { weights[row] = cluster[row] == left ? 0 : 1 }
    }
}
