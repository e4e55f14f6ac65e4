import Catalog
import Footprint
import QRCodes
import Rating
import Reports
import Statistics

/// A rated manifest and the labels that are made of it.
enum LabelledManifest {
    static let address = "https://example.org/labels/example-8b.yaml"

    /// Rated among three, with ranges, so that its letter is in doubt.
    static func manifest(address: String? = address, joules: Double = 465) async throws -> Manifest {
        let score = try score(joules)
        let intensity = score.carbonIntensity
        func peer(_ name: String, _ joules: Double) -> Peer {
            Peer(
                name: name,
                energy: Estimate(
                    low: Per(canonical: joules * 0.8), central: Per(canonical: joules),
                    high: Per(canonical: joules * 1.3), method: .measured), embodied: nil, pue: score.pue,
                carbonIntensity: intensity, accuracy: 0.5)
        }
        let peers = [peer("Heavy-9B", 500), score.peer(named: "Example-8B", accuracy: 0.62), peer("Slim-5B", 440)]
        let scale = try RatingScale(named: "scer-0.1")
        let classes = try CarbonClasses(for: .outputTokens)
        let sheet = BenchmarkSheet(
            id: "chat", title: "Conversation", measurement: .sci, workload: "1,000 prompts", unit: .outputTokens,
            environment: "one accelerator", method: "counter", equal: ["hardware: H100"], validFrom: "2026-01-01",
            source: "own measurement")
        let ratings = try await PeerRating(
            benchmark: sheet, scale: scale, classes: classes, accuracy: .shareOfAnswers,
            plan: RankUncertainty.Plan(draws: 200, seed: 3)
        ).ratings(of: peers)
        return Manifest(
            name: "Example-8B", date: "2026-11-21", tool: "Wattmark 0.1.0", address: address,
            category: RatingCategory([
                Trait(.purpose, "conversation", evidence: "prompts"), Trait(.size, "4–9 B", evidence: "8.03 B"),
            ]), benchmark: sheet, score: score,
            accuracy: .init(
                metric: "MMLU-Pro", value: 62, unit: "%", method: .reported, source: "leaderboard",
                isShareOfAnswers: true),
            rating: .init(
                scale: scale, classes: classes, peers: peers, draws: 200, seed: 3, result: ratings[1]))
    }

    private static func score(_ joules: Double) throws -> CarbonScore {
        CarbonScore(
            unit: .outputTokens, duration: Estimate(.hours(1), method: .measured),
            energy: Estimate(
                low: Energy(canonical: joules * 900), central: Energy(canonical: joules * 1_000),
                high: Energy(canonical: joules * 1_200), method: .measured), boundary: "GPUs only",
            pue: Estimate(Ratio(1.2), method: .assumed),
            carbonIntensity: try ReferenceCatalog.embedded.carbonIntensity(at: "WORLD").intensity, hardware: nil,
            units: Estimate(Count(1_000), method: .measured), date: "2026-02-16")
    }

    static func text(of manifest: Manifest) throws -> String {
        var generator = SeededGenerator(seed: 7)
        return try ManifestFile.text(of: manifest, signedWith: SigningKey(using: &generator))
    }

    /// - Parameter text: The manifest that the label carries; `nil` for a bare one.
    static func label(
        of manifest: Manifest, _ size: LabelSize = .card, _ theme: LabelTheme = .light, carrying text: String?
    ) throws -> Label {
        let code = try manifest.address.map { try LabelCode(QRCode(encoding: $0)) }
        return try Label(content: LabelContent(manifest), code: code, size: size, theme: theme, embedded: text)
    }

    /// The claims of a label's markup beside a manifest.
    static func claims(_ svg: [UInt8], _ manifest: Manifest, _ text: String?) throws -> [Claim] {
        LabelVerification(try LabelReading(svg: svg), manifest: manifest, text: text).claims
    }

    static func failing(_ svg: String, _ manifest: Manifest, _ text: String?) throws -> [Claim] {
        try claims(Array(svg.utf8), manifest, text).filter { !$0.holds }
    }
}
