/// Which rows belong together, for signs and draws by cluster.
struct ClusterMembers: Sendable {
    /// For each row the number of its cluster, counted from 0 in order of first appearance.
    let cluster: [Int]
    let count: Int

    /// - Parameters:
    ///   - clusters: For each row a number that rows of one cluster share; `nil`: every row on its own.
    ///   - order: The rows in the order in which values, signs and counts are.
    init(_ clusters: [Int]?, order: some Collection<Int>) {
        guard let clusters else {
            cluster = Array(0..<order.count)
            count = order.count
            return
        }
        var numbers: [Int: Int] = [:]
        cluster = order.map { row in
            let known = numbers[clusters[row]] ?? numbers.count
            numbers[clusters[row]] = known
            return known
        }
        count = numbers.count
    }

    /// - Throws: `FitError` for fewer than two rows or clusters.
    /// - Precondition: one cluster number for each row.
    static func atLeastTwo(rows: Int, _ clusters: [Int]?) throws(FitError) -> ClusterMembers {
        guard rows >= 2 else { throw .tooFew(rows: max(rows, 0), needed: 2) }
        precondition(clusters.map { $0.count == rows } ?? true, "one cluster for each row")
        let members = ClusterMembers(clusters, order: 0..<rows)
        guard members.count >= 2 else { throw .tooFewClusters(clusters: members.count, needed: 2) }
        return members
    }

    /// Each cluster's values with one random sign.
    func flipSigns(of values: [Double], into flipped: inout [Double], using generator: inout SeededGenerator) {
        var bits: UInt64 = 0
        var left = 0
        func sign(_ bits: inout UInt64, _ left: inout Int) -> Double {
            if left == 0 {
                bits = generator.next()
                left = 64
            }
            defer {
                bits >>= 1
                left -= 1
            }
            return bits & 1 == 0 ? 1 : -1
        }
        if count == values.count {
            for row in values.indices { flipped[row] = values[row] * sign(&bits, &left) }
            return
        }
        let signs = (0..<count).map { _ in sign(&bits, &left) }
        for row in values.indices { flipped[row] = values[row] * signs[cluster[row]] }
    }

    /// How often each row counts when as many clusters as there are are drawn with replacement.
    func drawCounts(into weights: inout [Double], using generator: inout SeededGenerator) {
        var counts = [Double](repeating: 0, count: count)
        for _ in 0..<count { counts[Int.random(in: 0..<count, using: &generator)] += 1 }
        for row in weights.indices { weights[row] = counts[cluster[row]] }
    }

    /// Every row counts once, but those of one cluster.
    func leaveOut(_ left: Int, of weights: inout [Double]) {
        for row in weights.indices { weights[row] = cluster[row] == left ? 0 : 1 }
    }
}
