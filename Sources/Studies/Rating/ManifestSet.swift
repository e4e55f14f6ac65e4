import Footprint
public import Rating

/// Manifests that are rated together: those of the category and benchmark that most of them have.
public struct ManifestSet: Sendable {
    public struct Member: Sendable {
        /// Its name, as the user knows it.
        public var file: String
        public var manifest: Manifest
        public var evidenceSHA256: String
        /// Whether it is from a manifest of the Impact Framework that another tool wrote, which shows no category.
        public var isOfAnotherTool: Bool

        public init(file: String, manifest: Manifest, evidenceSHA256: String, isOfAnotherTool: Bool = false) {
            self.file = file
            self.manifest = manifest
            self.evidenceSHA256 = evidenceSHA256
            self.isOfAnotherTool = isOfAnotherTool
        }
    }

    public let category: RatingCategory
    public let benchmark: BenchmarkSheet
    public let members: [Member]
    public let leftOut: [UnratedModel]
    public let notes: [String]

    /// - Parameter files: In any order; of two manifests of one name the first in the order of their files is taken.
    /// - Returns: `nil` for no manifest at all.
    public init?(_ files: [Member], leftOut refused: [UnratedModel] = []) {
        let sorted = files.sorted { $0.file < $1.file }
        var counts: [ManifestKind: Int] = [:]
        for file in sorted { counts[ManifestKind(file), default: 0] += 1 }
        guard let most = counts.values.max(),
            let first = sorted.first(where: { counts[ManifestKind($0)] == most })
        else { return nil }
        let kind = ManifestKind(first)
        var members: [Member] = []
        var leftOut = refused
        var names: Set<String> = []
        for file in sorted {
            let own = ManifestKind(file)
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
        var notes: [String] = []
        if Set(members.map { $0.manifest.score.carbonIntensity.central }).count > 1 {
            notes.append("The manifests count different carbon intensities: places are compared too, not models alone.")
        }
        if first.isOfAnotherTool { notes.append(Member.noteOnOtherTools) }
        self.notes = notes
    }
}
