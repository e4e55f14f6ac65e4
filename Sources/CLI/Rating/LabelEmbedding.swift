import Footprint
import Rating
import Reports

/// The text with which a page of others shows a label.
enum LabelEmbedding: String, CaseIterable {
    case readme
    case modelCard = "model-card"

    /// - Parameter image: Where the picture is; beside the text if `nil`.
    func text(_ manifest: Manifest, image: String?) throws -> String {
        let image = image ?? (self == .readme ? "badge.svg" : "label.svg")
        let label = try LabelMaking.label(manifest, text: nil, size: .card, theme: .light)
        do throws(LabelError) {
            switch self {
            case .readme:
                return try LabelEmbed.readme(label, imageAddress: image, manifestAddress: manifest.address)
            case .modelCard:
                return try LabelEmbed.modelCard(
                    label, training: LabelEmbedding.training(manifest), imageAddress: image,
                    manifestAddress: manifest.address)
            }
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    /// What making the model emitted, for the metadata of the hub: known only where the training is scored.
    private static func training(_ manifest: Manifest) -> HubEmissions? {
        guard let score = [manifest.score, manifest.other].compactMap({ $0 }).first(where: { $0.stage == .training })
        else { return nil }
        return HubEmissions(
            emissions: score.carbon, source: "Wattmark, following SCER 0.1: \(score.boundary)",
            trainingType: "pre-training",
            location: nil, hardware: score.hardware?.name)
    }
}
