import RealModule
public import Statistics

/// A fitted curve at places along x, with where it may be and where a further row may be.
public struct FittedBand: Sendable {
    public struct Place: Sendable, Hashable {
        /// In the unit of the axis.
        public let x: Double
        public let band: FitBand
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
    init(_ line: ReturnsLine, over x: [Double], clusters: [Int]?, level: Double) throws(FitError) {
        let grid = FittedBand.grid(over: x)
        let bands = try line.fit.band(
            at: grid.map { [Double.log10($0)] }, kind: line.errors.mainKind(clusters), level: level)
        places = zip(grid, bands).map { Place(x: $0, band: $1) }
    }
}
