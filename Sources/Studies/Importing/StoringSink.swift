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
    }

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
