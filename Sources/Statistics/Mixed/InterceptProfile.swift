import RealModule

/// The likelihood of a line with a random intercept, by the ratio of the variance between groups to that within.
struct InterceptProfile {
    /// All that follows from one ratio.
    struct Point {
        let ratio: Double
        let coefficients: [Double]
        /// `(XᵀH⁻¹X)⁻¹`, H being the identity plus the ratio within groups.
        let inverseGram: Matrix
        /// `eᵀH⁻¹e`.
        let sumOfSquares: Double
        let logLikelihood: Double
        /// The sum of each group's residuals over `1 + n·ratio`.
        let groupSums: [Double]
        /// Of −2 log likelihood by the ratio.
        let slope: Double
    }

    let design: Matrix
    let y: [Double]
    let members: [[Int]]
    let likelihood: LikelihoodKind
    /// By what the sum of squares is divided.
    var free: Double { Double(y.count - (likelihood == .restricted ? design.columns : 0)) }

    /// The ratio of the highest likelihood, 0 included.
    func best() throws(FitError) -> Point {
        // A curve may have two tops: look along it first, then close in on the higher.
        let exponents = stride(from: -8.0, through: 8, by: 0.25).map { $0 }
        let looked = exponents.map { point(Double.pow(10, $0)) }
        guard let top = looked.indices.max(by: { looked[$0].logLikelihood < looked[$1].logLikelihood }) else {
            return point(0)
        }
        if top == looked.count - 1 { throw .noSpread(variable: "the residuals within groups") }
        let none = point(0)
        guard top > 0 else { return none }
        var (low, high) = (exponents[top - 1], exponents[top + 1])
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if point(Double.pow(10, middle)).slope > 0 { high = middle } else { low = middle }
        }
        let found = point(Double.pow(10, (low + high) / 2))
        let better = found.logLikelihood >= looked[top].logLikelihood ? found : looked[top]
        return better.logLikelihood > none.logLikelihood ? better : none
    }

    func point(_ ratio: Double) -> Point {
        var columns = (0..<design.columns).map { design.column($0) }
        var target = y
        for group in members {
            // Taking out this share of the group's mean leaves residuals that are independent.
            let share = 1 - 1 / (1 + Double(group.count) * ratio).squareRoot()
            for column in columns.indices { InterceptProfile.shrink(&columns[column], group, share) }
            InterceptProfile.shrink(&target, group, share)
        }
        let factors = QRFactorisation(Matrix(columns: columns), tolerance: 0)
        let coefficients = factors.solve(target)
        let inverse = factors.inverseGram
        let left = zip(target, Matrix(columns: columns).times(coefficients)).map { $0 - $1 }
        let squares = left.reduce(0) { $0 + $1 * $1 }
        let residuals = zip(y, design.times(coefficients)).map { $0 - $1 }
        let weights = members.map { 1 / (1 + Double($0.count) * ratio) }
        let sums = zip(members, weights).map { group, weight in group.reduce(0) { $0 + residuals[$1] } * weight }
        var logs = 0.0
        var slope = -free * sums.reduce(0) { $0 + $1 * $1 } / squares
        for (group, weight) in zip(members, weights) {
            logs -= Double.log(weight)
            slope += Double(group.count) * weight
        }
        if likelihood == .restricted {
            logs += factors.diagonalOfR.reduce(0) { $0 + 2 * Double.log($1.magnitude) }
            for (group, weight) in zip(members, weights) {
                let sum = (0..<design.columns).map { column in
                    group.reduce(0) { $0 + design[$1, column] } * weight
                }
                slope -= inverse.quadraticForm(sum)
            }
        }
        let deviance = free * (Double.log(2 * Double.pi * squares / free) + 1) + logs
        return Point(
            ratio: ratio, coefficients: coefficients, inverseGram: inverse, sumOfSquares: squares,
            logLikelihood: -deviance / 2, groupSums: sums, slope: slope)
    }

    private static func shrink(_ values: inout [Double], _ group: [Int], _ share: Double) {
        let mean = group.reduce(0) { $0 + values[$1] } / Double(group.count)
        for row in group { values[row] -= share * mean }
    }
}
