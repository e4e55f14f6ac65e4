import Footprint

/// Makes a manifest of a tree: of its parts `evidence`, `issued` and `rating`.
///
/// What the Impact Framework reads (`name` to `tree`) follows from the evidence and is not read; whether it agrees is for
/// `ManifestFile.differences`.
struct ManifestReader {
    static let mostTraits = 100
    static let mostConditions = 1_000

    let root: NodeReader

    init(_ tree: ManifestNode, file: String) {
        root = NodeReader(node: tree, path: "", file: file)
    }

    func manifest() throws(ManifestError) -> Manifest {
        guard let evidence = root.optional(ManifestKey.evidence) else { throw root.error(.notOurs) }
        let format = try evidence("format").text()
        guard format == ManifestFile.format else { throw try evidence("format").error(.otherFormat(format)) }
        let fields = try evidence.fields([
            "format", "model", "accuracy", "category", "benchmark", "score", "other",
        ])
        let issued = try root(ManifestKey.issued).fields(["date", "tool", "address"])
        var traits: [Trait] = []
        for item in try fields("category").items(atMost: Self.mostTraits) { traits.append(try trait(item)) }
        return Manifest(
            name: try fields("model").text(), date: try issued("date").text(), tool: try issued("tool").text(),
            address: try issued.optional("address")?.text(), category: RatingCategory(traits),
            benchmark: try benchmark(try fields("benchmark")), score: try score(try fields("score")),
            other: try optionally(fields.optional("other"), score),
            accuracy: try optionally(fields.optional("accuracy"), accuracy),
            rating: try optionally(root.optional(ManifestKey.rating)) { (reader) throws(ManifestError) in
                try RatingReader(rating: reader).part()
            })
    }

    private func optionally<Value>(
        _ reader: NodeReader?, _ read: (NodeReader) throws(ManifestError) -> Value
    ) throws(ManifestError) -> Value? {
        guard let reader else { return nil }
        return try read(reader)
    }

    private func trait(_ reader: NodeReader) throws(ManifestError) -> Trait {
        let fields = try reader.fields(["dimension", "value", "evidence"])
        return Trait(
            try fields("dimension").name(Trait.Dimension.self), try fields("value").text(),
            evidence: try fields("evidence").text())
    }

    private func benchmark(_ reader: NodeReader) throws(ManifestError) -> BenchmarkSheet {
        let fields = try reader.fields([
            "id", "title", "measurement", "workload", "unit", "environment", "method", "equal", "valid-from", "source",
        ])
        var equal: [String] = []
        for item in try fields("equal").items(atMost: Self.mostConditions) { equal.append(try item.text()) }
        return BenchmarkSheet(
            id: try fields("id").text(), title: try fields("title").text(),
            measurement: try fields("measurement").name(BenchmarkSheet.Quantity.self),
            workload: try fields("workload").text(), unit: try fields("unit").name(FunctionalUnit.self),
            environment: try fields("environment").text(), method: try fields("method").text(), equal: equal,
            validFrom: try fields("valid-from").text(), source: try fields("source").text())
    }

    private func accuracy(_ reader: NodeReader) throws(ManifestError) -> Manifest.Accuracy {
        let fields = try reader.fields(["metric", "value", "unit", "method", "source", "share-of-answers"])
        return Manifest.Accuracy(
            metric: try fields("metric").text(), value: try fields("value").number(),
            unit: try fields("unit").text(), method: try fields("method").name(Method.self),
            source: try fields("source").text(), isShareOfAnswers: try fields("share-of-answers").truth())
    }

    // MARK: - Scores

    private func score(_ reader: NodeReader) throws(ManifestError) -> CarbonScore {
        let fields = try reader.fields(["unit", "date", "boundary", "ranges", "hardware"])
        let unit = try fields("unit").name(FunctionalUnit.self)
        let ranges = try fields("ranges").fields([
            ManifestKey.duration, ManifestKey.energy, ManifestKey.pue, ManifestKey.intensity, ManifestKey.units,
        ])
        return CarbonScore(
            unit: unit, duration: try ranges(ManifestKey.duration).estimate(unit: "s"),
            energy: try ranges(ManifestKey.energy).energy(), boundary: try fields("boundary").text(),
            pue: try ranges(ManifestKey.pue).pue(), carbonIntensity: try ranges(ManifestKey.intensity).intensity(),
            hardware: try optionally(fields.optional("hardware"), hardware),
            units: try ranges(ManifestKey.units).estimate(unit: unit.rawValue, .canonical, .positive),
            date: try fields("date").text())
    }

    private func hardware(_ reader: NodeReader) throws(ManifestError) -> ReservedHardware {
        let fields = try reader.fields([
            "name", ManifestKey.emissions, ManifestKey.lifespan, ManifestKey.reserved, ManifestKey.total,
        ])
        return ReservedHardware(
            name: try fields("name").text(), embodied: try fields(ManifestKey.emissions).estimate(unit: "g"),
            lifespan: try fields(ManifestKey.lifespan).estimate(unit: "s", .canonical, .positive),
            reserved: try fields(ManifestKey.reserved).number(in: .positive),
            total: try fields(ManifestKey.total).number(in: .positive))
    }
}
