/// Order statistics of a list.
public enum Quantiles {
    /// The value that a share of the list does not exceed, with straight lines between neighbours (the default of R and
    /// NumPy); not a number for an empty list or a share outside 0...1.
    ///
    /// ```swift
    /// Quantiles.value(of: [4, 1, 3, 2], at: 0.5)      // 2.5
    /// ```
    public static func value(of values: [Double], at share: Double) -> Double {
        guard !values.isEmpty, share >= 0, share <= 1, !values.contains(where: \.isNaN) else { return .nan }
        let sorted = values.sorted()
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[below] }
        let part = place - Double(below)
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part
    }

    public static func median(_ values: [Double]) -> Double { value(of: values, at: 0.5) }
}
