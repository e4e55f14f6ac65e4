import Footprint
import Observations
import Yams

/// Reads a mapping; every mistake is told with its line and what may stand there.
struct MappingReader {
    private let yaml: GuardedYAML

    init(_ file: IntakeFile) throws {
        let bytes = try file.head(Self.mostBytes + 1)
        guard bytes.count <= Self.mostBytes else {
            throw IntakeError(file: file.name, problem: "a mapping is at most \(Self.mostBytes >> 10) KiB")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IntakeError(file: file.name, problem: "the mapping is not valid UTF-8", advice: "save it as UTF-8")
        }
        yaml = GuardedYAML(
            yaml: text, file: file.name, firstLine: 1, subject: "the mapping",
            advice: "wattmark import --mapping-example prints one to begin with")
        try yaml.check()
    }

    func mapping() throws -> TableMapping {
        guard let root = try yaml.root(), let top = root.mapping else {
            throw yaml.failure(line: 1, "the mapping is empty")
        }
        try refuseUnknown(top, Self.keys)
        let dataset = try required("dataset", top, root)
        let model = try required("model", top, root)
        var facts: [TableMapping.Fact: String] = [:]
        for fact in TableMapping.Fact.allCases {
            facts[fact] = try text(fact == .licence ? "licence_of_model" : fact.rawValue, top)
        }
        let publisher = try text("publisher", top) ?? dataset
        let metrics = try metrics(top, root)
        return TableMapping(
            dataset: Dataset(
                publisher: publisher, name: dataset, licence: try text("licence", top),
                credit: try text("credit", top) ?? "\(publisher), \(dataset).", address: try text("address", top)),
            vintage: try text("vintage", top), model: model, facts: facts, metrics: metrics,
            conditions: try list("conditions", top), attributes: try list("attributes", top))
    }

    private func metrics(_ top: Node.Mapping, _ root: Node) throws -> [TableMapping.MappedMetric] {
        guard let node = top["metrics"], let entries = node.sequence, !entries.isEmpty else {
            throw failure(top["metrics"] ?? root, "‘metrics’ needs a list with at least one metric")
        }
        var seen: Set<String> = []
        return try entries.map { entry in
            guard let fields = entry.mapping else { throw failure(entry, "a metric is a list of keys and values") }
            try refuseUnknown(fields, Self.metricKeys)
            let name = try required("metric", fields, entry)
            guard name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) else {
                throw failure(entry, "‘\(name)’ is no name for a metric; use small letters, digits and _")
            }
            guard seen.insert(name).inserted else { throw failure(entry, "‘\(name)’ is mapped twice") }
            let factor = try text("factor", fields).map { text in
                guard let factor = Double(text), factor.isFinite, factor != 0 else {
                    throw failure(entry, "‘factor: \(text)’ is no number other than 0")
                }
                return factor
            }
            return TableMapping.MappedMetric(
                column: try required("column", fields, entry),
                metric: Metric(
                    name, unit: try text("unit", fields) ?? "",
                    better: try word("better", fields, entry, Metric.Direction.self),
                    meaning: try text("meaning", fields) ?? name),
                method: try word("method", fields, entry, Method.self), boundary: try text("boundary", fields),
                factor: factor ?? 1)
        }
    }

    // MARK: - Values

    private func refuseUnknown(_ mapping: Node.Mapping, _ known: [String]) throws {
        for (key, _) in mapping {
            let name = key.scalar?.string ?? ""
            if known.contains(name) { continue }
            let near = nearestNames(to: name, in: known, limit: 1).first
            throw failure(
                key, "‘\(name)’ is no key here" + (near.map { "; did you mean ‘\($0)’?" } ?? ""))
        }
    }

    private func text(_ key: String, _ mapping: Node.Mapping) throws -> String? {
        guard let node = mapping[key] else { return nil }
        guard let text = node.scalar?.string.trimmed else { throw failure(node, "‘\(key)’ needs one value") }
        return text.isEmpty || text == "~" || text == "null" ? nil : text
    }

    private func required(_ key: String, _ mapping: Node.Mapping, _ parent: Node) throws -> String {
        guard let text = try text(key, mapping) else { throw failure(parent, "‘\(key)’ is missing") }
        return text
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ mapping: Node.Mapping, _ parent: Node, _ type: Word.Type
    ) throws -> Word {
        let text = try required(key, mapping, parent)
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure(mapping[key] ?? parent, "‘\(key): \(text)’ is not one of: \(known)")
        }
        return word
    }

    private func list(_ key: String, _ mapping: Node.Mapping) throws -> [String] {
        guard let node = mapping[key] else { return [] }
        guard let entries = node.sequence else { throw failure(node, "‘\(key)’ needs a list of columns") }
        return try entries.map { entry in
            guard let text = entry.scalar?.string.trimmed, !text.isEmpty else {
                throw failure(entry, "‘\(key)’ needs a list of columns")
            }
            return text
        }
    }

    private func failure(_ node: Node, _ problem: String) -> IntakeError {
        yaml.failure(line: node.mark?.line ?? 1, problem)
    }

    private static let keys =
        ["dataset", "publisher", "credit", "address", "vintage", "model", "metrics", "conditions", "attributes"]
        + ["licence", "licence_of_model"] + TableMapping.Fact.allCases.map(\.rawValue).filter { $0 != "licence" }
    private static let metricKeys = ["column", "metric", "unit", "better", "method", "boundary", "factor", "meaning"]
    private static let mostBytes = 64 << 10
}
