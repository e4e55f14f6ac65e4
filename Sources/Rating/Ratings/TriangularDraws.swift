import Statistics

/// One value each from many ranges, drawn at a time: low, central and high as a triangular distribution.
///
/// The distribution rises in a straight line from low to central and falls to high; it asks for no more than the three
/// numbers that are there. A range without width gives its value, exactly. With all of them without width nothing is
/// drawn.
///
/// Equation: `low + w·√(u·c)` for `u < c`, else `high − w·√((1 − u)·(1 − c))`, with `w = high − low`,
/// `c = (central − low) / w` and u uniform in 0..<1.
struct TriangularDraws: Sendable {
    private let lows: [Double]
    private let highs: [Double]
    private let widths: [Double]
    /// The share of the distribution below its centre.
    private let centres: [Double]
    let isCertain: Bool

    struct Range: Sendable, Hashable {
        var low: Double
        var central: Double
        var high: Double
    }

    init(_ ranges: [Range]) {
        lows = ranges.map(\.low)
        highs = ranges.map(\.high)
        widths = ranges.map { $0.high - $0.low }
        centres = ranges.map { $0.high > $0.low ? ($0.central - $0.low) / ($0.high - $0.low) : 1 }
        isCertain = ranges.allSatisfy { $0.low == $0.high }
    }

    var count: Int { lows.count }

    /// - Parameter values: Room for as many as there are ranges.
    func draw(into values: UnsafeMutableBufferPointer<Double>, _ generator: inout SeededGenerator) {
        precondition(values.count >= count, "the values need room")
        if isCertain {
            for index in 0..<count { values[index] = lows[index] }
            return
        }
        lows.withUnsafeBufferPointer { lows in
            highs.withUnsafeBufferPointer { highs in
                widths.withUnsafeBufferPointer { widths in
                    centres.withUnsafeBufferPointer { centres in
                        for index in lows.indices {
                            let uniform = Double(generator.next() >> 11) * 0x1p-53
                            let centre = centres[index]
                            let isLeft = uniform < centre
                            let share = isLeft ? uniform * centre : (1 - uniform) * (1 - centre)
                            let distance = widths[index] * share.squareRoot()
                            values[index] = isLeft ? lows[index] + distance : highs[index] - distance
                        }
                    }
                }
            }
        }
    }
}
