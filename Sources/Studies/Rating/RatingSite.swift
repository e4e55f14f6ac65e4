public import Footprint

/// Where the work of every peer is taken to be done: its electricity and the overhead of its building.
///
/// Models are compared, not places: all of a category share one site.
public struct RatingSite: Sendable {
    /// "France, 2025"; "no place given".
    public var name: String
    /// Location-based.
    public var carbonIntensity: Estimate<CarbonIntensity>
    public var pue: Estimate<Ratio>

    public init(name: String, carbonIntensity: Estimate<CarbonIntensity>, pue: Estimate<Ratio>) {
        self.name = name
        self.carbonIntensity = carbonIntensity
        self.pue = pue
    }
}
