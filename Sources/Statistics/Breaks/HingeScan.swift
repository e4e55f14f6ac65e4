/// Finds the hinge with the least sum of squares over every place along x, in one pass over the values of x.
///
/// With the line taken out of y, a hinge at c explains `N(c)² / D(c)`, where `N = Σ_{x>c} e·(x − c)` and D is what the
/// hinge keeps once the line is taken out of it. Both come from sums over the rows above c. Between two values of x, N
/// is linear in c and D quadratic, so that the best place there has a closed form: no grid is needed. A grid can be
/// given, to compare with those who used one. The sums are kept about the place itself and grow by terms of one sign,
/// so that no digits are lost where x is far from 0.
struct HingeScan: Sendable {
    /// The different values of x in rising order.
    let values: [Double]
    /// For each row as given the number of its value.
    let group: [Int]
    /// The lowest and highest place allowed.
    let ends: Interval
    /// Ranges of places: each lies between the value before `first` and value `first`, high to low.
    private let segments: [Segment]
    /// Places to try in place of all, high to low; `nil` for all.
    private let grid: [(place: Double, first: Int)]?

    private struct Segment: Sendable {
        /// The lowest value above the places of this segment.
        let first: Int
        let low: Double
        let high: Double
    }

    struct Best: Sendable, Hashable {
        var place: Double
        /// What the hinge explains beyond the line, as an F whose place is a coefficient too: n − 4.
        var statistic: Double
    }

    /// - Parameter trim: Share of the rows that must lie on each side.
    /// - Throws: `FitError` where no place has this share and two different values on both sides.
    init(_ x: [Double], trim: Double, grid places: [Double]? = nil) throws(FitError) {
        guard trim > 0, trim < 0.5 else { throw .outside(setting: "The trimmed share", above: 0, below: 0.5) }
        guard x.count >= 5 else { throw .tooFew(rows: x.count, needed: 5) }
        let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
        var values: [Double] = []
        var group = [Int](repeating: 0, count: x.count)
        for row in order {
            if values.last != x[row] { values.append(x[row]) }
            group[row] = values.count - 1
        }
        self.values = values
        self.group = group
        let top = values.count
        guard top >= 4 else { throw .oneSideOfBreak(below: min(top, 2), above: max(top - 2, 0), needed: 2) }
        if let places {
            let kept = places.filter { $0 >= values[1] && $0 < values[top - 2] }.sorted(by: >)
            guard let high = kept.first, let low = kept.last else {
                let above = x.count { $0 > (places.first ?? .nan) }
                throw .oneSideOfBreak(below: x.count - above, above: above, needed: 2)
            }
            grid = kept.map { place in (place, values.firstIndex { $0 > place } ?? top) }
            ends = Interval(low: low, high: high)
            segments = []
            return
        }
        let least = max(1, Int((trim * Double(x.count)).rounded(.up)))
        let from = max(x[order[least - 1]], values[1])
        // Just below the last but one value two different ones are left above.
        let last = values[top - 2] - 1e-9 * (values[top - 2] - values[top - 3])
        let to = min(x[order[x.count - least]], last)
        guard from <= to else { throw .oneSideOfBreak(below: least, above: least, needed: least) }
        ends = Interval(low: from, high: to)
        grid = nil
        segments = (1..<top).reversed().compactMap { first in
            let (low, high) = (max(values[first - 1], from), min(values[first], to))
            return low < high || (low == high && low == from) ? Segment(first: first, low: low, high: high) : nil
        }
    }

    /// What a scan needs to know of the rows: by value of x how many there are, and their residuals from the line.
    struct Sums: Sendable {
        var weights: [Double]
        var residuals: [Double]
        /// Of all residuals.
        var squares = 0.0

        fileprivate init(_ count: Int) {
            weights = [Double](repeating: 0, count: count)
            residuals = weights
        }

        mutating func clear() {
            for place in weights.indices {
                weights[place] = 0
                residuals[place] = 0
            }
            squares = 0
        }

        /// Counts a row of this group so often.
        @inline(__always)
        mutating func add(_ residual: Double, weight: Double = 1, to group: Int) {
            weights[group] += weight
            residuals[group] += weight * residual
            squares += weight * residual * residual
        }
    }

    func sums() -> Sums { Sums(values.count) }

    /// Of rows as given, each counted once.
    func sums(of residuals: [Double]) -> Sums {
        var sums = sums()
        for (row, residual) in residuals.enumerated() { sums.add(residual, to: group[row]) }
        return sums
    }

