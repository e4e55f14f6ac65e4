extension UnknownBreak {
    /// How a break is searched.
    public struct Search: Sendable, Hashable {
        /// Share of the rows that must lie on each side, above 0 and below 0.5. It does not bind a grid.
        public var trim = 0.05
        /// Places to try, in the units of x; `nil`: every place.
        public var grid: [Double]?
        /// Wild draws for the p-value.
        public var draws = 2_000
        /// Draws with replacement for the interval; `nil`: as many as `draws`; 0: no interval.
        public var intervalDraws: Int?
        public var seed: UInt64 = 1
        public var level = 0.95
        public var statistic = Statistic.classical
        public var weights = WildWeights.signs

        public init() {}

        /// The statistic that the p-value is of.
        public enum Statistic: String, Sendable, Hashable, CaseIterable {
            /// The largest F, over every place.
            case classical
            /// The largest Wald statistic with errors by row (HC1) or cluster: for a spread that changes much along x.
            /// With few clusters it finds too little: `classical` with factors by cluster is then the better test.
            /// Over the grid, or without one over 72 places with equally many values of x between.
            case robust
        }

        func check() throws(FitError) {
            let most = 10_000_001.0
            guard draws > 0, Double(draws) < most else {
                throw .outside(setting: "The number of draws", above: 0, below: most)
            }
            guard (intervalDraws ?? 0) >= 0, Double(intervalDraws ?? 0) < most else {
                throw .outside(setting: "The number of draws of the interval", above: -1, below: most)
            }
            guard level > 0, level < 1 else { throw .outside(setting: "The level", above: 0, below: 1) }
        }

        /// The places of the robust statistic.
        func places(_ scan: HingeScan, count: Int = 72) -> [Double] {
            if let grid { return grid.filter { scan.ends.contains($0) } }
            let allowed = scan.values.filter { scan.ends.contains($0) }
            guard allowed.count > count else { return allowed.isEmpty ? [scan.ends.low, scan.ends.high] : allowed }
            return (0..<count).map { allowed[$0 * (allowed.count - 1) / (count - 1)] }
        }
    }
}
