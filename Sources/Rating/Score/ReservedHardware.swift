public import Footprint

/// The hardware that was reserved for the work, for its part of the embodied carbon: M = TE × TS × RS of the SCI.
public struct ReservedHardware: Sendable, Equatable {
    /// "NVIDIA H100 SXM5".
    public var name: String
    /// TE: of all devices, those that were not reserved too.
    public var embodied: Estimate<CarbonMass>
    /// The expected life, by whose length the time reserved is divided for TS.
    public var lifespan: Estimate<TimeSpan>
    /// RS is reserved over total.
    public var reserved: Double
    public var total: Double

    public init(
        name: String, embodied: Estimate<CarbonMass>, lifespan: Estimate<TimeSpan>, reserved: Double, total: Double
    ) {
        self.name = name
        self.embodied = embodied
        self.lifespan = lifespan
        self.reserved = reserved
        self.total = total
    }
}
