import Footprint
import Observations

/// Most values of one metric are one multiple of those of another vintage: the publisher changed what it counts, as when
/// the leaderboard's carbon was doubled in 2025 without a word.
///
/// ```swift
/// var ratio = VintageRatio()
/// for (old, new) in zip([1.0, 2, 3], [2.0, 4, 6]) { ratio.add(new, against: old) }
/// ratio.finding?.factor == 2
/// ```
struct VintageRatio {
    static let rule = "vintage-ratio"

    private var common = 0
    /// Ratios to three decimals, and how often they occur.
    private var counts: [Int: Int] = [:]

    struct Finding: Hashable {
        let factor: Double
        let share: Int
        let common: Int
    }

    mutating func add(_ value: Double, against other: Double) {
        guard other > 0, value > 0 else { return }
        let ratio = value / other
        guard ratio < 1e6 else { return }
        common += 1
        counts[Int((ratio * 1000).rounded()), default: 0] += 1
    }

    /// A factor other than 1 that most common entries have.
    var finding: Finding? {
        guard common >= Self.fewest, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return nil
        }
        guard most.key != 1000, most.value * 2 > common else { return nil }
        return Finding(factor: Double(most.key) / 1000, share: most.value, common: common)
    }

    /// Fewer may agree by chance.
    static let fewest = 3
}

extension VintageRatio.Finding {
    func flag(of metric: Metric, vintage: String) -> PlausibilityFlag {
        PlausibilityFlag(
            rule: VintageRatio.rule, entry: nil, subject: metric.name,
            value: DecimalText.shortest(factor, digits: 4) + " times",
            reason:
                "\(share) of \(common) values are this many times those of vintage \(vintage): what is counted changed")
    }
}
