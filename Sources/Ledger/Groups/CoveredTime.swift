/// Stretches of time, so that none is counted twice.
///
///     var time = CoveredTime()
///     time.add(from: 0, to: 10)
///     time.uncovered(from: 5, to: 25)   // 15
public struct CoveredTime: Sendable, Hashable {
    /// Disjoint, in order.
    private var begins: [Double] = []
    private var ends: [Double] = []

    /// Stretches that are less than this apart, in seconds, are one: two clocks never agree to the last digit.
    private static let tolerance = 0.001

    public init() {}

    /// Seconds covered.
    public var seconds: Double { zip(begins, ends).reduce(0) { $0 + $1.1 - $1.0 } }

    /// Seconds of a stretch that are not covered.
    public func uncovered(from begin: Double, to end: Double) -> Double {
        guard end > begin else { return 0 }
        var place = firstEnding(at: begin)
        var left = end - begin
        while place < begins.count, begins[place] < end {
            left -= min(end, ends[place]) - max(begin, begins[place])
            place += 1
        }
        return max(0, left)
    }

    /// Adds a stretch; one that ends before it begins adds nothing.
    public mutating func add(from begin: Double, to end: Double) {
        guard end > begin else { return }
        let first = firstEnding(at: begin - Self.tolerance)
        var last = first
        while last < begins.count, begins[last] <= end + Self.tolerance { last += 1 }
        let joined = first < last ? (min(begin, begins[first]), max(end, ends[last - 1])) : (begin, end)
        begins.replaceSubrange(first..<last, with: [joined.0])
        ends.replaceSubrange(first..<last, with: [joined.1])
    }

    public mutating func add(_ other: CoveredTime) {
        for (begin, end) in zip(other.begins, other.ends) { add(from: begin, to: end) }
    }

    /// The place of the first stretch that ends at or after a time.
    private func firstEnding(at time: Double) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
