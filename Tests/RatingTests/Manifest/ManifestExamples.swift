import Footprint
import Rating
import Statistics

/// Manifests that the tests write and read.
enum ManifestExamples {
    /// An accelerator that draws 500 W for an hour, with a rating among three.
    static let rated: Manifest = {
        var manifest = score
        let peers = [
            peer("Heavy-7B", 900), manifest.score.peer(named: "Example-8B", accuracy: 0.62, evidence: nil),
            peer("Light-4B", 200),
        ]
        manifest.rating = .init(
            scale: RatingScale(
                id: "scer-0.1",
                steps: [
                    .init("A", from: 90, includesStart: false), .init("B", from: 60, includesStart: true),
                    .init("C", from: 0, includesStart: true),
                ],
                source: "SCER 0.1 (2.3.3)"),
            classes: CarbonClasses(
                id: "classes", unit: .outputTokens, steps: [.init("A", atMost: 0.01), .init("G", atMost: nil)],
                validFrom: "2026-11-21", source: "own"),
            peers: peers, draws: 1_000, seed: .max,
            result: CarbonRating(
                relative: .init(
                    rank: 2, count: 3, percentile: 50, letter: "C", probabilities: ["A": 0.1, "C": 0.9]),
                absolute: .init(letter: "G", best: "G", worst: "G"), stars: .init(equalWidth: 3, quintile: 3),
                adjusted: .init(accuracy: 0.62, carbonPerCorrectAnswer: nil, distance: 1.5)))
        return manifest
    }()

    /// A score to be rated by others.
    static let score = Manifest(
        name: "Example-8B", date: "2026-11-21", tool: "Wattmark 0.1.0", address: "https://example.org/example-8b.yaml",
        category: RatingCategory([
            Trait(.size, "4–9 B", evidence: "8.03 B parameters: \"reported\" by its publisher"),
            Trait(.precision, "bfloat16", evidence: "file of weights"),
        ]),
        benchmark: BenchmarkSheet(
            id: "chat", title: "Conversation on one type", workload: "1,000 prompts", unit: .outputTokens,
            environment: "one accelerator", method: "counter of the device", equal: ["hardware: H100", "batch: 64"],
            validFrom: "2026-01-01", source: "own measurement"),
        score: CarbonScore(
            unit: .outputTokens, duration: Estimate(.hours(1), method: .measured),
            energy: Estimate(
                low: .kilowattHours(0.45), central: .kilowattHours(0.5), high: .kilowattHours(0.6), method: .measured,
                derivation: .given(at: "runs/12: counter")), boundary: "GPUs only",
            pue: Estimate(Ratio(1.2), method: .assumed, derivation: .assumed(because: "no PUE is published")),
            carbonIntensity: Estimate(.gramsPerKilowattHour(400), method: .reported),
            hardware: ReservedHardware(
                name: "server", embodied: Estimate(.kilograms(1_000), method: .estimated),
                lifespan: Estimate(.years(4), method: .assumed), reserved: 1, total: 8),
            units: Estimate(Count(3_600), method: .measured), date: "2026-02-16"),
        accuracy: .init(
            metric: "MMLU-Pro", value: 62, unit: "%", method: .reported, source: "leaderboard", isShareOfAnswers: true))

    static func peer(_ name: String, _ joules: Double) -> Peer {
        Peer(
            name: name, energy: Estimate(Per(canonical: joules), method: .measured), embodied: nil,
            pue: Estimate(Ratio(1.2), method: .assumed),
            carbonIntensity: Estimate(.gramsPerKilowattHour(400), method: .reported),
            evidence: String(repeating: "0a", count: 32))
    }
}

/// Draws manifests with values of every size and texts of every kind.
struct ManifestDraw {
    var generator: SeededGenerator

    private static let pieces = [
        "a", "Z", "-", "_", "/", " ", "  ", ":", ": ", "#", " #", "'", "\"", "\\", "\n", "\t", "\r", "\u{0}", "\u{7F}",
        "\u{85}", "\u{2028}", "\u{FFFE}", "é", "e\u{301}", "漢", "🌍", "{", "[", "]", "}", ",", "&", "*", "!",
        "|", ">", "%", "@", "`", "<<", "null", "~", "yes", "1e3", "0x1F", "2026-01-01", "\u{202E}", "---", "...", "=",
    ]

    mutating func text() -> String {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    /// From 1e-30 to 1e30 with all bits drawn, or a short one.
    mutating func number() -> Double {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Double(Int.random(in: 0...1_000_000, using: &generator))
        case 1: Double(Int.random(in: 1...10_000, using: &generator)) / 1_000
        default:
            Double.random(in: 1..<2, using: &generator)
                * Double(sign: .plus, exponent: Int.random(in: -60...60, using: &generator), significand: 1)
        }
    }

