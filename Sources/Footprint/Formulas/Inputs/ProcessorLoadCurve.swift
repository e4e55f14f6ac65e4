/// The shape of a processor's power over its load, as shares of its design power.
public struct ProcessorLoadCurve: Sendable {
    /// Power at full load over design power; its range is the range of the prediction.
    public let scale: Estimate<Ratio>
    /// Exponent of the load: below 1 where power rises early and then saturates.
    public let exponent: Estimate<Ratio>
    /// Load from which the curve holds.
    public let threshold: Estimate<Ratio>
    /// Power of an idle processor over design power.
    public let idle: Estimate<Ratio>

    public init(
        scale: Estimate<Ratio>, exponent: Estimate<Ratio>, threshold: Estimate<Ratio>, idle: Estimate<Ratio>
    ) {
        self.scale = scale
        self.exponent = exponent
        self.threshold = threshold
        self.idle = idle
    }
}
