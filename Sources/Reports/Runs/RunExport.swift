public import Ledger
public import Studies

/// The forms in which runs are handed to other tools, by the names of `--as`.
public enum RunExport: String, Sendable, CaseIterable {
    /// A file like CodeCarbon's `emissions.csv`, so that dashboards made for it keep working.
    case codecarbon
    /// The front matter of a Hugging Face model card.
    case modelCard = "model-card"
    /// A file for Prometheus' textfile collector.
    case prometheus
    /// Every sample, one row for each part of the machine.
    case samples

    /// A file of samples: its header, and the rows of one sample. There are too many of them for one text.
    public static let samplesHeader = SamplesCSV.header
    public static func rows(of sample: SampleRecord, run: RunRecord) -> String { SamplesCSV.rows(sample, run: run) }

    /// What is to be added to an `emissions.csv` that is there already, and the number of runs that it lacked.
    ///
    /// - Throws: `DelimitedTextError`, or a sentence that it is another kind of file.
    public static func appended(
        _ runs: [RunFootprint], to existing: [UInt8], file: String
    ) throws -> (text: String, count: Int) {
        try EmissionsCSV.rows(runs, appendedTo: existing, file: file)
    }

    /// The runs in this form. A model card is that of the sum of the runs; `nil` where the carbon of one is unknown, and
    /// for samples, which a run's footprint does not hold.
    public func text(_ runs: [RunFootprint]) -> String? {
        switch self {
        case .codecarbon: EmissionsCSV.text(runs)
        case .modelCard: ModelCard.text(runs)
        case .prometheus: PrometheusText.text(runs)
        case .samples: nil
        }
    }
}
