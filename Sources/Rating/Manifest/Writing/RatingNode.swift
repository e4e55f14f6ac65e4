import Footprint

/// The peers of a rating and what follows from them, as they stand in a manifest.
struct RatingNode {
    let part: Manifest.RatingPart

    var node: ManifestNode {
        .mapping([
            ("scale", scale),
            ("classes", part.classes.map(classes)),
            ("draws", .plain(String(part.draws))),
            // In quotes, because a program that keeps numbers as doubles would round it.
            ("seed", .text(String(part.seed))),
            ("common", common),
            ("peers", .list(peers())),
            ("result", result),
        ])
    }

    private var scale: ManifestNode {
        .mapping([
            ("id", .text(part.scale.id)),
            ("source", .text(part.scale.source)),
            (
                "steps",
                .list(
                    part.scale.steps.map { step in
                        .mapping(
                            [
                                ("letter", .text(step.letter)), ("from", .number(step.from)),
                                ("includes-start", .bool(step.includesStart)),
                            ], .line)
                    })
            ),
        ])
    }

    private func classes(_ classes: CarbonClasses) -> ManifestNode {
        .mapping([
            ("id", .text(classes.id)),
            ("unit", .text(classes.unit.rawValue)),
            ("valid-from", .text(classes.validFrom)),
            ("source", .text(classes.source)),
            (
                "steps",
                .list(
                    classes.steps.map {
                        .mapping(
                            [("letter", .text($0.letter)), ("at-most", $0.atMost.map(ManifestNode.number))], .line)
                    })
            ),
        ])
    }

    // MARK: - Peers

    /// What all peers share, given once; `nil` where they share nothing.
    private var common: ManifestNode? {
        let entries = [
            (ManifestKey.pue, commonPUE.map { EstimateNode.of($0, unit: "") }),
            (ManifestKey.intensity, commonIntensity.map(EstimateNode.intensity)),
        ]
        return entries.allSatisfy { $0.1 == nil } ? nil : .mapping(entries)
    }

    /// Those whose score is computed from the factors of a place.
    private var computed: [Peer] { part.peers.filter { $0.published == nil } }

    private var commonPUE: Estimate<Ratio>? {
        computed.first.flatMap { first in computed.allSatisfy { $0.pue == first.pue } ? first.pue : nil }
    }

    private var commonIntensity: Estimate<CarbonIntensity>? {
        computed.first.flatMap { first in
            computed.allSatisfy { $0.carbonIntensity == first.carbonIntensity } ? first.carbonIntensity : nil
        }
    }

    private func peers() -> [ManifestNode] {
        let hasPUE = commonPUE != nil
        let hasIntensity = commonIntensity != nil
        return part.peers.map { peer in
            let sci = peer.sci
            let place: [(String, ManifestNode?)] =
                peer.published != nil
                ? []
                : [
                    (ManifestKey.pue, hasPUE ? nil : EstimateNode.of(peer.pue, unit: "")),
                    (ManifestKey.intensity, hasIntensity ? nil : EstimateNode.intensity(peer.carbonIntensity)),
                ]
            return .mapping(
                [("name", .text(peer.name))]
                    + values(peer.energy, "energy", "j") + values(peer.embodied, "embodied", "g") + place
                    + values(peer.published, "published", "g") + values(sci, "sci", "g") + [
                        ("accuracy", peer.accuracy.map(ManifestNode.number)),
                        ("evidence-sha256", peer.evidence.map(ManifestNode.text)),
                    ], .line)
        }
    }

    /// "energy-j: [1, 2, 3], energy-method: measured"; nothing for what is not known.
    private func values(
        _ estimate: Estimate<some Quantity>?, _ name: String, _ unit: String
    ) -> [(String, ManifestNode?)] {
        guard let estimate else { return [] }
        return [
            ("\(name)-\(unit)", EstimateNode.values(estimate)), ("\(name)-method", .text(estimate.method.rawValue)),
        ]
    }

    // MARK: - Result

    private var result: ManifestNode {
        let result = part.result
        return .mapping([
            ("relative", relative(result.relative)),
            (
                "absolute",
                result.absolute.map {
                    .mapping([("letter", .text($0.letter)), ("best", .text($0.best)), ("worst", .text($0.worst))])
                }
            ),
            (
                "stars",
                result.stars.map {
                    .mapping([
                        ("equal-width", .plain(String($0.equalWidth))), ("quintile", .plain(String($0.quintile))),
                    ])
                }
            ),
            (
                "adjusted",
                result.adjusted.map {
                    .mapping([
                        ("accuracy", .number($0.accuracy)),
                        ("carbon-per-correct-answer-g", $0.carbonPerCorrectAnswer.map(ManifestNode.number)),
                        ("distance", .number($0.distance)),
                    ])
                }
            ),
        ])
    }

    private func relative(_ relative: CarbonRating.Relative) -> ManifestNode {
        let order = part.scale.steps.map(\.letter)
        let letters = relative.probabilities.keys.sorted {
            (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        return .mapping([
            ("rank", .number(relative.rank)),
            ("of", .plain(String(relative.count))),
            ("percentile", relative.percentile.map(ManifestNode.number)),
            ("letter", relative.letter.map(ManifestNode.text)),
            ("probabilities", .mapping(letters.map { ($0, .number(relative.probabilities[$0] ?? 0)) }, .line)),
        ])
    }
}
