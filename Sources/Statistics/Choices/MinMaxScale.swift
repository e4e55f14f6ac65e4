/// Values brought to 0...1 over their own range, so that metrics of different units can be weighed: 1 is the best.
///
/// Equation: `s = (v − min) / (max − min)`, or `(max − v) / (max − min)` where lower is better. Where all values are
/// equal, nothing tells them apart and all score 1.
///
/// ```swift
/// MinMaxScale.scores([10, 20, 15], higherIsBetter: false)   // [1, 0, 0.5]
/// ```
///
/// The scores depend on which candidates are compared: leaving one out can change the ranking of the others.
public enum MinMaxScale {
    public static func scores(_ values: [Double], higherIsBetter: Bool) -> [Double] {
        guard let least = values.min(), let most = values.max(), most > least else { return values.map { _ in 1 } }
        return values.map { value in
            higherIsBetter ? (value - least) / (most - least) : (most - value) / (most - least)
        }
    }
}