    /// The best hinge for these rows; what a line explains of them is taken out first.
    ///
    /// - Returns: `nil` where the rows that count cannot carry a hinge.
    func best(_ sums: inout Sums) -> Best? {
        var (total, sumX, sumE) = (0.0, 0.0, 0.0)
        let start = values[0]
        for place in values.indices {
            total += sums.weights[place]
            sumX += sums.weights[place] * (values[place] - start)
            sumE += sums.residuals[place]
        }
        guard total > 4 else { return nil }
        let (meanX, meanE) = (start + sumX / total, sumE / total)
        var (spread, product) = (0.0, 0.0)
        for place in values.indices {
            let distance = values[place] - meanX
            spread += sums.weights[place] * distance * distance
            product += distance * sums.residuals[place]
        }
        guard spread > 0 else { return nil }
        let slope = product / spread
        for place in values.indices {
            sums.residuals[place] -= sums.weights[place] * (meanE + slope * (values[place] - meanX))
        }
        let residual = max(sums.squares - total * meanE * meanE - slope * product, 0)
        let line = Line(share: 1 / total, meanX: meanX, inverseSpread: 1 / spread)
        guard let (place, gain) = largestGain(line, sums) else { return nil }
        let left = residual - gain
        return Best(place: place, statistic: left > 0 ? gain / (left / (total - 4)) : gain > 0 ? .infinity : 0)
    }

    private func largestGain(_ line: Line, _ sums: borrowing Sums) -> (place: Double, gain: Double)? {
        var above = Above(origin: values[values.count - 1])
        var best: (place: Double, gain: Double)?
        func take(_ place: Double, _ gain: Double) { if gain > best?.gain ?? -1 { best = (place, gain) } }
        var row = values.count
        func descend(to first: Int) {
            while row > first {
                row -= 1
                above.add(sums.weights[row], sums.residuals[row], at: values[row])
            }
        }
        if let grid {
            for (place, first) in grid {
                descend(to: first)
                take(place, above.kept(line).gain(above, at: above.origin - place))
            }
            return best
        }
        for segment in segments {
            descend(to: segment.first)
            let kept = above.kept(line)
            take(segment.high, kept.gain(above, at: above.origin - segment.high))
            take(segment.low, kept.gain(above, at: above.origin - segment.low))
            let between = kept.stationary(above)
            let place = above.origin - between
            if place > segment.low, place < segment.high { take(place, kept.gain(above, at: between)) }
        }
        return best
    }
}

/// The line that is taken out of everything.
private struct Line {
    /// 1 / Σw.
    let share: Double
    let meanX: Double
    /// 1 / Σw·(x − x̄)².
    let inverseSpread: Double
}

/// Sums over the rows at or above an origin, about it.
private struct Above {
    var origin: Double
    var weight = 0.0, first = 0.0, second = 0.0, e = 0.0, ex = 0.0

    init(origin: Double) { self.origin = origin }

    /// Moves the origin down to a value and adds its rows.
    mutating func add(_ weight: Double, _ residual: Double, at value: Double) {
        let step = origin - value
        second += step * (2 * first + step * self.weight)
        first += step * self.weight
        ex += step * e
        origin = value
        self.weight += weight
        e += residual
    }

    /// What a hinge keeps once the line is taken out of it, as a polynomial of how far below the origin it is.
    func kept(_ line: Line) -> Kept {
        let along = second + (origin - line.meanX) * first
        let growth = first + (origin - line.meanX) * weight
        return Kept(
            constant: second - first * first * line.share - along * along * line.inverseSpread,
            linear: 2 * (first - first * weight * line.share - along * growth * line.inverseSpread),
            square: weight - weight * weight * line.share - growth * growth * line.inverseSpread)
    }
}

private struct Kept {
    let constant: Double
    let linear: Double
    let square: Double

    /// What a hinge so far below the origin explains beyond the line.
    func gain(_ above: Above, at step: Double) -> Double {
        let numerator = above.ex + step * above.e
        let kept = constant + step * (linear + step * square)
        let whole = above.second + step * (2 * above.first + step * above.weight)
        // What the line leaves of a hinge that it nearly explains is rounding.
        return kept > 1e-11 * whole ? numerator * numerator / kept : 0
    }

    /// The step at which the gain is largest, wherever it lies.
    func stationary(_ above: Above) -> Double {
        (above.ex * linear - 2 * above.e * constant) / (above.e * linear - 2 * above.ex * square)
    }
}
