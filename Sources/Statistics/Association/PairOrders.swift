import RealModule

/// How many pairs of rows are in the same and in the opposite order by two variables, counted in O(n log n).
///
/// Source: Knight, Journal of the American Statistical Association 61 (1966), DOI 10.1080/01621459.1966.10480879.
struct PairOrders {
    let rows: Int
    /// Pairs ordered oppositely by the two variables.
    let discordant: Double
    /// Pairs ordered alike less pairs ordered oppositely.
    let surplus: Double
    private let tiesX: TieSums
    private let tiesY: TieSums
    private var pairs: Double { Double(rows) * Double(rows - 1) / 2 }

    init(_ x: [Double], _ y: [Double]) {
        rows = x.count
        let order = x.indices.sorted { x[$0] == x[$1] ? y[$0] < y[$1] : x[$0] < x[$1] }
        var values = order.map { y[$0] }
        discordant = Double(PairOrders.inversions(&values))
        tiesX = TieSums(Ranks.groups(of: x).map(\.count))
        tiesY = TieSums(Ranks.groups(of: y).map(\.count))
        var both = 0.0
        var run = 1
        for place in 1..<max(order.count, 1) {
            let (one, other) = (order[place - 1], order[place])
            run = x[one] == x[other] && y[one] == y[other] ? run + 1 : 1
            both += Double(run - 1)
        }
        let all = Double(rows) * Double(rows - 1) / 2
        surplus = all - tiesX.pairs - tiesY.pairs + both - 2 * discordant
    }

    /// Kendall's tau-b.
    var tau: Double {
        let value = surplus / ((pairs - tiesX.pairs).squareRoot() * (pairs - tiesY.pairs).squareRoot())
        return max(-1, min(1, value))
    }

    /// Of as large a surplus either way among random orders, and whether it was counted exactly.
    var probability: (value: Double, isExact: Bool) {
        let least = min(discordant, pairs - discordant)
        if tiesX.pairs == 0, tiesY.pairs == 0, rows <= 33 || least <= 1 {
            return (2 * least == pairs ? 1 : min(1, 2 * PairOrders.share(upTo: Int(least), rows: rows)), true)
        }
        let ordered = Double(rows) * Double(rows - 1)
        var variance = (ordered * Double(2 * rows + 5) - tiesX.variance - tiesY.variance) / 18
        variance += 2 * tiesX.pairs * tiesY.pairs / ordered
        if rows > 2 { variance += tiesX.triples * tiesY.triples / (9 * ordered * Double(rows - 2)) }
        return (2 * NormalDistribution.cumulative(-surplus.magnitude / variance.squareRoot()), false)
    }

    /// The share of all orders of `rows` values that have at most this many inversions.
    static func share(upTo most: Int, rows: Int) -> Double {
        // Shares rather than counts, so that n! need not be a double.
        var shares = [1.0] + [Double](repeating: 0, count: most)
        for size in 2..<max(rows + 1, 2) {
            var next = shares
            var window = 0.0
            for inversions in 0...most {
                window += shares[inversions]
                if inversions >= size { window -= shares[inversions - size] }
                next[inversions] = max(window, 0) / Double(size)
            }
            shares = next
        }
        return shares.reduce(0, +)
    }

    /// Pairs that stand in descending order; sorts the values.
    static func inversions(_ values: inout [Double]) -> Int {
        var count = 0
        var other = values
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
                var (left, right) = (start, middle)
                for place in start..<end {
                    if left < middle, right >= end || values[left] <= values[right] {
                        other[place] = values[left]
                        left += 1
                    } else {
                        count += middle - left
                        other[place] = values[right]
                        right += 1
                    }
                }
            }
            swap(&values, &other)
            width *= 2
        }
        return count
    }

    private struct TieSums {
        var (pairs, triples, variance) = (0.0, 0.0, 0.0)

        init(_ sizes: [Int]) {
            for size in sizes {
                let count = Double(size)
                pairs += count * (count - 1) / 2
                triples += count * (count - 1) * (count - 2)
                variance += count * (count - 1) * (2 * count + 5)
            }
        }
    }
}
