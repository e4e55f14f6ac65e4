import Footprint
import Observations
import Statistics
import Studies

/// How the numbers and names of a study are written.
struct StudyText {
    let table: StudyTable
    let unit: AxisUnit

    init(_ table: StudyTable) {
        self.table = table
        unit = AxisUnit(of: table.x.metric)
    }

    /// "average" for a metric in a sentence: its name in words.
    static func words(_ metric: Metric) -> String {
        String(metric.name.map { $0 == "_" ? " " : $0 })
    }

    var y: String { StudyText.words(table.y.metric) }
    var x: String { StudyText.words(table.x.metric) }

    /// "70 B", "1.92 kg": a value of x in the unit of the axis.
    func place(_ value: Double, digits: Int = 3) -> String {
        let number = NumberText.styled(value, .plain(digits))
        return unit.symbol.isEmpty ? number : "\(number) \(unit.symbol)"
    }

    /// "2.1 points" for a metric in percent, "0.3" or "0.3 J" otherwise: a difference of y.
    func difference(_ value: Double, digits: Int = 3) -> String {
        "\(StudyText.number(value, digits)) \(differenceUnit)".trimmingTrailingBlank
    }

    var differenceUnit: String { table.y.metric.unit == "%" ? "points" : table.y.metric.unit }

    func interval(_ interval: Interval, digits: Int = 3) -> String {
        "\(StudyText.number(interval.low, digits)) to \(StudyText.number(interval.high, digits))"
    }

    func placeInterval(_ interval: Interval) -> String {
        "\(NumberText.styled(interval.low, .plain(2))) to \(place(interval.high, digits: 2))"
    }

    /// What rows are put together by: "base", in the plural "bases".
    var cluster: (one: String, many: String) {
        switch table.selection.cluster {
        case .base: ("base", "bases")
        case .family: ("family", "families")
        case .organisation: ("organisation", "organisations")
        case .none: ("row", "rows")
        }
    }

    /// "493 bases".
    func clusters(_ count: Int) -> String {
        "\(DecimalText.fixed(Double(count), decimals: 0)) \(count == 1 ? cluster.one : cluster.many)"
    }

    static func number(_ value: Double, _ digits: Int = 3) -> String { DecimalText.significant(value, digits: digits) }

    /// "p = 0.091", "p < 0.001".
    static func probability(_ p: Double) -> String {
        p < 0.001 ? "p < 0.001" : "p = \(DecimalText.significant(p, digits: 2))"
    }

    static func count(_ count: Int, _ noun: String) -> String {
        "\(DecimalText.fixed(Double(count), decimals: 0)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// "Open LLM Leaderboard v2, 2025-02".
    static func dataset(_ variable: StudyVariable) -> String {
        variable.vintage.basis == .unknown
            ? variable.dataset.name : "\(variable.dataset.name), \(variable.vintage.text)"
    }

    /// "(estimated)" where every value was found in this way, "(12 measured, 30 estimated)" otherwise.
    static func methods(_ variable: StudyVariable) -> String {
        if variable.methods.count == 1 { return variable.methods[0].method.rawValue }
        return variable.methods.map { "\($0.rows) \($0.method.rawValue)" }.joined(separator: ", ")
    }
}

extension String {
    fileprivate var trimmingTrailingBlank: String { hasSuffix(" ") ? String(dropLast()) : self }
}
