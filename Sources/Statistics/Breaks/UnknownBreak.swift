/// Whether the slope changes anywhere along x, and where most likely.
///
/// The place is the one with the least sum of squares among all that leave a share of the rows on each side; the
/// statistic is the largest F over these places (supF). Its distribution under no break is found by the wild bootstrap:
/// residuals of the line with random signs, one for each row, or one for each cluster. The interval of the place is
/// that of rows, or clusters, drawn with replacement.
///
/// Source: Andrews, Econometrica 61 (1993), DOI 10.2307/2951764 (supF); Hansen, Econometrica 68 (2000),
/// DOI 10.1111/1468-0262.00124 (thresholds, bootstrap); Cameron, Gelbach and Miller, Review of Economics and
/// Statistics 90 (2008), DOI 10.1162/rest.90.3.414 (signs by cluster).
public struct UnknownBreak: Sendable {
    /// Where the slope changes most likely, with the hinge there.
    public let best: KnownBreak
    public let supF: Double
    /// The share of wild draws, and the data themselves, with a statistic at least as large: 0...1.
    public let pValue: Double
    /// The interval of the place, in the units of x; its ends are not numbers where no draws were asked for.
    public let interval: Interval
    /// The share of draws whose place is at an end of those allowed: a large one says that no place stands out.
    /// Not a number without draws.
    public let edgeShare: Double
    public let draws: Int

    /// How a break is searched.
    public struct Search: Sendable, Hashable {
        /// Share of the rows that must lie on each side.
        public var trim = 0.05
        /// Places to try, in the units of x; `nil`: every place.
        public var grid: [Double]?
        public var draws = 2_000
        /// Draws for the interval of the place; `nil`: as many as `draws`. With 0 there is no interval.
        public var intervalDraws: Int?
        public var seed: UInt64 = 1
        public var level = 0.95

        public init() {}
    }

    /// - Parameter clusters: For each row a number that rows of one cluster share; `nil`: every row on its own.
    /// - Throws: `FitError` where too few rows or places are on a side, and as `LinearFit`.
    public init(y: Regressor, x: Regressor, clusters: [Int]? = nil, search: Search = Search()) async throws(FitError) {
        let line = try LinearFit(of: y, on: [x])
        let scan = try HingeScan(x.values, trim: search.trim, grid: search.grid)
        var space = scan.space()
        let ordered = scan.order.map { y.values[$0] }
        guard let found = scan.best(ordered, &space), found.place.isFinite else {
            throw .oneSideOfBreak(below: 0, above: 0, needed: 2)
        }
        best = try KnownBreak(y: y, x: x, at: found.place)
        supF = found.statistic
        let members = ClusterMembers(clusters, order: scan.order)
        let residuals = scan.order.map { line.residuals[$0] }
        let statistics = await Draws.collect(
            search.draws, seed: search.seed, space: (scan.space(), residuals)
        ) { generator, space -> Double in
            members.flipSigns(of: residuals, into: &space.1, using: &generator)
            return scan.best(space.1, &space.0)?.statistic ?? 0
        }
        let supF = found.statistic
        pValue = Double(1 + statistics.count { $0 >= supF }) / Double(1 + search.draws)
        let places = await Draws.collect(
            search.intervalDraws ?? search.draws, seed: search.seed &+ 1, space: scan.space()
        ) { generator, space -> Double in
            members.drawCounts(into: &space.weights, using: &generator)
            return scan.best(ordered, &space)?.place ?? .nan
        }
        let quantiles = Quantiles(of: places)
        interval = quantiles.interval(level: search.level)
        draws = search.draws
        let ends = (quantiles.values.first ?? .nan, quantiles.values.last ?? .nan)
        edgeShare =
            Double(quantiles.values.count { $0 == ends.0 || $0 == ends.1 }) / Double(quantiles.values.count)
    }
}
