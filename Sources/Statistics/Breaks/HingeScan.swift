/// Finds the hinge with the least sum of squares over every place along x, in one pass over the rows.
///
/// With the line taken out of y, a hinge at c explains `N(c)² / D(c)`, where `N = Σ_{x>c} e·(x − c)` and D is what the
/// hinge keeps once the line is taken out of it. Both come from sums over the rows above c. Between two values of x, N
/// is linear in c and D quadratic, so that the best place there has a closed form: no grid is needed. A grid can be
/// given, to compare with those who used one.
struct HingeScan: Sendable {
    /// In rising order, about their mean.
    let x: [Double]
    /// The place of each ordered row among those given.
    let order: [Int]
    private let mean: Double
    /// Ranges of places: between the value of x before row `first` and that of row `first`.
    private let segments: [Segment]
    /// Places to try in place of all; `nil` for all. In the units of x.
    private let grid: [(place: Double, first: Int)]?

    private struct Segment: Sendable {
        /// The first ordered row above the places of this segment.
        let first: Int
        let low: Double
        let high: Double
    }

    struct Best: Sendable, Hashable {
        /// In the units of x.
        var place: Double
        /// What the hinge explains beyond the line.
        var gain: Double
        /// Residual sum of squares of the line.
        var residual: Double
        var statistic: Double
    }

    /// - Parameter trim: Share of the rows that must lie on each side.
    init(_ values: [Double], trim: Double, grid places: [Double]? = nil) throws(FitError) {
        order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        let count = values.count
        guard count >= 4 else { throw .tooFew(rows: count, needed: 4) }
        let mean = values.reduce(0, +) / Double(count)
        self.mean = mean
        let x = order.map { values[$0] - mean }
        self.x = x
        let least = max(2, Int((trim * Double(count)).rounded(.up)))
        // A place must leave enough rows, at two different values, on both sides.
        let lowest = x.firstIndex { $0 > x[0] } ?? count
        let highest = x.lastIndex { $0 < x[count - 1] } ?? -1
        let from = x[min(max(least - 1, lowest), count - 1)]
        let to = x[max(min(count - least, highest), 0)]
        guard from <= to, lowest < count, x[lowest] <= to, from <= x[max(highest, 0)], lowest <= highest else {
            throw .oneSideOfBreak(below: lowest, above: count - 1 - highest, needed: 2)
        }
        var segments: [Segment] = []
        for row in 1..<count where x[row] > x[row - 1] {
            let low = max(x[row - 1], from)
            let high = min(x[row], to)
            if low <= high, x[row] > from || high == from { segments.append(Segment(first: row, low: low, high: high)) }
        }
        self.segments = segments
        grid = places.map { places in
            places.compactMap { place in
                let centred = place - mean
                guard centred >= x[0], centred < x[count - 1] else { return nil }
                return (centred, x.firstIndex { $0 > centred } ?? count)
            }
        }
    }

    /// Room for the sums of one draw, so that draws do not take memory anew.
    struct Space {
        var residuals: [Double]
        var weights: [Double]
    }

    func space() -> Space {
        Space(residuals: [Double](repeating: 0, count: x.count), weights: [Double](repeating: 1, count: x.count))
    }

    /// The best hinge for these values, in the order of `order`, each row counted as often as its weight says.
    ///
    /// - Returns: `nil` where the rows that count cannot carry a hinge.
    func best(_ values: borrowing [Double], _ space: inout Space) -> Best? {
        let count = x.count
        // The weighted line.
        var (total, sumX, sumY) = (0.0, 0.0, 0.0)
        for row in 0..<count {
            let weight = space.weights[row]
            total += weight
            sumX += weight * x[row]
            sumY += weight * values[row]
        }
        guard total > 3 else { return nil }
        let (meanX, meanY) = (sumX / total, sumY / total)
        var (spread, product) = (0.0, 0.0)
        for row in 0..<count {
            let distance = x[row] - meanX
            spread += space.weights[row] * distance * distance
            product += space.weights[row] * distance * (values[row] - meanY)
        }
        guard spread > 0 else { return nil }
        let slope = product / spread
        var residual = 0.0
        for row in 0..<count {
            let left = values[row] - meanY - slope * (x[row] - meanX)
            space.residuals[row] = space.weights[row] * left
            residual += space.weights[row] * left * left
        }
        let line = Line(total: total, meanX: meanX, spread: spread)
        guard let (place, gain) = largestGain(line, space) else { return nil }
        let left = max(residual - gain, 0)
        return Best(
            place: place + mean, gain: gain, residual: residual,
            statistic: left > 0 ? gain / (left / (total - 3)) : .infinity)
    }

    private struct Line {
        let total: Double
        let meanX: Double
        let spread: Double
    }

    /// Sums over the rows above a place.
    private struct Above {
        var weight = 0.0, x = 0.0, xx = 0.0, e = 0.0, ex = 0.0

        /// What a hinge at `c` explains beyond the line.
        func gain(at c: Double, _ line: Line) -> Double {
            let numerator = ex - c * e
            let first = x - c * weight
            let square = xx - 2 * c * x + c * c * weight
            let along = xx - c * x - line.meanX * first
            let kept = square - first * first / line.total - along * along / line.spread
            // What the line leaves of a hinge that it nearly explains is rounding.
            guard kept > 1e-10 * square else { return 0 }
            return numerator * numerator / kept
        }

        /// The place where the gain between two values of x is largest, wherever it lies.
        func stationary(_ line: Line) -> Double {
            // kept = d0 + d1·c + d2·c²
            let (total, spread, mean) = (line.total, line.spread, line.meanX)
            let alongConstant = xx - mean * x
            let alongSlope = -(x - mean * weight)
            let d0 = xx - x * x / total - alongConstant * alongConstant / spread
            let d1 = -2 * x + 2 * x * weight / total - 2 * alongConstant * alongSlope / spread
            let d2 = weight - weight * weight / total - alongSlope * alongSlope / spread
            return -(2 * e * d0 + ex * d1) / (e * d1 + 2 * ex * d2)
        }
    }

    private func largestGain(_ line: Line, _ space: borrowing Space) -> (place: Double, gain: Double)? {
        var above = Above()
        var best: (place: Double, gain: Double)?
        func take(_ place: Double, _ above: Above) {
            let gain = above.gain(at: place, line)
            if gain > best?.gain ?? -1 { best = (place, gain) }
        }
        var row = x.count
        func descend(to first: Int) {
            while row > first {
                row -= 1
                let weight = space.weights[row]
                above.weight += weight
                above.x += weight * x[row]
                above.xx += weight * x[row] * x[row]
                above.e += space.residuals[row]
                above.ex += space.residuals[row] * x[row]
            }
        }
        if let grid {
            for (place, first) in grid.reversed() {
                descend(to: first)
                take(place, above)
            }
        } else {
            for segment in segments.reversed() {
                descend(to: segment.first)
                take(segment.high, above)
                take(segment.low, above)
                let between = above.stationary(line)
                if between > segment.low, between < segment.high { take(between, above) }
            }
        }
        return best
    }
}
