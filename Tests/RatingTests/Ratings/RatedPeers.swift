import Footprint
import Rating

extension Peer {
    /// At one place for all, with 1 g for each J, so that the score is the energy unless embodied carbon is given.
    static func drawing(
        _ energy: ClosedRange<Double>, central: Double? = nil, name: String = "model", embodied: Double? = nil,
        accuracy: Double? = nil
    ) -> Peer {
        Peer(
            name: name,
            energy: Estimate(
                low: Per(canonical: energy.lowerBound),
                central: Per(canonical: central ?? (energy.lowerBound + energy.upperBound) / 2),
                high: Per(canonical: energy.upperBound), method: .estimated),
            embodied: embodied.map { Estimate(Per(canonical: $0), method: .estimated) },
            pue: Estimate(Ratio(1), method: .measured),
            carbonIntensity: Estimate(CarbonIntensity(canonical: 1), method: .reported), accuracy: accuracy)
    }

    static func drawing(_ energy: Double, name: String = "model", accuracy: Double? = nil) -> Peer {
        drawing(energy...energy, name: name, accuracy: accuracy)
    }

    /// The same peer where carbon intensity and PUE are little known.
    func at(intensity: ClosedRange<Double>, pue: ClosedRange<Double> = 1...1) -> Peer {
        var moved = self
        moved.carbonIntensity = Estimate(
            low: .init(canonical: intensity.lowerBound),
            central: .init(canonical: (intensity.lowerBound + intensity.upperBound) / 2),
            high: .init(canonical: intensity.upperBound), method: .estimated)
        moved.pue = Estimate(
            low: Ratio(pue.lowerBound), central: Ratio((pue.lowerBound + pue.upperBound) / 2),
            high: Ratio(pue.upperBound), method: .assumed)
        return moved
    }
}

extension BenchmarkSheet {
    static func per(_ unit: FunctionalUnit, _ measurement: Quantity = .sci) -> BenchmarkSheet {
        BenchmarkSheet(
            id: "chat", title: "Conversation", measurement: measurement, workload: "500 requests", unit: unit,
            environment: "one H100", method: "counter of the GPU", equal: ["GPU: H100"], validFrom: "2026-11-21",
            source: "made for the test")
    }
}

extension RatingScale {
    /// A to E in fifths; the boundary belongs to the better letter.
    static let fifths = RatingScale(
        id: "fifths",
        steps: zip(["A", "B", "C", "D", "E"], [80.0, 60, 40, 20, 0]).map { Step($0, from: $1, includesStart: true) },
        source: "made for the test")
}
