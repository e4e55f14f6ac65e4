/// The slopes between all pairs of rows with different x, in ascending order, without keeping them.
///
/// A slope is at most m where `y − m·x` does not rise from the one row to the other: such pairs are counted by sorting.
/// Halving the range of m closes in on the slope of a given place; those in the narrow range left are then listed.
///
/// Source: Cole, Salowe, Steiger & Szemerédi, SIAM Journal on Computing 18 (1989), DOI 10.1137/0218055 (counting).
struct PairSlopes: Hashable {
    /// In ascending order of x, then of y.
    private let x: [Double]
    private let y: [Double]
    /// The same within 0...1, so that nothing overflows and one tolerance fits all.
    private let unitX: [Double]
    private let unitY: [Double]
    /// Slopes of `y` by `x` over those of `unitY` by `unitX`.
    private let factor: Double
    /// Pairs of rows that are the same in both.
    private let same: Int
    /// Pairs with different x.
    let count: Int

    /// - Precondition: finite values, x not constant.
    init(_ x: [Double], _ y: [Double]) {
        let order = x.indices.sorted { x[$0] == x[$1] ? y[$0] < y[$1] : x[$0] < x[$1] }
        self.x = order.map { x[$0] }
        self.y = order.map { y[$0] }
        let (unitX, rangeX) = PairSlopes.unit(self.x)
        let (unitY, rangeY) = PairSlopes.unit(self.y)
        (self.unitX, self.unitY) = (unitX, unitY)
        factor = rangeY / rangeX
        var (sameX, same) = (0, 0)
        for group in Ranks.groups(of: x) {
            sameX += group.count * (group.count - 1) / 2
            for inner in Ranks.groups(of: group.map { y[$0] }) { same += inner.count * (inner.count - 1) / 2 }
        }
        self.same = same
        count = x.count * (x.count - 1) / 2 - sameX
    }

    var median: Double {
        let high = value(at: count / 2)
        return count.isMultiple(of: 2) ? (value(at: count / 2 - 1) + high) / 2 : high
    }

    /// The slope at a place in ascending order, from 0.
    func value(at place: Int) -> Double {
        var closest = Double.infinity
        for row in 1..<unitX.count where unitX[row] > unitX[row - 1] {
            closest = min(closest, unitX[row] - unitX[row - 1])
        }
        var (low, high) = (-2 / closest, 2 / closest)
        for _ in 0..<1_100 {
            let middle = low / 2 + high / 2
            guard high - low > 1e-10 * middle.magnitude + 1e-14 else { break }
            if atMost(middle) > place { high = middle } else { low = middle }
        }
        let reach = 1e-9 * max(low.magnitude, high.magnitude) + 1e-12
        return listed(place, low: (low - reach) * factor, high: (high + reach) * factor)
            ?? (low / 2 + high / 2) * factor
    }

    /// How many slopes of the unit values are at most `limit`.
    private func atMost(_ limit: Double) -> Int {
        var falling = unitX.indices.map { limit * unitX[$0] - unitY[$0] }
        let pairs = x.count * (x.count - 1) / 2
        return pairs - PairOrders.inversions(&falling) - same
    }

    /// The slope at a place, if it is among those from `low` to `high` and these have at most a million values.
    private func listed(_ place: Int, low: Double, high: Double) -> Double? {
        var before = 0
        var found: [Double: Int] = [:]
        for one in x.indices {
            for other in (one + 1)..<max(x.count, one + 1) where x[other] > x[one] {
                let slope = (y[other] - y[one]) / (x[other] - x[one])
                if slope < low { before += 1 } else if slope <= high { found[slope, default: 0] += 1 }
            }
            if found.count > 1_000_000 { return nil }
        }
        for (slope, times) in found.sorted(by: { $0.key < $1.key }) {
            if place >= before, place < before + times { return slope }
            before += times
        }
        return nil
    }

    private static func unit(_ values: [Double]) -> (values: [Double], range: Double) {
        let most = max(values.reduce(0) { max($0, $1.magnitude) }, .leastNormalMagnitude)
        let shares = values.map { $0 / most }
        let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
        guard high > low else { return (values.map { _ in 0 }, most) }
        return (shares.map { ($0 - low) / (high - low) }, (high - low) * most)
    }
}
