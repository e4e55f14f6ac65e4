import Footprint

/// Reads one part of the tree with its inputs, computes its builtins, and makes a score of it if it can be one.
struct ImpactChildReader {
    let reader: NodeReader
    let path: String
    let plugins: [String: ImpactPlugin]

    /// Two numbers of which one was rounded on its way through a file.
    private static let tolerance = 1e-9

    func child() throws(ManifestError) -> ImpactManifest.Child {
        let defaults = numbers(reader.node["defaults"])
        let outputs = reader.node["outputs"]?.items ?? []
        var differences: [ManifestDifference] = []
        var observations: [[String: Double]] = []
        var units: [String] = []
        for (index, input) in try reader("inputs").items(atMost: ImpactManifest.mostInputs).enumerated() {
            var values = defaults.merging(numbers(input.node)) { $1 }
            let output = index < outputs.count ? outputs[index] : nil
            let stated = numbers(output)
            // What a plugin gave that is not computed here stands in the outputs, if anywhere.
            values.merge(stated.filter { !isComputed($0.key) }) { own, _ in own }
            units += run(&values)
            observations.append(values)
            if let output {
                differences += differing(stated, values, output, path: "\(reader.path).outputs.\(index)")
            }
        }
        let sum = ImpactSum(observations, unit: units.first, date: firstDay, manifest: path)
        return .init(
            path: path, score: sum.score, reasons: sum.reasons, notVerifiable: notVerifiable, differences: differences)
    }

    /// Computes the pipeline's builtins in their order; gives the functional units that it names.
    private func run(_ values: inout [String: Double]) -> [String] {
        var units: [String] = []
        for name in pipeline {
            guard let plugin = plugins[name] else { continue }
            if case .sci(let unit) = plugin.step { units.append(unit) }
            if let (key, value) = plugin.result(values) { values[key] = value }
        }
        return units
    }

    /// Whether a builtin of the pipeline gives the parameter.
    private func isComputed(_ key: String) -> Bool {
        pipeline.contains { name in
            switch plugins[name]?.step {
            case .multiply(_, let output), .sum(_, let output), .embodiedOfConfiguration(_, _, let output):
                output == key
            case .sci: key == ManifestKey.sci
            case .embodiedOfInputs: key == ManifestKey.embodied
            case .unknown, nil: false
            }
        }
    }

    private func differing(
        _ stated: [String: Double], _ values: [String: Double], _ output: ManifestNode, path: String
    ) -> [ManifestDifference] {
        stated.keys.sorted().compactMap { key in
            guard let found = stated[key], let expected = values[key],
                abs(found - expected) > Self.tolerance * max(abs(found), abs(expected))
            else { return nil }
            return ManifestDifference(
                path: "\(path).\(key)", line: output[key]?.line, found: ExactDecimal.text(found),
                expected: ExactDecimal.text(expected))
        }
    }

    /// The plugins of the pipeline: its part `compute`, or a plain list as in older versions.
    private var pipeline: [String] {
        let pipeline = reader.node["pipeline"]
        return (pipeline?.items ?? pipeline?["compute"]?.items ?? []).compactMap(\.scalar)
    }

    private var notVerifiable: [String] {
        let observe = (reader.node["pipeline"]?["observe"]?.items ?? []).compactMap(\.scalar)
        return (observe + pipeline).compactMap { name in
            guard let plugin = plugins[name] else { return "‘\(name)’ is in the pipeline and not among the plugins." }
            guard case .unknown(let method) = plugin.step else { return nil }
            return
                "‘\(name)’ (\(method.isEmpty ? "no method" : method)) is not run: it is none of the builtins that are "
                + "computed, and nothing outside the file is read."
        }
    }

    private var firstDay: String {
        let first = reader.node["inputs"]?.items?.first?["timestamp"]?.scalar ?? ""
        return String(first.prefix(10))
    }

    private func numbers(_ node: ManifestNode?) -> [String: Double] {
        var result: [String: Double] = [:]
        for entry in node?.entries ?? [] {
            if let text = entry.value.scalar, let value = ExactDecimal.value(text) { result[entry.key] = value }
        }
        return result
    }
}
