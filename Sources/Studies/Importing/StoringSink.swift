import Crypto
import Footprint
import Intake
import Ledger
import Observations

/// Hands what a file holds to the ledger, and takes the hash of its entries on the way.
final class StoringSink: IntakeSink {
    private let writer: any SourceWriter
    private var hash = SHA256()
    private var line: [UInt8] = []
    /// Whether nothing was stored.
    private(set) var isEmpty = true
    private var rules = PlausibilityRules()
    /// Values of metrics that are better when lower, by entry: they are compared with those of other vintages.
    private var costs: [Metric: [String: Double]] = [:]
    private var costCount = 0

    init(_ writer: any SourceWriter) { self.writer = writer }

    func store(_ entry: Entry) throws {
        guard try writer.store(entry) else {
            return try refuse(
                Refusal(
                    row: entry.row, place: "row \(entry.row)", column: "key", value: entry.key,
                    reason: "an earlier row has the same key"))
        }
        isEmpty = false
        digest(entry)
        for flag in rules.flags(of: entry) { try writer.flag(flag) }
        for observation in entry.observations where observation.metric.better == .lower && costCount < Self.mostCosts {
            costs[observation.metric, default: [:]][entry.key] = observation.value
            costCount += 1
        }
    }

    /// What shows only when all entries are there.
    func finish(_ dataset: Dataset, comparedIn batch: any SourceBatch) throws {
        for flag in rules.flagsOfFile() { try writer.flag(flag) }
        for (metric, values) in costs.sorted(by: { $0.key.name < $1.key.name }) {
            var ratios: [String: VintageRatio] = [:]
            try batch.values(of: metric, in: dataset) { vintage, entry, other in
                if let value = values[entry] { ratios[vintage, default: VintageRatio()].add(value, against: other) }
            }
            for (vintage, ratio) in ratios.sorted(by: { $0.key < $1.key }) {
                if let finding = ratio.finding { try writer.flag(finding.flag(of: metric, vintage: vintage)) }
            }
        }
    }

    /// Beyond so many values a file is not compared with other vintages.
    private static let mostCosts = 200_000

    func refuse(_ refusal: Refusal) throws { try writer.refuse(refusal) }

    func flag(_ flag: PlausibilityFlag) throws { try writer.flag(flag) }

    func contentSHA256() -> String { hash.finalize().hexadecimal }

    /// Every field in a fixed order, each ended by a byte that no text holds.
    private func digest(_ entry: Entry) {
        line.removeAll(keepingCapacity: true)
        let model = entry.model
        for text in [
            entry.key, model.name, model.key, model.organisation, model.base, model.precision, model.architecture,
            model.released, model.licence,
        ] {
            add(text)
        }
        for attribute in entry.conditions + entry.attributes {
            add(attribute.name)
            add(attribute.value)
        }
        for observation in entry.observations {
            add(observation.metric.name)
            add(observation.metric.unit)
            for number in [observation.value, observation.low, observation.high] {
                withUnsafeBytes(of: number?.bitPattern.littleEndian ?? .max) { line.append(contentsOf: $0) }
            }
            add(observation.method.rawValue)
            add(observation.boundary)
        }
        line.append(0xFE)
        hash.update(data: line)
    }

    private func add(_ text: String?) {
        if let text { line.append(contentsOf: text.utf8) }
        line.append(text == nil ? 0xFD : 0xFF)
    }
}
