import Observations
import Statistics

/// The rows of a study as costs and benefits, turned so that less cost and more benefit are better.
struct FrontierEnds: Sendable {
    let costs: [Double]
    let benefits: [Double]
    /// Where the publisher gives both bounds.
    let costRanges: [Interval?]
    let benefitRanges: [Interval?]

    init(_ table: StudyTable) {
        let flipsX = table.x.metric.better == .higher
        let flipsY = table.y.metric.better == .lower
        // x is above 0 in every row, so that the inverse keeps order and ratios.
        costs = table.rows.map { flipsX ? 1 / $0.x.value : $0.x.value }
        benefits = table.rows.map { flipsY ? -$0.y.value : $0.y.value }
        let ofX = table.rows.map { FrontierEnds.range($0.x) }
        let ofY = table.rows.map { FrontierEnds.range($0.y) }
        costRanges = ofX.map { range in
            range.flatMap { $0.low > 0 ? flipsX ? Interval(low: 1 / $0.high, high: 1 / $0.low) : $0 : nil }
        }
        benefitRanges = ofY.map { range in range.map { flipsY ? Interval(low: -$0.high, high: -$0.low) : $0 } }
    }

    private static func range(_ observation: Observation) -> Interval? {
        guard let low = observation.low, let high = observation.high, low.isFinite, high.isFinite, low <= high
        else { return nil }
        return Interval(low: low, high: high)
    }
}
