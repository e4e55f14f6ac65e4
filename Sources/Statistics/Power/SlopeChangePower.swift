/// How likely a test finds a change of slope at a break, and how many rows above the break that would take.
///
/// The test is the two-sided t test of the change in `y = a + b·x + d·max(x − c, 0)`, the break known beforehand; its
/// power is that of the noncentral t distribution. Rows that are added above the break are assumed to lie along x as
/// those at hand do, to scatter as much, and to come in clusters of the same size; the rows below stay as they are.
/// What was found in the data is no basis for the change to ask about: name one that would matter.
///
/// Source: Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition (1988), chapter 9; Kish, Survey
/// Sampling (1965), 8.2 (design effect). More words: Docs/Statistics/SlopeChangePower.md.
///
/// ```swift
/// let x = Regressor("x", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
/// let power = try SlopeChangePower(x: x, at: 5, spread: ResidualSpread(deviation: 1))
/// power.power(of: 1, rowsAbove: 4)                       // 0.50
/// power.rowsAboveNeeded(for: 1, power: 0.8)              // 15
/// ```
public struct SlopeChangePower: Sendable, Hashable {
    private let information: HingeInformation
    public let spread: ResidualSpread
    /// The share of tests that find a change where there is none, above 0, below 1.
    public let alpha: Double

    /// - Throws: `FitError` where a value is not finite, a side has fewer than two different places, nothing scatters,
    ///   or there are fewer than two clusters.
    public init(x: Regressor, at place: Double, spread: ResidualSpread, alpha: Double = 0.05) throws(FitError) {
        guard spread.deviation > 0, spread.designEffect > 0 else { throw .noSpread(variable: "the residuals") }
        guard spread.deviation.isFinite, spread.designEffect.isFinite else {
            throw .notFinite(variable: "the spread of the residuals", row: 0)
        }
        if let clusters = spread.clusters, clusters < 2 { throw .tooFewClusters(clusters: clusters, needed: 2) }
        information = try HingeInformation(x: x, at: place)
        self.spread = spread
        self.alpha = alpha
    }

    /// Of the data at hand: the spread is that about the fitted hinge, the design effect is the variance of the change
    /// by clusters over the classical one.
    ///
    /// - Parameter clusters: For each row a number that rows of one cluster share; `nil`: every row on its own.
    public init(of bend: KnownBreak, clusters: [Int]? = nil, alpha: Double = 0.05) throws(FitError) {
        let classical = try bend.hinge.covariance(.classical)
        var effect = 1.0
        if let clusters {
            effect = try bend.hinge.covariance(.clustered(clusters)).matrix[2, 2] / classical.matrix[2, 2]
        }
        let x = (0..<bend.hinge.rows).map { bend.hinge.whitened[$0, 1] }
        let spread = ResidualSpread(
            deviation: bend.hinge.residualDeviation, designEffect: effect, clusters: clusters.map { Set($0).count })
        try self.init(x: Regressor(bend.hinge.names[1], x), at: bend.place, spread: spread, alpha: alpha)
    }

    public var rowsBelow: Int { information.rowsBelow }
    /// Of the data at hand.
    public var rowsAbove: Int { information.rowsAbove }

    /// Of the change of slope with so many rows above the break, in units of y per unit of x; not a number below 2.
    public func standardError(rowsAbove rows: Int) -> Double { standardError(rows: Double(rows)) }

    /// The probability that the test finds a change of this size.
    ///
    /// - Parameters:
    ///   - change: In units of y per unit of x; its sign does not matter.
    ///   - rows: Above the break, 2 or more.
    /// - Returns: 0...1; not a number where no degree of freedom is left or `alpha` is no probability.
    public func power(of change: Double, rowsAbove rows: Int) -> Double {
        power(noncentrality: change / standardError(rowsAbove: rows), rows: Double(rows))
    }

    /// The power for several numbers of rows above the break.
    public func curve(of change: Double, rowsAbove rows: [Int]) -> [Double] {
        rows.map { power(of: change, rowsAbove: $0) }
    }

    /// The fewest rows above the break with which the test finds a change of this size with this power.
    ///
    /// - Parameter power: Above `alpha`, below 1.
    /// - Returns: 2 or more; `nil` where no number of rows above the break suffices, because the slope below it is not
    ///   known well enough, or more than a thousand million would be needed.
    public func rowsAboveNeeded(for change: Double, power target: Double = 0.8) -> Int? {
        guard target > alpha, target < 1, change != 0, change.isFinite else { return nil }
        func suffices(_ rows: Int) -> Bool { power(of: change, rowsAbove: rows) >= target }
        var (few, enough) = (1, 2)
        while !suffices(enough) {
            guard enough < 1 << 30 else { return nil }
            (few, enough) = (enough, enough * 2)
        }
        while enough - few > 1 {
            let middle = few + (enough - few) / 2
            if suffices(middle) { enough = middle } else { few = middle }
        }
        return enough
    }

    /// The smallest change of slope that the test finds with this power.
    ///
    /// - Parameters:
    ///   - power: Above `alpha`, below 1.
    ///   - rows: Above the break; `nil`: as many as there are.
    /// - Returns: Above 0, in units of y per unit of x; `nil` where no degree of freedom is left.
    public func smallestChange(power target: Double = 0.8, rowsAbove rows: Int? = nil) -> Double? {
        let count = Double(rows ?? rowsAbove)
        guard target > alpha, target < 1, degreesOfFreedom(rows: count) > 0, count >= 2 else { return nil }
        var (low, high) = (0.0, 1.0)
        while power(noncentrality: high, rows: count) < target {
            guard high < 1e6 else { return nil }
            high *= 2
        }
        for _ in 0..<60 where high - low > 1e-12 * high {
            let middle = (low + high) / 2
            if power(noncentrality: middle, rows: count) < target { low = middle } else { high = middle }
        }
        return high * standardError(rows: count)
    }

    private func standardError(rows: Double) -> Double {
        guard rows >= 2 else { return .nan }
        return spread.deviation * (spread.designEffect * information.variance(rowsAbove: rows)).squareRoot()
    }

    /// Rows less coefficients, or clusters less one, their number growing with the rows.
    private func degreesOfFreedom(rows: Double) -> Double {
        let all = Double(rowsBelow) + rows
        guard let clusters = spread.clusters else { return all - 3 }
        return Double(clusters) * all / Double(rowsBelow + rowsAbove) - 1
    }

    private func power(noncentrality: Double, rows: Double) -> Double {
        let degrees = degreesOfFreedom(rows: rows)
        let critical = StudentT.quantile(1 - alpha / 2, degreesOfFreedom: degrees)
        let size = noncentrality.magnitude
        return NoncentralT.tail(critical, degreesOfFreedom: degrees, noncentrality: size)
            + NoncentralT.cumulative(-critical, degreesOfFreedom: degrees, noncentrality: size)
    }
}
