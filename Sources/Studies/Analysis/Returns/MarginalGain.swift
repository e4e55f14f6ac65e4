import RealModule
public import Statistics

/// What more of x brings at places along it.
public struct MarginalGain: Sendable {
    public struct Place: Sendable {
        /// In the unit of the axis.
        public let x: Double
        public let value: CurveEstimate
        public let perDoubling: CurveEstimate
        public let perUnit: CurveEstimate
    }

    public let family: CurveFamily
    /// At 1, 3, 10, 30 … within the span of x.
    public let places: [Place]
    /// Finer, for a figure.
    public let along: [Place]

    init(of fit: CurveFit, over x: [Double]) {
        family = fit.family
        func place(_ x: Double) -> Place {
            Place(
                x: x, value: fit.value(at: x), perDoubling: fit.gainPerDoubling(at: x), perUnit: fit.gainPerUnit(at: x))
        }
        places = MarginalGain.rounds(from: fit.span.low, to: fit.span.high).map(place)
        along = FittedBand.grid(over: x).map(place)
    }

    /// 1, 3, 10, 30 … between two values; every tenfold where there would be more than ten.
    static func rounds(from low: Double, to high: Double) -> [Double] {
        guard low > 0, high > low else { return low > 0 ? [low] : [] }
        let powers = Int(Double.log10(low).rounded(.down))...Int(Double.log10(high).rounded(.up))
        let all = powers.flatMap { power in [1.0, 3].map { $0 * Double.exp10(Double(power)) } }
            .filter { $0 >= low && $0 <= high }
        let shown = all.count > 10 ? all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) : all
        return shown.isEmpty ? [low, high] : shown
    }
}
