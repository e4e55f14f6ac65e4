import Rating

/// What must be the same for two manifests to be compared.
struct ManifestKind: Hashable {
    private let isOfAnotherTool: Bool
    private let unit: FunctionalUnit
    private let traits: [Trait.Dimension: String]
    private let measurement: BenchmarkSheet.Quantity
    private let equal: Set<String>

    init(_ member: ManifestSet.Member) {
        let manifest = member.manifest
        isOfAnotherTool = member.isOfAnotherTool
        unit = manifest.score.unit
        traits = Dictionary(
            manifest.category.traits.map { ($0.dimension, $0.value) }, uniquingKeysWith: { first, _ in first })
        measurement = manifest.benchmark.measurement
        equal = Set(manifest.benchmark.equal)
    }

    /// Why a manifest of the other kind cannot be compared.
    func reason(against other: ManifestKind) -> String {
        if isOfAnotherTool != other.isOfAnotherTool {
            return other.isOfAnotherTool
                ? "made by another tool: it says nothing on purpose, platform and users"
                : "it shows a category, and most manifests are made by other tools, which show none"
        }
        if unit != other.unit { return "per \(other.unit.name), not per \(unit.name)" }
        for dimension in Trait.Dimension.allCases where traits[dimension] != other.traits[dimension] {
            let found = "\(dimension.rawValue) \(other.traits[dimension] ?? "not known")"
            return traits[dimension].map { "\(found), not \($0)" } ?? "\(found), which the others do not tell apart"
        }
        if measurement != other.measurement {
            return "measured by \(other.measurement.rawValue), not by \(measurement.rawValue)"
        }
        let missing = equal.subtracting(other.equal).sorted().joined(separator: "; ")
        if !missing.isEmpty { return "not shown to have \(missing)" }
        return "measured with \(other.equal.subtracting(equal).sorted().joined(separator: "; "))"
    }
}
