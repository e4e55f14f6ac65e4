import Observations

/// A study that cannot be made from what the ledger holds.
///
/// `description` says what is wrong, where, and what to do; every sentence of it is in this file.
public struct AnalysisError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case emptyLedger
        case condition(String)
        case unknownField(String, near: [String], known: [String])
        case unknownMetric(String, near: [String])
        case metricInSeveral(String, datasets: [String])
        case unknownDataset(String, known: [String])
        case unknownVintage(String, dataset: String, known: [String])
        case notTogether(y: String, x: String, dataset: String)
        case mixedMethods(String, counts: [String])
        case noRows(leftOut: [String])
        case place(String)
        case knownPlace(String)
        case noChange
        case oneSource(String)
        case unitsDiffer(MetricName, MetricName)
        case namesDiffer(String, metrics: [String])
        case notInDataset(String, dataset: String, known: [String])
        case noAgreement(String, first: String, second: String, reason: String)
        case statistics(String)
    }

    /// A metric as sentences name it.
    struct MetricName: Hashable, Sendable {
        let name: String
        let unit: String

        init(_ metric: Metric) { (name, unit) = (metric.name, metric.unit) }

        var text: String { unit.isEmpty ? "\(name) (without a unit)" : "\(name) (\(unit))" }
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// What the statistics say of the data.
    public init(statistics sentence: String) { reason = .statistics(sentence) }

    /// Whether the question was written wrongly, rather than that the data cannot answer it.
    public var isWrongUsage: Bool {
        switch reason {
        case .condition, .unknownField, .unknownMetric, .metricInSeveral, .unknownDataset, .unknownVintage, .place,
            .knownPlace, .noChange,
            .notInDataset:
            true
        default: false
        }
    }

    public var description: String {
        switch reason {
        case .emptyLedger:
            "The ledger holds no source yet: read one with `wattmark import FILE`."
        case .condition(let text):
            "‘\(text)’ is no condition: write a field, a sign and a value, as in official=true, type~chat, "
                + "parameters>=1B or precision=bfloat16|float16."
        case .unknownField(let field, let near, let known):
            "No row has ‘\(field)’" + Self.meant(near)
                + " Rows can be chosen by \(Self.list(known, "and"))."
        case .unknownMetric(let name, let near):
            "No source in the ledger has the metric ‘\(name)’" + Self.meant(near)
                + " `wattmark analyze metrics` lists them."
        case .metricInSeveral(let name, let datasets):
            "‘\(name)’ is in \(datasets.count) datasets: \(Self.list(datasets, "and")). "
                + "Choose one with --source."
        case .unknownDataset(let name, let known):
            "No source in the ledger is ‘\(name)’. It holds \(Self.list(known, "and"))."
        case .unknownVintage(let text, let dataset, let known):
            "\(dataset) has no vintage ‘\(text)’ in the ledger; it has \(Self.list(known, "and"))."
        case .notTogether(let y, let x, let dataset):
            "No model of \(dataset) has both \(y) and \(x), in this dataset or by a match with another. "
                + "`wattmark match` links the names of datasets."
        case .mixedMethods(let name, let counts):
            "\(name) was found in different ways: \(Self.list(counts, "and")). Choose one with --method, "
                + "or pool them knowingly with --pool-methods."
        case .noRows(let leftOut):
            "No row is left" + (leftOut.isEmpty ? "." : ": " + Self.list(leftOut, "and") + ".")
        case .place(let text):
            "‘\(text)’ is no place for a break: give a value of x such as 70B, or free."
        case .knownPlace(let text):
            "‘\(text)’ is no place for a break: give a value of x such as 70B."
        case .noChange:
            "The change of slope to look for must be a number other than 0."
        case .oneSource(let name):
            "Only one source has \(name); agreement needs two that measured the same thing."
        case .unitsDiffer(let one, let other):
            "\(one.text) and \(other.text) have different units and are not compared."
        case .namesDiffer(let name, let metrics):
            "No two sources give \(name) as the same metric in the same unit; there are \(Self.list(metrics, "and")). "
                + "Two that mean the same are compared with --metric and --other-metric."
        case .notInDataset(let metric, let dataset, let known):
            "\(dataset) has no \(metric) to compare; it is in \(Self.list(known, "and"))."
        case .noAgreement(let metric, let first, let second, let reason):
            "\(metric) of \(first) and \(second) cannot be compared. \(reason)"
        case .statistics(let sentence):
            sentence
        }
    }

    /// Why a pair of sources is left out, as `noAgreement` goes on.
    static func fewInCommon(_ count: Int, needed: Int) -> String {
        "They have \(count == 0 ? "no model" : count == 1 ? "1 model" : "\(count) models") in common, "
            + "and \(needed) are needed. `wattmark match` links the names of datasets."
    }

    private static func meant(_ near: [String]) -> String {
        near.isEmpty ? "." : "; did you mean \(list(near.map { "‘\($0)’" }, "or"))?"
    }

    private static func list(_ words: [String], _ conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
