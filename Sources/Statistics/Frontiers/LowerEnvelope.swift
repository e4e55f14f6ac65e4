/// Which of several straight lines is lowest, from one end of an interval to the other.
///
/// Equation: `yᵢ(x) = aᵢ + bᵢ·x`; the envelope is `min yᵢ`. It is found by walking from crossing to crossing, in
/// O(lines × pieces) steps.
///
/// ```swift
/// let envelope = LowerEnvelope(intercepts: [0, 4], slopes: [2, 1], from: 0, to: 10)
/// envelope.pieces       // line 0 from 0 to 4, line 1 from 4 to 10
/// ```
public struct LowerEnvelope: Sendable, Hashable {
    /// Without a gap, from the start to the end of the interval; empty without lines.
    public let pieces: [Piece]

    public struct Piece: Sendable, Hashable {
        /// Index of the lowest line.
        public let line: Int
        public let from: Double
        public let to: Double

        public init(line: Int, from: Double, to: Double) {
            self.line = line
            self.from = from
            self.to = to
        }
    }

    /// - Precondition: as many intercepts as slopes, and `from <= to`.
    public init(intercepts: [Double], slopes: [Double], from: Double, to: Double) {
        precondition(intercepts.count == slopes.count, "each line needs an intercept and a slope")
        precondition(from <= to, "the interval must not be reversed")
        var found: [Piece] = []
        var start = from
        var current = LowerEnvelope.lowest(at: from, intercepts, slopes)
        while let line = current {
            let next = LowerEnvelope.successor(of: line, after: start, intercepts, slopes)
            guard let (successor, crossing) = next, crossing < to else {
                found.append(Piece(line: line, from: start, to: to))
                break
            }
            if crossing > start { found.append(Piece(line: line, from: start, to: crossing)) }
            start = crossing
            current = successor
        }
        pieces = found
    }

    /// The lowest line at a point; among equal ones the one that falls fastest, then the first.
    private static func lowest(at x: Double, _ intercepts: [Double], _ slopes: [Double]) -> Int? {
        intercepts.indices.min { left, right in
            let leftValue = intercepts[left] + slopes[left] * x
            let rightValue = intercepts[right] + slopes[right] * x
            return leftValue != rightValue ? leftValue < rightValue : slopes[left] < slopes[right]
        }
    }

    /// The line that takes over next. Its slope is smaller, so that the walk ends after at most as many pieces as lines.
    private static func successor(
        of line: Int, after start: Double, _ intercepts: [Double], _ slopes: [Double]
    ) -> (line: Int, crossing: Double)? {
        var best: (line: Int, crossing: Double)?
        for other in intercepts.indices where slopes[other] < slopes[line] {
            let exact = (intercepts[other] - intercepts[line]) / (slopes[line] - slopes[other])
            let crossing = max(exact, start)
            guard let known = best else {
                best = (other, crossing)
                continue
            }
            let isSteeper = crossing == known.crossing && slopes[other] < slopes[known.line]
            if crossing < known.crossing || isSteeper { best = (other, crossing) }
        }
        return best
    }
}
