/// Whether the slope changes anywhere along x, and where most likely.
///
/// The place is the one with the least sum of squares among all that leave a share of the rows on each side; the
/// statistic is the largest F over these places (supF), whose place counts as a coefficient too:
/// `gain / (RSS₁ / (n − 4))`. Its distribution under no break is found by the wild bootstrap: residuals of the line
/// times random factors, one for each row, or one for each cluster. The interval of the place is that of rows, or
/// clusters, drawn with replacement.
///
/// Source: Andrews, Econometrica 61 (1993), DOI 10.2307/2951764 (supF); Hansen, Econometrica 68 (2000),
/// DOI 10.1111/1468-0262.00124 (thresholds, bootstrap); Cameron, Gelbach and Miller, Review of Economics and
/// Statistics 90 (2008), DOI 10.1162/rest.90.3.414 (signs by cluster).
///
/// ```swift
/// let found = try await UnknownBreak(y: score, x: logParameters, clusters: baseModels)
/// found.best.place        // and found.interval, found.pValue
/// ```
public struct UnknownBreak: Sendable {
    /// Where the slope changes most likely, with the hinge there.
    public let best: KnownBreak
    public let supF: Double
    /// The largest Wald statistic with errors by row or by cluster; `nil` where the search asks for supF.
    public let supWald: Double?
    /// The share of wild draws, and the data themselves, with a statistic at least as large: above 0, at most 1.
    public let pValue: Double
    /// The interval of the place, in the units of x; its ends are not numbers where no draws were asked for.
    public let interval: Interval
    /// The share of draws whose place is at an end of those allowed: a large one says that no place stands out.
    public let edgeShare: Double
    /// The lowest and the highest place allowed.
    public let allowed: Interval
    public let draws: Int

    /// - Parameter clusters: For each row a number that rows of one cluster share; `nil`: every row on its own.
    /// - Throws: `FitError` where too few rows, places or clusters are there, a setting is out of its range, nothing
    ///   is left beside the line, and as `LinearFit`.
    /// - Precondition: x and clusters as long as `y`.
    public init(y: Regressor, x: Regressor, clusters: [Int]? = nil, search: Search = Search()) async throws(FitError) {
        try search.check()
        let line = try LinearFit(of: y, on: [x])
        let members = try ClusterMembers(clusters, rows: line.rows)
        let scan = try HingeScan(x.values, trim: search.trim, grid: search.grid)
        let largest = y.values.reduce(0) { max($0, $1.magnitude) }
        guard line.residuals.contains(where: { $0.magnitude > 1e-14 * largest }) else {
            throw .noSpread(variable: "the residuals of the line")
        }
        var sums = scan.sums(of: line.residuals)
        guard let found = scan.best(&sums) else { throw .noSpread(variable: x.name) }
        best = try KnownBreak(y: y, x: x, at: found.place, clusters: clusters)
        supF = found.statistic
        allowed = scan.ends
        let wild = WildDraws(residuals: line.residuals, members: members, search: search)
        switch search.statistic {
        case .classical:
            supWald = nil
            pValue = await wild.pValue(of: found.statistic, scan)
        case .robust:
            let robust = RobustHingeScan(x.values, places: search.places(scan), members: members)
            var space = robust.space()
            space.residuals = line.residuals
            let largest = robust.largest(&space)
            supWald = largest
            pValue = await wild.pValue(of: largest, robust)
        }
        let places = await wild.places(scan)
        interval = places.interval(level: search.level)
        draws = search.draws
        let ends = scan.ends
        let atEnds = places.values.count { $0 == ends.low || $0 == ends.high }
        edgeShare = places.values.isEmpty ? .nan : Double(atEnds) / Double(places.values.count)
    }
}
