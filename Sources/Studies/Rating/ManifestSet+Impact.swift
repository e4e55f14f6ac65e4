public import Rating

extension ManifestSet.Member {
    /// The parts of a manifest that another tool wrote, as far as each can be a score.
    ///
    /// Such a manifest tells no category and no benchmark. Its parts are compared with each other and with parts of other
    /// such manifests where the functional unit is the same, and never with manifests that show a category.
    ///
    /// - Parameters:
    ///   - file: The name of the file.
    ///   - sha256: By which others name it among their peers: of the file, for it has no evidence of ours.
    /// - Returns: A member for each part that has a score, named by the manifest, and by its path where there are several
    ///   parts; and the parts that have none, with the reason.
    public static func members(
        of manifest: ImpactManifest, file: String, evidenceSHA256 sha256: String
    ) -> (members: [ManifestSet.Member], refused: [UnratedModel]) {
        var members: [ManifestSet.Member] = []
        var refused: [UnratedModel] = []
        for child in manifest.children {
            let name = manifest.children.count > 1 ? "\(manifest.name): \(child.path)" : manifest.name
            guard let score = child.score else {
                refused.append(UnratedModel(name: name, reason: child.reasons.first ?? "no score"))
                continue
            }
            if let difference = child.differences.first {
                let reason = "‘\(difference.path)’ is not what its own inputs give (wattmark verify \(file))"
                refused.append(UnratedModel(name: name, reason: reason))
                continue
            }
            let rated = Manifest(
                name: name, date: score.date, tool: "another tool", category: RatingCategory([]),
                benchmark: sheet(score.unit), score: score)
            members.append(
                ManifestSet.Member(file: file, manifest: rated, evidenceSHA256: sha256, isOfAnotherTool: true))
        }
        if manifest.children.isEmpty {
            refused.append(UnratedModel(name: manifest.name, reason: "its tree has no part with inputs"))
        }
        return (members, refused)
    }

    static let noteOnOtherTools =
        "The manifests are made by other tools: purpose, hardware, workload and what the energy counts are not told, so "
        + "whether the models can be compared is for the reader to know."

    private static func sheet(_ unit: FunctionalUnit) -> BenchmarkSheet {
        BenchmarkSheet(
            id: "other-tool", title: "manifests of other tools", workload: "not told", unit: unit,
            environment: "not told", method: "as the manifests state it; nothing was measured again", equal: [],
            validFrom: "", source: "")
    }
}
