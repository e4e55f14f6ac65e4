import Footprint

/// How an estimate stands in a manifest: its unit, its three values, its method and, if told, where it is from.
enum EstimateNode {
    static func of(
        _ estimate: Estimate<some Quantity>, unit: String, _ digits: ExactDecimal.Unit = .canonical
    ) -> ManifestNode {
        .mapping(
            [
                ("unit", unit.isEmpty ? nil : .text(unit)),
                ("low", number(estimate.low, digits)),
                ("central", number(estimate.central, digits)),
                ("high", number(estimate.high, digits)),
                ("method", .text(estimate.method.rawValue)),
                ("source", EvidenceLine.of(estimate.derivation).map(ManifestNode.text)),
            ], .line)
    }

    static func energy(_ estimate: Estimate<Energy>) -> ManifestNode { of(estimate, unit: "kWh", .kilowattHours) }

    static func intensity(_ estimate: Estimate<CarbonIntensity>) -> ManifestNode {
        of(estimate, unit: "g/kWh", .perKilowattHour)
    }

    /// Low, central and high alone, in the canonical unit: "[1, 2, 3]".
    static func values(_ estimate: Estimate<some Quantity>) -> ManifestNode {
        .list([number(estimate.low), number(estimate.central), number(estimate.high)], .line)
    }

    static func number(_ value: some Quantity, _ digits: ExactDecimal.Unit = .canonical) -> ManifestNode {
        .plain(ExactDecimal.text(value.canonical, in: digits))
    }
}
