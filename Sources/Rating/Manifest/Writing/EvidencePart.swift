import Footprint

/// What the rest of a manifest's claims rests on: ranges, methods and sources, the category, the benchmark.
struct EvidencePart {
    let manifest: Manifest

    var node: ManifestNode {
        .mapping([
            ("format", .text(ManifestFile.format)),
            ("model", .text(manifest.name)),
            ("accuracy", manifest.accuracy.map(accuracy)),
            ("category", .list(manifest.category.traits.map(trait))),
            ("benchmark", benchmark(manifest.benchmark)),
            ("score", score(manifest.score)),
            ("other", manifest.other.map(score)),
        ])
    }

    private func trait(_ trait: Trait) -> ManifestNode {
        .mapping(
            [
                ("dimension", .text(trait.dimension.rawValue)), ("value", .text(trait.value)),
                ("evidence", .text(trait.evidence)),
            ], .line)
    }

    private func benchmark(_ sheet: BenchmarkSheet) -> ManifestNode {
        .mapping([
            ("id", .text(sheet.id)),
            ("title", .text(sheet.title)),
            ("measurement", .text(sheet.measurement.rawValue)),
            ("workload", .text(sheet.workload)),
            ("unit", .text(sheet.unit.rawValue)),
            ("environment", .text(sheet.environment)),
            ("method", .text(sheet.method)),
            ("equal", .list(sheet.equal.map(ManifestNode.text))),
            ("valid-from", .text(sheet.validFrom)),
            ("source", .text(sheet.source)),
        ])
    }

    private func accuracy(_ accuracy: Manifest.Accuracy) -> ManifestNode {
        .mapping([
            ("metric", .text(accuracy.metric)),
            ("value", .number(accuracy.value)),
            ("unit", .text(accuracy.unit)),
            ("method", .text(accuracy.method.rawValue)),
            ("source", .text(accuracy.source)),
            ("share-of-answers", .bool(accuracy.isShareOfAnswers)),
        ])
    }

    private func score(_ score: CarbonScore) -> ManifestNode {
        .mapping([
            ("unit", .text(score.unit.rawValue)),
            ("date", .text(score.date)),
            ("boundary", .text(score.boundary)),
            ("ranges", ranges(score)),
            ("hardware", score.hardware.map(hardware)),
        ])
    }

    private func ranges(_ score: CarbonScore) -> ManifestNode {
        .mapping([
            (ManifestKey.duration, EstimateNode.of(score.duration, unit: "s")),
            (ManifestKey.energy, EstimateNode.energy(score.energy)),
            (ManifestKey.pue, EstimateNode.of(score.pue, unit: "")),
            (ManifestKey.intensity, EstimateNode.intensity(score.carbonIntensity)),
            (ManifestKey.units, EstimateNode.of(score.units, unit: score.unit.rawValue)),
        ])
    }

    private func hardware(_ hardware: ReservedHardware) -> ManifestNode {
        .mapping([
            ("name", .text(hardware.name)),
            (ManifestKey.emissions, EstimateNode.of(hardware.embodied, unit: "g")),
            (ManifestKey.lifespan, EstimateNode.of(hardware.lifespan, unit: "s")),
            (ManifestKey.reserved, .number(hardware.reserved)),
            (ManifestKey.total, .number(hardware.total)),
        ])
    }
}
