public import Catalog
import Ledger
import Observations
import Statistics

/// Who is on the frontier of performance and cost, how sure that is, and how far the others are from it.
///
/// x is the cost and y the benefit: less x is better, and more y, unless the metric says the other way round.
public struct FrontierStudy: Sendable {
    public let table: StudyTable
    /// In the unit of the axis of x.
    public let xUnit: AxisUnit
    /// Of every row, in the order of the table.
    public let standings: [FrontierStanding]
    /// The rows on the frontier, the cheapest first.
    public let members: [FrontierStanding]
    /// By size, without bands that no row belongs to; the last is of rows whose size is not known.
    public let classes: [SizeClass]
    public let draws: Int
    public let seed: UInt64
    /// Whether any value has bounds of its publisher. Without them nobody beats a member in any draw: its share is 1,
    /// which is no evidence, and only the shares of other rows say something.
    public let hasBounds: Bool
    /// Why there are no shares; `nil` where there are.
    public let sharesReason: String?

    /// The rows of one size.
    public struct SizeClass: Sendable {
        /// `nil`: of unknown size.
        public let band: SizeBand?
        public let rows: Int
        public let members: Int
        /// The row with the best y; among equal ones the cheapest.
        public let best: FrontierStanding
        /// Of all rows of the band, those on the frontier as well; `nil` where no row has one.
        public let medianCostFactor: Double?
        /// In the unit of y.
        public let medianMissing: Double?
    }

    /// - Parameters:
    ///   - draws: Bootstrap draws of clusters, or of rows where those are taken one by one.
    ///   - seed: Of the draws: the same one gives the same shares.
    /// - Throws: `AnalysisError` where no row is there.
    public init(_ table: StudyTable, draws: Int = 2_000, seed: UInt64 = 1) async throws(AnalysisError) {
        guard !table.rows.isEmpty else {
            throw AnalysisError(.noRows(leftOut: table.leftOut.map { "\($0.rows) \($0.reason)" }))
        }
        self.table = table
        self.draws = draws
        self.seed = seed
        xUnit = AxisUnit(of: table.x.metric)
        let ends = FrontierEnds(table)
        let frontier = ParetoFrontier(costs: ends.costs, benefits: ends.benefits).members
        let distance = FrontierDistance(costs: ends.costs, benefits: ends.benefits)
        let (stability, reason) = await FrontierStudy.stability(ends, table.usedClusters, draws: draws, seed: seed)
        sharesReason = reason
        hasBounds = (ends.costRanges + ends.benefitRanges).contains { $0 != nil }
        let isMember = Set(frontier)
        let bands = try FrontierStudy.bands()
        let standings = table.rows.indices.map { row in
            let parameters = FrontierStudy.parameters(of: table.rows[row])
            return FrontierStanding(
                row: row, isMember: isMember.contains(row), share: stability?.shares[row],
                missing: distance.benefitMissing[row], costFactor: distance.costFactor[row], parameters: parameters,
                band: parameters.flatMap { count in bands.first { $0.contains(parameters: count) } })
        }
        self.standings = standings
        members = frontier.map { standings[$0] }
        classes = FrontierStudy.classes(standings, ends, bands)
    }

    /// From the smallest to the largest.
    private static func bands() throws(AnalysisError) -> [SizeBand] {
        do { return try ReferenceCatalog.embedded.sizeBands() } catch { throw AnalysisError(statistics: "\(error)") }
    }

    private static func stability(
        _ ends: FrontierEnds, _ clusters: [Int]?, draws: Int, seed: UInt64
    ) async -> (FrontierStability?, String?) {
        do throws(FitError) {
            let points = try FrontierPoints(
                costs: ends.costs, benefits: ends.benefits, clusters: clusters, costRanges: ends.costRanges,
                benefitRanges: ends.benefitRanges)
            return (try await FrontierStability(of: points, draws: draws, seed: seed), nil)
        } catch {
            return (nil, error.description)
        }
    }

    /// A plain count, whatever metric is on the axes: of the entry, or else of the model that it was matched to.
    private static func parameters(of row: StudyRow) -> Double? {
        let own = row.entry.entry.observations.first { $0.metric.name == "parameters" && $0.metric.unit.isEmpty }
        return [own?.value, row.entry.model?.facts.parameters].compactMap { $0 }.first { $0 > 0 }
    }

    private static func classes(
        _ standings: [FrontierStanding], _ ends: FrontierEnds, _ bands: [SizeBand]
    ) -> [SizeClass] {
        (bands.map { Optional($0) } + [nil]).compactMap { band in
            let rows = standings.filter { $0.band == band }
            let best = rows.min { left, right in
                let (one, other) = (ends.benefits[left.row], ends.benefits[right.row])
                return one != other ? one > other : ends.costs[left.row] < ends.costs[right.row]
            }
            guard let best else { return nil }
            return SizeClass(
                band: band, rows: rows.count, members: rows.count { $0.isMember }, best: best,
                medianCostFactor: median(rows.compactMap(\.costFactor)),
                medianMissing: median(rows.compactMap(\.missing)))
        }
    }

    private static func median(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : Quantiles(of: values).at(0.5)
    }

    /// Half of the rows that are not on the frontier cost at least so many times what is needed; `nil` without such
    /// rows.
    public var medianCostFactorOfOthers: Double? {
        FrontierStudy.median(standings.filter { !$0.isMember }.compactMap(\.costFactor))
    }

    /// Half of the rows that are not on the frontier miss at least so much, in the unit of y.
    public var medianMissingOfOthers: Double? {
        FrontierStudy.median(standings.filter { !$0.isMember }.compactMap(\.missing))
    }

    /// The rows that are not on the frontier, the nearest in cost first.
    public var others: [FrontierStanding] {
        standings.filter { !$0.isMember }.sorted { left, right in
            let (one, other) = (left.costFactor ?? .infinity, right.costFactor ?? .infinity)
            return one != other ? one < other : left.row < right.row
        }
    }
}
