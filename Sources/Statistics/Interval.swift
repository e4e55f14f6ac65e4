/// Two ends between which a value lies with a stated probability. Ends may be infinite, or not numbers where nothing
/// is known.
public struct Interval: Sendable, Hashable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// `centre − reach` to `centre + reach`.
    public init(centre: Double, reach: Double) { self.init(low: centre - reach, high: centre + reach) }

    public var width: Double { high - low }
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
