/// Rows by the cluster they belong to, and what the clusters do to a sample's worth.
///
/// Equations: the intraclass correlation by analysis of variance, `(B − W) / (B + (m − 1)·W)`, with B and W the mean
/// squares between and within clusters and `m = (n − Σn²/n) / (G − 1)`.
///
/// Source: Moulton, Journal of Econometrics 32 (1986), DOI 10.1016/0304-4076(86)90021-7; Carter, Schnepel &
/// Steigerwald, Review of Economics and Statistics 99 (2017), DOI 10.1162/REST_a_00639.
///
/// ```swift
/// let structure = try ClusterStructure([0, 0, 1, 1, 1, 1])
/// structure.effectiveBySize        // 36 / 20 = 1.8: two clusters, one of them twice as large
/// ```
public struct ClusterStructure: Sendable {
    /// The rows of each cluster, in the order in which clusters first occur.
    let members: [[Int]]
    public let rows: Int

    /// - Throws: `FitError` for fewer than two clusters.
    public init(_ clusters: [Int]) throws(FitError) {
        var places: [Int: Int] = [:]
        var members: [[Int]] = []
        for (row, cluster) in clusters.enumerated() {
            if let place = places[cluster] {
                members[place].append(row)
            } else {
                places[cluster] = members.count
                members.append([row])
            }
        }
        guard members.count >= 2 else { throw .tooFewClusters(clusters: members.count, needed: 2) }
        self.members = members
        rows = clusters.count
    }

    public var clusters: Int { members.count }

    /// How many clusters of equal size would be as unequal in their squared shares: `1 / Σ share²`.
    public var effectiveBySize: Double {
        let total = Double(rows)
        return total * total / members.reduce(0) { $0 + Double($1.count * $1.count) }
    }

    /// How alike values of one cluster are: 1 where they are all the same, 0 where clusters mean nothing, down to
    /// −1/(m − 1); not a number where no cluster has two rows or nothing varies.
    /// - Precondition: one value for each row.
    public func intraclassCorrelation(of values: [Double]) -> Double {
        precondition(values.count == rows, "one value for each row")
        guard rows > clusters else { return .nan }
        let mean = values.reduce(0, +) / Double(rows)
        var (between, within) = (0.0, 0.0)
        for group in members {
            let own = group.reduce(0) { $0 + values[$1] } / Double(group.count)
            between += Double(group.count) * (own - mean) * (own - mean)
            within += group.reduce(0) { $0 + (values[$1] - own) * (values[$1] - own) }
        }
        between /= Double(clusters - 1)
        within /= Double(rows - clusters)
        return (between - within) / (between + (typicalSize - 1) * within)
    }

    /// How many times larger the true standard error of a slope is than the classical one, by Moulton's formula.
    ///
    /// Equation: `√(1 + (Var(n)/n̄ + n̄ − 1)·ρx·ρe)`, 0 where the root would be of a negative number.
    /// - Precondition: one value of the regressor and one residual for each row.
    public func moultonFactor(of regressor: [Double], residuals: [Double]) -> Double {
        let mean = Double(rows) / Double(clusters)
        let variance =
            members.reduce(0) { $0 + (Double($1.count) - mean) * (Double($1.count) - mean) } / Double(clusters)
        let both = intraclassCorrelation(of: regressor) * intraclassCorrelation(of: residuals)
        let inflation = 1 + (variance / mean + mean - 1) * both
        return inflation < 0 ? 0 : inflation.squareRoot()
    }

    /// How many clusters of equal weight the clustered error of each coefficient rests on: far below the number of
    /// clusters (or below about 20), the error is too small and the t distribution too narrow.
    ///
    /// Equation: `G / (1 + Γ)`, Γ being the squared coefficient of variation between clusters of
    /// `(XᵀX)⁻¹·Xgᵀ·Ω·Xg·(XᵀX)⁻¹`, Ω having 1 on the diagonal and `correlation` elsewhere.
    /// - Parameter correlation: Of the errors within a cluster, 0...1; 1 is the most careful.
    /// - Precondition: the fit has one row for each row here.
    public func effectiveClusters(of fit: LinearFit, correlation: Double = 1) -> [Double] {
        precondition(fit.rows == rows, "one cluster for each row")
        let weights = fit.whitened.times(fit.inverseGram)
        return (0..<fit.coefficients.count).map { column in
            let shares = members.map { group in
                let sum = group.reduce(0) { $0 + weights[$1, column] }
                let squares = group.reduce(0) { $0 + weights[$1, column] * weights[$1, column] }
                return correlation * sum * sum + (1 - correlation) * squares
            }
            let count = Double(shares.count)
            let mean = shares.reduce(0, +) / count
            let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
            return count / (1 + variance / (mean * mean))
        }
    }

    private var typicalSize: Double {
        let total = Double(rows)
        let squares = members.reduce(0) { $0 + Double($1.count * $1.count) }
        return (total - squares / total) / Double(clusters - 1)
    }
}
