/// Which end of a score is the good one.
///
/// SCER 0.1 prints examples in both directions and names none; its SCI, and energy, are lower-is-better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// Carbon or energy for each functional unit.
    case lowerIsBetter = "lower is better"
    /// Functional units for each kWh: the letters are those of its inverse.
    case higherIsBetter = "higher is better"
}
