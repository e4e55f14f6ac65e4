import Statistics

/// One value each from many ranges, drawn at a time: low, central and high as a triangular distribution.
///
/// The distribution rises in a straight line from low to central and falls to high; it asks for no more than the three
/// numbers that are there. A range without width gives its value, exactly. With all of them without width nothing is
/// drawn.
///
/// Equation: `low + (high − low)·((1 − c)·min(u, v) + c·max(u, v))`, with `c = (central − low) / (high − low)` and u, v
/// uniform in 0..<1: exact, without root and without case. u and v are the halves of one random number.
///
/// Source: Stein and Keblis, "A new method to simulate the triangular distribution", Mathematical and Computer Modelling 49
/// (2009), DOI 10.1016/j.mcm.2008.06.013.
struct TriangularDraws: Sendable {
    private let lows: [Double]
    private let widths: [Double]
    /// Where the central value lies between low, 0, and high, 1.
    private let centres: [Double]
    let isCertain: Bool

    struct Range: Sendable, Hashable {
        var low: Double
        var central: Double
        var high: Double
    }

    init(_ ranges: [Range]) {
        lows = ranges.map(\.low)
        widths = ranges.map { $0.high - $0.low }
        centres = ranges.map { $0.high > $0.low ? ($0.central - $0.low) / ($0.high - $0.low) : 0 }
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
            widths.withUnsafeBufferPointer { widths in
                centres.withUnsafeBufferPointer { centres in
                    for index in lows.indices {
                        let bits = generator.next()
                        let one = Double(Int64(bits >> 32)) * 0x1p-32
                        let other = Double(Int64(bits & 0xFFFF_FFFF)) * 0x1p-32
                        let least = one < other ? one : other
                        let most = one < other ? other : one
                        let share = least + centres[index] * (most - least)
                        values[index] = lows[index] + widths[index] * share
                    }
                }
            }
        }
    }
}
