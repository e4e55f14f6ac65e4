/// Finds the value at a place of the descending order without sorting the rest, in time proportional to how many values
/// there are.
///
/// Of many values, a sample says between which two the place lies; one pass gathers those between them, a few per cent,
/// and counts the larger ones. The search then parts what was gathered about a pivot, first into larger and not larger, then
/// the latter into equal and smaller, so that values that are all equal cost two passes. Neither pass branches on a
/// value. The sample decides the time alone: where it misses the place, all values are parted. A search that does not get
/// on, as with values chosen against it, sorts what is left.
///
/// Source: Floyd and Rivest, "Expected time bounds for selection", Communications of the ACM 18 (1975), DOI
/// 10.1145/360680.360691; Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27
/// (1997) (the way out).
struct DescendingSelection {
    let value: Double
    /// How many values are larger.
    let above: Int
    /// How many values are equal to it, itself included.
    let equal: Int

    /// - Parameters:
    ///   - place: 0 for the largest.
    ///   - values: Finite.
    ///   - space: Room for as many values; what it held is lost.
    init(at place: Int, of values: UnsafeBufferPointer<Double>, in space: UnsafeMutableBufferPointer<Double>) {
        precondition(
            place >= 0 && place < values.count && space.count >= values.count, "the place lies among the values")
        if let (largest, smallest) = Self.bounds(of: place, in: values, space) {
            let (gathered, above) = Self.gather(values, from: largest, to: smallest, in: space)
            if above <= place, place < above + gathered {
                let rest = UnsafeMutableBufferPointer(rebasing: space[0..<gathered])
                self.init(parting: rest, at: place - above, above: above)
                return
            }
        }
        let all = UnsafeMutableBufferPointer(rebasing: space[0..<values.count])
        _ = all.update(from: values)
        self.init(parting: all, at: place, above: 0)
    }

    private init(parting values: UnsafeMutableBufferPointer<Double>, at place: Int, above: Int) {
        var (start, end) = (0, values.count)
        var patience = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
        while end - start > 16, patience > 0 {
            patience -= 1
            let (first, second, third) = (values[start], values[(start + end) / 2], values[end - 1])
            let pivot = max(min(first, second), min(max(first, second), third))
            let larger = Self.part(values, from: start, to: end) { $0 > pivot }
            if place < larger {
                end = larger
                continue
            }
            let equal = Self.part(values, from: larger, to: end) { $0 == pivot }
            if place < equal {
                self.init(value: pivot, above: above + larger, equal: equal - larger)
                return
            }
            start = equal
        }
        values[start..<end].sort(by: >)
        let value = values[place]
        let larger = start + values[start..<end].count { $0 > value }
        self.init(value: value, above: above + larger, equal: values[start..<end].count { $0 == value })
    }

    private init(value: Double, above: Int, equal: Int) {
        self.value = value
        self.above = above
        self.equal = equal
    }

    /// Brings those that are first to the front; gives the place behind them.
    @inline(__always)
    private static func part(
        _ values: UnsafeMutableBufferPointer<Double>, from start: Int, to end: Int, _ isFirst: (Double) -> Bool
    ) -> Int {
        var behind = start
        for index in start..<end {
            let value = values[index]
            values[index] = values[behind]
            values[behind] = value
            behind &+= isFirst(value) ? 1 : 0
        }
        return behind
    }

    /// Two values between which the place very likely lies; `nil` where there are too few to be worth it.
    private static func bounds(
        of place: Int, in values: UnsafeBufferPointer<Double>, _ space: UnsafeMutableBufferPointer<Double>
    ) -> (largest: Double, smallest: Double)? {
        let size = 256
        guard values.count >= 8 * size else { return nil }
        var sample = UnsafeMutableBufferPointer(rebasing: space[0..<size])
        let step = values.count / size
        for index in 0..<size { sample[index] = values[index * step + step / 2] }
        sample.sort(by: >)
        let share = Double(place) / Double(values.count)
        let margin = 1 + Int(2.5 * (Double(size) * share * (1 - share)).squareRoot())
        let middle = Int(share * Double(size))
        let (first, last) = (middle - margin, middle + margin)
        return (first < 0 ? .infinity : sample[first], last < size ? sample[last] : -.infinity)
    }

    /// Copies those between two values, both included, into the space and counts those that are larger.
    private static func gather(
        _ values: UnsafeBufferPointer<Double>, from largest: Double, to smallest: Double,
        in space: UnsafeMutableBufferPointer<Double>
    ) -> (gathered: Int, above: Int) {
        var gathered = 0
        var above = 0
        for value in values {
            space[gathered] = value
            let isLarger = value > largest
            let isSmaller = value < smallest
            above &+= isLarger ? 1 : 0
            gathered &+= isLarger || isSmaller ? 0 : 1
        }
        return (gathered, above)
    }
}
