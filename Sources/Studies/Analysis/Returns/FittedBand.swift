import RealModule
public import Statistics

/// A fitted curve at places along x, with where it may be and where a further row may be.
public struct FittedBand: Sendable {
    public struct Place: Sendable, Hashable {
        /// In the unit of the axis.
        public let x: Double
        public let value: Double
        public let confidence: Interval
        public let prediction: Interval
    }

    public let places: [Place]

    /// So many places, evenly apart on a logarithmic axis.
    static let count = 60

    /// From the least to the greatest of some values, evenly apart on a logarithmic axis.
    static func grid(over values: [Double], count: Int = FittedBand.count) -> [Double] {
        guard let least = values.min(), let most = values.max(), least > 0 else { return [] }
        guard most > least else { return [least] }
        let (low, high) = (Double.log10(least), Double.log10(most))
        // The ends are the values themselves, not their logarithms undone.
        return (0..<count).map { place in
            if place == 0 { return least }
            if place == count - 1 { return most }
            return Double.exp10(low + (high - low) * Double(place) / Double(count - 1))
        }
    }

    /// Of the line, with the errors that the study rests on.
    init(_ line: ReturnsLine, over x: [Double], level: Double) {
        let covariance = line.errors.main
        let reach = StudentT.quantile((1 + level) / 2, degreesOfFreedom: covariance.degreesOfFreedom)
        let spread = line.fit.residualDeviation
        places = FittedBand.grid(over: x).map { x in
            let (value, error) = covariance.combination([1, Double.log10(x)])
            return Place(
                x: x, value: value, confidence: Interval(centre: value, reach: reach * error),
                prediction: Interval(
                    centre: value, reach: reach * (error * error + spread * spread).squareRoot()))
        }
    }
}
