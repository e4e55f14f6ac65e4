import Footprint

/// The part of a manifest that the Impact Framework reads and computes: `name` to `tree`.
///
/// Source: Green Software Foundation, Impact Framework 1.0 (2024), schema of manifests and the builtins Multiply, Sum, Sci
/// and SciEmbodied. The latter takes the device from its inputs up to version 0.6 and from its configuration since; both
/// are written, and give the same carbon.
struct ImpactPart {
    let manifest: Manifest
    let timestamps: [String]

    private var stages: [(name: String, suffix: String, score: CarbonScore, timestamp: String)] {
        let stage = manifest.score.stage.rawValue
        var result = [(stage, "", manifest.score, timestamps[0])]
        if let other = manifest.other {
            let name = other.stage.rawValue == stage ? "\(stage)-other" : other.stage.rawValue
            result.append((name, "-" + other.unit.rawValue, other, timestamps[1]))
        }
        return result
    }

    var entries: [(String, ManifestNode?)] {
        [
            ("name", .text(manifest.name)),
            (
                "description",
                .text("Carbon score of \(manifest.name), computed following SCER 0.1 and SCI (ISO/IEC 21031:2024).")
            ),
            ("tags", .mapping([("kind", .text("scer")), ("category", .text(manifest.score.stage.rawValue))])),
            ("initialize", .mapping([("plugins", .mapping(plugins))])),
            (
                "tree",
                .mapping([("children", .mapping(stages.map { ($0.name, child($0.score, $0.suffix, $0.timestamp)) }))])
            ),
        ]
    }

    // MARK: - Plugins

    private var plugins: [(String, ManifestNode?)] {
        let hasHardware = stages.contains { $0.score.hardware != nil }
        let isAlone = stages.contains { $0.score.hardware == nil }
        var result: [(String, ManifestNode?)] = [
            (
                "operational-carbon",
                combination(
                    "Multiply", [ManifestKey.energy, ManifestKey.pue, ManifestKey.intensity], ManifestKey.operational)
            )
        ]
        for stage in stages {
            if let hardware = stage.score.hardware {
                result.append(("sci-embodied" + stage.suffix, embodied(hardware)))
            }
        }
        if hasHardware {
            result.append(
                ("carbon", combination("Sum", [ManifestKey.operational, ManifestKey.embodied], ManifestKey.carbon)))
        }
        if isAlone {
            result.append(
                ("carbon-without-embodied", combination("Sum", [ManifestKey.operational], ManifestKey.carbon)))
        }
        for stage in stages {
            let unit = ManifestNode.mapping([("functional-unit", .text(stage.score.unit.rawValue))])
            result.append(("sci" + stage.suffix, plugin("Sci", unit)))
        }
        return result
    }

    private func plugin(_ method: String, _ config: ManifestNode) -> ManifestNode {
        .mapping([("path", .text("builtin")), ("method", .text(method)), ("config", config)])
    }

    private func combination(_ method: String, _ inputs: [String], _ output: String) -> ManifestNode {
        plugin(
            method,
            .mapping([
                ("input-parameters", .list(inputs.map(ManifestNode.text), .line)), ("output-parameter", .text(output)),
            ]))
    }

    private func embodied(_ hardware: ReservedHardware) -> ManifestNode {
        plugin(
            "SciEmbodied",
            .mapping([
                ("baseline-emissions", EstimateNode.number(hardware.embodied.central)),
                ("lifespan", EstimateNode.number(hardware.lifespan.central)),
                ("output-parameter", .text(ManifestKey.embodied)),
            ]))
    }

    // MARK: - Tree

    private func child(_ score: CarbonScore, _ suffix: String, _ timestamp: String) -> ManifestNode {
        let compute =
            score.hardware == nil
            ? ["operational-carbon", "carbon-without-embodied", "sci" + suffix]
            : ["operational-carbon", "sci-embodied" + suffix, "carbon", "sci" + suffix]
        let inputs = inputs(of: score, timestamp)
        return .mapping([
            ("pipeline", .mapping([("compute", .list(compute.map(ManifestNode.text)))])),
            ("inputs", .list([.mapping(inputs)])),
            ("outputs", .list([.mapping(inputs + outputs(of: score))])),
        ])
    }

    private func inputs(of score: CarbonScore, _ timestamp: String) -> [(String, ManifestNode?)] {
        let hardware = score.hardware
        return [
            ("timestamp", .text(timestamp)),
            (ManifestKey.duration, EstimateNode.number(score.duration.central)),
            (ManifestKey.energy, EstimateNode.number(score.energy.central, .kilowattHours)),
            (ManifestKey.pue, EstimateNode.number(score.pue.central)),
            (ManifestKey.intensity, EstimateNode.number(score.carbonIntensity.central, .perKilowattHour)),
            (ManifestKey.emissions, hardware.map { EstimateNode.number($0.embodied.central) }),
            (ManifestKey.lifespan, hardware.map { EstimateNode.number($0.lifespan.central) }),
            (ManifestKey.reserved, hardware.map { .number($0.reserved) }),
            (ManifestKey.total, hardware.map { .number($0.total) }),
            (ManifestKey.usage, hardware.map { .number($0.reserved / $0.total) }),
            (score.unit.rawValue, EstimateNode.number(score.units.central)),
        ]
    }

    private func outputs(of score: CarbonScore) -> [(String, ManifestNode?)] {
        [
            (ManifestKey.operational, EstimateNode.number(score.operational.central)),
            (ManifestKey.embodied, score.embodied.map { EstimateNode.number($0.central) }),
            (ManifestKey.carbon, EstimateNode.number(score.carbon.central)),
            (ManifestKey.sci, EstimateNode.number(score.sci.central)),
        ]
    }
}
