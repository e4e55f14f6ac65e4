import Footprint
import JSONText
public import Observations

/// A run of HELM's harness: `stats.json`, and the `run_spec.json` beside it that tells what was run.
///
/// A run is one entry for each split and perturbation in it, since a statistic is taken anew in each. A value is the mean;
/// where it is the mean of several, their smallest and largest are its range. A statistic without values is missing.
/// Files of the run that hold test instances are never read (`HELMRunFolder`). Source: crfm-helm.readthedocs.io, 2024.
public struct HELMRun: SourceFormat {
    public let name = "helm"
    public let title = "HELM, a run: stats.json beside run_spec.json"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let outline = sample.outline, outline.has("[].name.name", "[].count", "[].sum") else { return nil }
        return HELMPublication.dataset("HELM runs")
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        guard let beside = try file.sibling("run_spec.json", mostBytes: 4 << 20) else {
            throw IntakeError(
                file: file.name,
                problem: "no run_spec.json lies beside it: which model these statistics are of is not known",
                advice: "import both in one folder, as the run wrote them")
        }
        var entries = try HELMRunEntries(HELMRunSpec(beside))
        // Nothing is stored before the whole file is known to be sound.
        var refusals: [Refusal] = []
        try file.readJSON { reader in
            try reader.elements { reader, index in
                guard index < Self.mostStatistics else {
                    throw IntakeError(
                        file: file.name, place: reader.pathText,
                        problem: "it holds more than \(Self.mostStatistics) statistics")
                }
                let place = reader.pathText
                do {
                    try entries.add(HELMStatistic(try reader.value(Self.limits)), row: index + 1)
                } catch let damage as HELMStatistic.Damage {
                    refusals.append(
                        Refusal(.cell, row: index + 1, place: place, column: damage.column, reason: damage.reason))
                }
            }
        }
        for entry in entries.all { try sink.store(entry) }
        for refusal in refusals { try sink.refuse(refusal) }
        return ReadingEnd(leftOut: ["sum", "sum_squared", "variance", "stddev", "texts of the prompt"])
    }

    private static let mostStatistics = 100_000
    private static let limits = JSONTreeLimits(maximumNodes: 1_000, maximumBytes: 64 << 10)
}

/// The entries of one run, in the order in which their parts occur.
private struct HELMRunEntries {
    private(set) var all: [Entry] = []
    private let spec: HELMRunSpec
    private var places: [HELMStatistic.Part: Int] = [:]
    private var seen: Set<Seen> = []

    private struct Seen: Hashable {
        let place: Int
        let metric: String
    }

    init(_ spec: HELMRunSpec) { self.spec = spec }

    mutating func add(_ statistic: HELMStatistic, row: Int) throws(HELMStatistic.Damage) {
        let score = HELMScore(statistic: statistic.name, scenario: spec.scenario)
        guard let metric = score.metric else { throw .init(column: "name.name", reason: "it is no name of a metric") }
        let mean: Double
        switch statistic.mean {
        case .missing: return
        case .unreadable(let reason): throw .init(column: "mean", reason: reason)
        case .number(let number): mean = number
        }
        if let low = statistic.low, let high = statistic.high {
            // Sums of many values are rounded.
            let slack = 1e-9 * max(abs(low), abs(high))
            guard low - slack <= mean, mean <= high + slack else {
                throw .init(column: "mean", reason: "its mean lies outside of its min and max")
            }
        }
        let place = place(of: statistic.part, row: row)
        guard seen.insert(Seen(place: place, metric: metric.name)).inserted else {
            throw .init(column: "name.name", reason: "the same statistic stands before it")
        }
        let isRange = statistic.low != nil && statistic.high != nil
        all[place].observations.append(
            score.observation(
                mean, as: metric, low: isRange ? statistic.low.map { min($0, mean) } : nil,
                high: isRange ? statistic.high.map { max($0, mean) } : nil))
    }

    private mutating func place(of part: HELMStatistic.Part, row: Int) -> Int {
        if let place = places[part] { return place }
        var model = ListedModel(name: spec.model)
        model.organisation = HELMPublication.organisation(of: spec.model)
        var conditions = spec.conditions
        for (name, value) in [
            ("split", part.split), ("sub_split", part.subSplit), ("perturbation", part.perturbation),
        ] {
            if let value { conditions.append(Attribute(name, value)) }
        }
        let place = all.count
        places[part] = place
        all.append(
            Entry(
                key: spec.name + part.suffix, row: row, model: model, conditions: conditions,
                attributes: spec.attributes))
        return place
    }
}
