/// The random draws behind an unknown break.
struct WildDraws: Sendable {
    /// Of the line without a break.
    let residuals: [Double]
    let members: ClusterMembers
    let search: UnknownBreak.Search

    /// The share of draws under no break with a statistic at least as large, the data themselves counted as one.
    func pValue(of statistic: Double, _ scan: HingeScan) async -> Double {
        let factors = [Double](repeating: 1, count: members.count)
        let drawn = await Draws.collect(
            search.draws, seed: search.seed, space: (scan.sums(), factors)
        ) { [self] generator, space -> Double in
            search.weights.fill(&space.1, using: &generator)
            space.0.clear()
            for row in residuals.indices {
                space.0.add(residuals[row] * space.1[members.cluster[row]], to: scan.group[row])
            }
            return scan.best(&space.0)?.statistic ?? 0
        }
        return share(of: drawn, atLeast: statistic)
    }

    func pValue(of statistic: Double, _ scan: RobustHingeScan) async -> Double {
        let factors = [Double](repeating: 1, count: members.count)
        let drawn = await Draws.collect(
            search.draws, seed: search.seed, space: (scan.space(), factors)
        ) { [self] generator, space -> Double in
            search.weights.fill(&space.1, using: &generator)
            for row in residuals.indices {
                space.0.residuals[row] = residuals[row] * space.1[members.cluster[row]]
            }
            return scan.largest(&space.0)
        }
        return share(of: drawn, atLeast: statistic)
    }

    /// Where the break is in rows, or clusters, drawn with replacement.
    func places(_ scan: HingeScan) async -> Quantiles {
        let counts = [Double](repeating: 0, count: members.count)
        let places = await Draws.collect(
            search.intervalDraws ?? search.draws, seed: search.seed &+ 1, space: (scan.sums(), counts)
        ) { [self] generator, space -> Double in
            members.drawCounts(into: &space.1, using: &generator)
            space.0.clear()
            for row in residuals.indices {
                let weight = space.1[members.cluster[row]]
                if weight > 0 { space.0.add(residuals[row], weight: weight, to: scan.group[row]) }
            }
            return scan.best(&space.0)?.place ?? .nan
        }
        return Quantiles(of: places)
    }

    private func share(of drawn: [Double], atLeast statistic: Double) -> Double {
        // Rounding must not decide between a draw that equals the data and one below it.
        let bar = statistic * (1 - 1e-12)
        return Double(1 + drawn.count { $0 >= bar }) / Double(1 + drawn.count)
    }
}
