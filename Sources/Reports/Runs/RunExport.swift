public import Studies

/// The forms in which runs are handed to other tools, by the names of `--as`.
public enum RunExport: String, Sendable, CaseIterable {
    /// A file like CodeCarbon's `emissions.csv`, so that dashboards made for it keep working.
    case codecarbon
    /// The front matter of a Hugging Face model card.
    case modelCard = "model-card"
    /// A file for Prometheus' textfile collector.
    case prometheus

    /// The runs in this form. A model card is that of the sum of the runs; `nil` where the carbon of one is unknown.
    public func text(_ runs: [RunFootprint]) -> String? {
        switch self {
        case .codecarbon: EmissionsCSV.text(runs)
        case .modelCard: ModelCard.text(runs)
        case .prometheus: PrometheusText.text(runs)
        }
    }
}
