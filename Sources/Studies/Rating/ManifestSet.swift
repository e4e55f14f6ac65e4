import Footprint
public import Rating

/// Manifests that are rated together: those of the category and benchmark that most of them have.
public struct ManifestSet: Sendable {
    public struct Member: Sendable {
        /// Its name, as the user knows it.
        public var file: String
        public var manifest: Manifest
        public var evidenceSHA256: String

        public init(file: String, manifest: Manifest, evidenceSHA256: String) {
            self.file = file
            self.manifest = manifest
            self.evidenceSHA256 = evidenceSHA256
        }
    }

    public let category: RatingCategory
    public let benchmark: BenchmarkSheet
    public let members: [Member]
    public let leftOut: [UnratedModel]
    public let notes: [String]

    /// What must be the same for two manifests to be compared.
    private struct Kind: Hashable {
        let traits: [Trait.Dimension: String]
        let unit: FunctionalUnit
        let measurement: BenchmarkSheet.Quantity
        let equal: Set<String>

        init(_ manifest: Manifest) {
            traits = Dictionary(
                manifest.category.traits.map { ($0.dimension, $0.value) }, uniquingKeysWith: { first, _ in first })
            unit = manifest.score.unit
            measurement = manifest.benchmark.measurement
            equal = Set(manifest.benchmark.equal)
        }

        /// Why a manifest of the other kind cannot be compared.
        func reason(against other: Kind) -> String {
            if unit != other.unit { return "per \(other.unit.name), not per \(unit.name)" }
            for dimension in Trait.Dimension.allCases where traits[dimension] != other.traits[dimension] {
                return
                    "\(dimension.rawValue) \(other.traits[dimension] ?? "not known"), not \(traits[dimension] ?? "not distinguished")"
            }
            let missing = equal.subtracting(other.equal).sorted().joined(separator: "; ")
            if !missing.isEmpty { return "not shown to have \(missing)" }
            let more = other.equal.subtracting(equal).sorted().joined(separator: "; ")
            return more.isEmpty ? "measured by \(other.measurement.rawValue)" : "measured with \(more)"
        }
    }

    /// - Parameter files: In any order; of two manifests of one name the first in the order of their files is taken.
    /// - Returns: `nil` for no manifest at all.
    public init?(_ files: [Member], leftOut refused: [UnratedModel] = []) {
        let sorted = files.sorted { $0.file < $1.file }
        var counts: [Kind: Int] = [:]
        for file in sorted { counts[Kind(file.manifest), default: 0] += 1 }
        guard let most = counts.values.max(),
            let first = sorted.first(where: { counts[Kind($0.manifest)] == most })
        else { return nil }
        let kind = Kind(first.manifest)
        var members: [Member] = []
        var leftOut = refused
        var names: Set<String> = []
        for file in sorted {
            let own = Kind(file.manifest)
            if own != kind {
                leftOut.append(UnratedModel(name: file.manifest.name, reason: kind.reason(against: own)))
            } else if !names.insert(file.manifest.name).inserted {
                leftOut.append(
                    UnratedModel(name: file.manifest.name, reason: "another manifest of this model (\(file.file))"))
            } else {
                members.append(file)
            }
        }
        self.members = members
        self.leftOut = leftOut
        benchmark = first.manifest.benchmark
        category = RatingCategory(
            first.manifest.category.traits.map { trait in
                let same = members.allSatisfy { $0.manifest.category[trait.dimension]?.evidence == trait.evidence }
                return same
                    ? trait
                    : Trait(
                        trait.dimension, trait.value, evidence: "known of each of \(members.count) models by itself")
            })
        let places = Set(members.map { $0.manifest.score.carbonIntensity.central })
        notes =
            places.count > 1
            ? ["The manifests count different carbon intensities: places are compared too, not models alone."] : []
    }
}
