import Footprint
import FoundationEssentials
import Rating

/// Times the probabilities of letters; Benchmarks/Ratings/measure.py runs it. A file of doubles holds, for each peer, low,
/// central and high of its energy and of its embodied carbon, all of energies first. Prints seconds, the fastest of so
/// many repetitions, and the mean probability of each letter.
///
///     RatingTimes PEERS DRAWS REPETITIONS
@main
struct RatingTimes {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3, let draws = Int(arguments[1]), let repetitions = Int(arguments[2]) else {
            print("usage: see the head of RatingTimes.swift")
            return
        }
        let peers = try peers(in: arguments[0])
        var fastest = Duration.seconds(1_000_000)
        var found: RankUncertainty?
        for _ in 0..<max(1, repetitions) {
            let clock = ContinuousClock()
            let start = clock.now
            found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: draws))
            fastest = min(fastest, clock.now - start)
        }
        guard let found else { return }
        print(fastest / .seconds(1))
        for peer in peers.indices {
            print(scale.steps.map { "\(found.probabilities(of: peer)[$0.letter] ?? 0)" }.joined(separator: "\t"))
        }
    }

    private static let scale = RatingScale(
        id: "scer-0.1",
        steps: [
            .init("A", from: 90, includesStart: false), .init("B", from: 60, includesStart: true),
            .init("C", from: 0, includesStart: true),
        ],
        source: "SCER 0.1 (2.3.3)")

    private static func peers(in path: String) throws -> [Peer] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let values = bytes.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
        let count = values.count / 6
        func range<Q: Quantity>(_ from: Int) -> Estimate<Q> {
            Estimate(
                low: Q(canonical: values[from]), central: Q(canonical: values[from + 1]),
                high: Q(canonical: values[from + 2]), method: .estimated)
        }
        return (0..<count).map { peer in
            Peer(
                name: "model \(peer)", energy: range(3 * peer), embodied: range(3 * (count + peer)),
                pue: Estimate(low: Ratio(1.1), central: Ratio(1.2), high: Ratio(1.5), method: .assumed),
                carbonIntensity: Estimate(
                    low: .gramsPerKilowattHour(300), central: .gramsPerKilowattHour(400),
                    high: .gramsPerKilowattHour(450), method: .reported))
        }
    }
}
