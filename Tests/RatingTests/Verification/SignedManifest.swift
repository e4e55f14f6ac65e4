import Catalog
import Footprint
import Rating
import Statistics

/// A manifest with everything that one can hold: five peers with ranges, accuracies, hardware, both stages, an address,
/// the carbon intensity, the scale and the classes of the catalog.
enum SignedManifest {
    static let address = "https://example.org/labels/example-8b.yaml"

    static func key(_ seed: UInt64 = 7) -> SigningKey {
        var generator = SeededGenerator(seed: seed)
        return SigningKey(using: &generator)
    }

    static func text(signedWith key: SigningKey? = key()) async throws -> String {
        try ManifestFile.text(of: await manifest(), signedWith: key)
    }

    static func file(signedWith key: SigningKey? = key()) async throws -> ManifestFile {
        try ManifestFile(Array(await text(signedWith: key).utf8), file: "example-8b.yaml")
    }

    /// - Parameter change: What is done to it before the rating is computed.
    static func manifest(_ change: (inout Manifest) throws -> Void = { _ in }) async throws -> Manifest {
        var manifest = try alone("Example-8B", joules: 410...520, accuracy: 62)
        manifest.other = try training()
        manifest.address = address
        let others = try otherManifests()
        var peers = try others.map { other in
            other.score.peer(
                named: other.name, accuracy: other.accuracy?.ratedValue,
                evidence: try ManifestFile.evidenceSHA256(of: other))
        }
        peers.insert(
            manifest.score.peer(
                named: manifest.name, accuracy: manifest.accuracy?.ratedValue,
                evidence: try ManifestFile.evidenceSHA256(of: manifest)), at: 2)
        let empty = CarbonRating(relative: .init(rank: 0, count: 0, percentile: nil, letter: nil))
        manifest.rating = .init(
            scale: try RatingScale(named: "scer-0.1"), classes: try CarbonClasses(for: .outputTokens), peers: peers,
            draws: 200, seed: 11, result: empty)
        try change(&manifest)
        return try await rated(manifest)
    }

    /// With the rating that follows from its peers, scale and classes.
    static func rated(_ manifest: Manifest) async throws -> Manifest {
        guard let rating = manifest.rating,
            let place = rating.peers.firstIndex(where: { $0.name == manifest.name })
        else { return manifest }
        let all = try await PeerRating(
            benchmark: manifest.benchmark, scale: rating.scale, classes: rating.classes,
            accuracy: manifest.accuracy?.meaning ?? .score,
            plan: RankUncertainty.Plan(draws: rating.draws, seed: rating.seed)
        ).ratings(of: rating.peers)
        var rated = manifest
        rated.rating?.result = all[place]
        return rated
    }

    /// The manifests of the four others, from the highest score to the lowest.
    static func otherManifests() throws -> [Manifest] {
        try [
            alone("Heavy-9B", joules: 700...900, accuracy: 66), alone("Broad-7B", joules: 480...600, accuracy: 58),
            alone("Light-4B", joules: 380...430, accuracy: 51), alone("Slim-5B", joules: 150...190, accuracy: 47),
        ]
    }

    /// A score to be rated by others: so many joules for 1,000 output tokens.
    static func alone(_ name: String, joules: ClosedRange<Double>, accuracy: Double) throws -> Manifest {
        let units = 3_600.0
        func energy(_ each: Double) -> Energy { Energy(canonical: each * units) }
        return Manifest(
            name: name, date: "2026-11-21", tool: "Wattmark 0.1.0",
            category: RatingCategory([
                Trait(.purpose, "conversation", evidence: "the benchmark's prompts"),
                Trait(.size, "4–9 B", evidence: "8.03 B parameters: \"reported\" by its publisher"),
            ]),
            benchmark: BenchmarkSheet(
                id: "chat", title: "Conversation on one type", measurement: .sci, workload: "1,000 prompts",
                unit: .outputTokens, environment: "one accelerator", method: "counter of the device",
                equal: ["hardware: H100", "batch: 64"], validFrom: "2026-01-01", source: "own measurement"),
            score: CarbonScore(
                unit: .outputTokens, duration: Estimate(.hours(1), method: .measured),
                energy: Estimate(
                    low: energy(joules.lowerBound), central: energy((joules.lowerBound + joules.upperBound) / 2),
                    high: energy(joules.upperBound), method: .measured, derivation: .given(at: "runs/12: counter")),
                boundary: "GPUs only",
                pue: Estimate(
                    low: Ratio(1.1), central: Ratio(1.2), high: Ratio(1.5), method: .assumed,
                    derivation: .assumed(because: "no PUE is published")),
                carbonIntensity: try ReferenceCatalog.embedded.carbonIntensity(at: "WORLD").intensity,
                hardware: ReservedHardware(
                    name: "server of 8", embodied: Estimate(.kilograms(1_320), method: .estimated),
                    lifespan: Estimate(.years(4), method: .assumed), reserved: 1, total: 8),
                units: Estimate(Count(units), method: .measured), date: "2026-02-16"),
            accuracy: .init(
                metric: "MMLU-Pro", value: accuracy, unit: "%", method: .reported, source: "leaderboard of 2026",
                isShareOfAnswers: true))
    }

    private static func training() throws -> CarbonScore {
        CarbonScore(
            unit: .trainingTokens, duration: Estimate(.hours(1_000), method: .reported),
            energy: Estimate(
                low: .kilowattHours(400_000), central: .kilowattHours(450_000), high: .kilowattHours(600_000),
                method: .estimated, derivation: .given(at: "technical report, table 3")),
            boundary: "accelerators", pue: Estimate(Ratio(1.1), method: .reported),
            carbonIntensity: try ReferenceCatalog.embedded.carbonIntensity(at: "WORLD").intensity, hardware: nil,
            units: Estimate(Count(15_000_000), method: .reported), date: "2025-07")
    }
}
