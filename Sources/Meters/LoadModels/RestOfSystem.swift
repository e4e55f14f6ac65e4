public import Catalog
public import Footprint
public import Telemetry

/// Board, fans, storage and the losses of the power supply, as a factor on the sum of what is metered or modelled.
///
/// Not a power source: it reads nothing. Where a meter sees the whole machine (the wall, a battery, psys) it must be
/// left out, or it would be counted twice.
public struct RestOfSystem: Sendable {
    /// Power of the rest over power of the parts: low, central, high.
    public let factor: Estimate<Ratio>
    public let channel: PowerChannel

    public init(_ catalog: ReferenceCatalog) throws {
        let one = Power.watts(1)
        let rest = RestOfSystemPower(
            parts: Estimate(one, method: .measured),
            boardShare: try catalog.assumption("board-share", \.ratio),
            supplyEfficiency: try catalog.assumption("power-supply-efficiency", \.ratio)
        ).result
        factor = rest.mapped { $0 / one }
        channel = PowerChannel(
            Component(.restOfSystem), label: "board, fans, storage, power supply", method: rest.method,
            uncertainty: Uncertainty(around: rest))
    }

    /// What the rest used while the parts used this much.
    public func energy(ofParts parts: Estimate<Energy>) -> Estimate<Energy> { parts * factor }
}