    mutating func estimate<Q: Quantity>(atLeast least: Double = 0) -> Estimate<Q> {
        let values = [number(), number(), number()].map { max($0, least) }.sorted()
        let method = Method.allCases.randomElement(using: &generator) ?? .assumed
        let isPoint = Bool.random(using: &generator)
        return Estimate(
            low: Q(canonical: values[isPoint ? 1 : 0]), central: Q(canonical: values[1]),
            high: Q(canonical: values[isPoint ? 1 : 2]), method: method,
            derivation: Bool.random(using: &generator) ? .given(at: text()) : nil)
    }

    mutating func score() -> CarbonScore {
        let hardware =
            Bool.random(using: &generator)
            ? ReservedHardware(
                name: text(), embodied: estimate(), lifespan: estimate(atLeast: 1), reserved: number() + 1,
                total: number() + 1) : nil
        return CarbonScore(
            unit: FunctionalUnit.allCases.randomElement(using: &generator) ?? .request, duration: estimate(atLeast: 1),
            energy: estimate(), boundary: text(), pue: estimate(atLeast: 1), carbonIntensity: estimate(),
            hardware: hardware, units: estimate(atLeast: 1e-9), date: text())
    }

    mutating func peer(_ pue: Estimate<Ratio>?, _ intensity: Estimate<CarbonIntensity>?) -> Peer {
        if Int.random(in: 0..<3, using: &generator) == 0 {
            return Peer(
                name: text(), published: estimate(), energy: Bool.random(using: &generator) ? estimate() : nil,
                accuracy: Bool.random(using: &generator) ? number() : nil)
        }
        return Peer(
            name: text(), energy: estimate(), embodied: Bool.random(using: &generator) ? estimate() : nil,
            pue: pue ?? estimate(atLeast: 1), carbonIntensity: intensity ?? estimate(),
            accuracy: Bool.random(using: &generator) ? number() : nil,
            evidence: Bool.random(using: &generator) ? text() + "f" : nil)
    }

    mutating func manifest() -> Manifest {
        let score = score()
        let pue: Estimate<Ratio>? = Bool.random(using: &generator) ? estimate(atLeast: 1) : nil
        let intensity: Estimate<CarbonIntensity>? = Bool.random(using: &generator) ? estimate() : nil
        let letters = ["A", "B", "no", "1", "é"]
        let rating = Manifest.RatingPart(
            scale: RatingScale(
                id: text(),
                steps: letters.map { .init($0, from: number(), includesStart: Bool.random(using: &generator)) },
                source: text()),
            classes: Bool.random(using: &generator)
                ? CarbonClasses(
                    id: text(), unit: .request, steps: [.init(text(), atMost: number()), .init("G", atMost: nil)],
                    validFrom: text(), source: text()) : nil,
            peers: (0..<Int.random(in: 0...4, using: &generator)).map { _ in peer(pue, intensity) },
            draws: Int.random(in: 0...1_000_000, using: &generator), seed: generator.next(),
            result: CarbonRating(
                relative: .init(
                    rank: number(), count: 3, percentile: Bool.random(using: &generator) ? number() : nil,
                    letter: Bool.random(using: &generator) ? text() : nil, probabilities: ["A": number(), "no": 0]),
                absolute: Bool.random(using: &generator) ? .init(letter: "A", best: "A", worst: "B") : nil,
                stars: Bool.random(using: &generator) ? .init(equalWidth: 1, quintile: 5) : nil,
                adjusted: .init(accuracy: number(), carbonPerCorrectAnswer: nil, distance: number())))
        return Manifest(
            name: text(), date: "2026-11-21", tool: text(), address: Bool.random(using: &generator) ? text() : nil,
            category: RatingCategory(Trait.Dimension.allCases.map { Trait($0, text(), evidence: text()) }),
            benchmark: BenchmarkSheet(
                id: text(), title: text(), measurement: .energy, workload: text(), unit: score.unit,
                environment: text(), method: text(), equal: [text(), text()], validFrom: text(), source: text()),
            score: score, other: Bool.random(using: &generator) ? self.score() : nil,
            accuracy: Bool.random(using: &generator)
                ? .init(
                    metric: text(), value: number(), unit: text(), method: .reported, source: text(),
                    isShareOfAnswers: Bool.random(using: &generator)) : nil,
            rating: Bool.random(using: &generator) ? rating : nil)
    }
}
