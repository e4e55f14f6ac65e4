/// The largest Wald statistic of a change of slope over a list of places, with errors by row or by cluster.
///
/// Equation: with the line taken out of y (e) and out of the hinge at c (h, of length 1), the change is `δ = h·e` and
/// the statistic `δ² / (q·Σ_g (Σ_{i∈g} hᵢ·(eᵢ − δ·hᵢ))²)`, q the small-sample factor `n/(n − 3)`, or with clusters
/// `G/(G − 1)·(n − 1)/(n − 3)`.
struct RobustHingeScan: Sendable {
    let places: [Double]
    private let members: ClusterMembers
    /// 1 and x, each of length 1 and at right angles.
    private let line: (constant: Double, slope: [Double])
    /// For each place the hinge beyond the line, row after row.
    private let hinges: [[Double]]
    /// For each place and cluster `Σh²`.
    private let squares: [[Double]]
    private let factor: Double

    init(_ x: [Double], places: [Double], members: ClusterMembers) {
        let count = Double(x.count)
        self.members = members
        factor =
            members.count == x.count
            ? count / (count - 3) : Double(members.count) / Double(members.count - 1) * (count - 1) / (count - 3)
        let constant = 1 / count.squareRoot()
        let mean = x.reduce(0, +) / count
        let slope = RobustHingeScan.unit(x.map { $0 - mean })
        line = (constant, slope)
        var kept: [(place: Double, hinge: [Double])] = []
        for place in places {
            var hinge = x.map { max($0 - place, 0) }
            let whole = RobustHingeScan.product(hinge, hinge)
            for _ in 0..<2 { RobustHingeScan.takeLine(constant, slope, from: &hinge) }
            if RobustHingeScan.product(hinge, hinge) > 1e-11 * whole {
                kept.append((place, RobustHingeScan.unit(hinge)))
            }
        }
        self.places = kept.map(\.place)
        hinges = kept.map(\.hinge)
        squares = kept.map { _, hinge in
            var sums = [Double](repeating: 0, count: members.count)
            for (row, value) in hinge.enumerated() { sums[members.cluster[row]] += value * value }
            return sums
        }
    }

    /// Room for one draw.
    struct Space: Sendable {
        var residuals: [Double]
        fileprivate var sums: [Double]
    }

    func space() -> Space {
        Space(
            residuals: [Double](repeating: 0, count: members.cluster.count),
            sums: [Double](repeating: 0, count: members.count))
    }

    /// Of the residuals in `space`, out of which the line is taken first.
    func largest(_ space: inout Space) -> Double {
        RobustHingeScan.takeLine(line.constant, line.slope, from: &space.residuals)
        var largest = 0.0
        for (hinge, squares) in zip(hinges, squares) {
            for place in space.sums.indices { space.sums[place] = 0 }
            var change = 0.0
            for row in hinge.indices {
                let product = hinge[row] * space.residuals[row]
                change += product
                space.sums[members.cluster[row]] += product
            }
            var variance = 0.0
            for place in squares.indices {
                let left = space.sums[place] - change * squares[place]
                variance += left * left
            }
            guard change != 0 else { continue }
            largest = max(largest, change * change / (factor * variance))
        }
        return largest
    }

    private static func takeLine(_ constant: Double, _ slope: [Double], from values: inout [Double]) {
        let level = constant * constant * values.reduce(0, +)
        for row in values.indices { values[row] -= level }
        let along = product(slope, values)
        for row in values.indices { values[row] -= along * slope[row] }
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for row in left.indices { sum += left[row] * right[row] }
        return sum
    }

    private static func unit(_ values: [Double]) -> [Double] {
        let length = product(values, values).squareRoot()
        return length > 0 ? values.map { $0 / length } : values
    }
}
