/// Finds single values by their place in descending order without sorting the rest, in time proportional to how many
/// there are.
///
/// Places are asked for in ascending order. Each search parts what is left about a pivot, without branches on the values,
/// first into larger and not larger, then the latter into equal and smaller: values that are all equal cost two passes.
/// A search that does not get on, as with values chosen against it, sorts what is left.
///
/// Source: Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), DOI 10.1145/366622.366647; Musser,
/// "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) (the way out).
struct DescendingSelection {
    private let values: UnsafeMutableBufferPointer<Double>
    /// Values before it are larger than, or equal to, all from it on.
    private var start = 0

    /// - Parameter space: Room for as many values, into which they are copied.
    init(of values: UnsafeBufferPointer<Double>, in space: UnsafeMutableBufferPointer<Double>) {
        precondition(space.count >= values.count, "the values need room")
        self.values = UnsafeMutableBufferPointer(rebasing: space[0..<values.count])
        _ = self.values.update(from: values)
    }

    /// The value at a place of the descending order, 0 for the largest.
    ///
    /// - Precondition: not before a place asked for earlier.
    mutating func value(at place: Int) -> Double {
        precondition(place >= start && place < values.count, "places are asked for in ascending order")
        var end = values.count
        var patience = 2 * (Int.bitWidth - (end - start).leadingZeroBitCount)
        while end - start > 16, patience > 0 {
            patience -= 1
            let pivot = pivot(from: start, to: end, near: place)
            let larger = part(from: start, to: end) { $0 > pivot }
            if place < larger {
                end = larger
                continue
            }
            let equal = part(from: larger, to: end) { $0 == pivot }
            start = larger
            if place < equal { return pivot }
            start = equal
        }
        values[start..<end].sort(by: >)
        return values[place]
    }

    /// Brings those that are first to the front; gives the place behind them.
    @inline(__always)
    private func part(from start: Int, to end: Int, _ isFirst: (Double) -> Bool) -> Int {
        var behind = start
        for index in start..<end {
            let value = values[index]
            values[index] = values[behind]
            values[behind] = value
            behind &+= isFirst(value) ? 1 : 0
        }
        return behind
    }

    /// The median of three values, spread over the range.
    private func pivot(from start: Int, to end: Int, near place: Int) -> Double {
        let (first, second, third) = (values[start], values[(start + end) / 2], values[end - 1])
        return max(min(first, second), min(max(first, second), third))
    }
}
