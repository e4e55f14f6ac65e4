public import Footprint
public import Observations
import Yams

/// What the columns of a table mean, as a user writes it down in YAML.
///
/// ```yaml
/// dataset: Our measurements
/// credit: Example Lab (2026).
/// model: Model name
/// metrics:
///   - column: Energy (Wh)
///     metric: energy_per_request
///     unit: Wh
///     better: lower
///     method: measured
/// conditions: [GPU, Batch size]
/// ```
public struct TableMapping: Sendable, Hashable {
    public struct MappedMetric: Sendable, Hashable {
        public let column: String
        public let metric: Metric
        public let method: Method
        public let boundary: String?
        /// What a value in the column is multiplied by.
        public let factor: Double
    }

    public let dataset: Dataset
    public let vintage: String?
    /// The columns of the model's name, and of other facts by their keys.
    public let model: String
    let facts: [Fact: String]
    public let metrics: [MappedMetric]
    public let conditions: [String]
    public let attributes: [String]

    /// What else may be said of a row and its model.
    enum Fact: String, CaseIterable {
        case key, organisation, base, precision, architecture, released, licence
    }

    /// A mapping to begin with.
    public static let example = """
        # What the columns of a table mean: wattmark import --mapping mapping.yaml table.csv
        dataset: Our measurements
        publisher: Example Lab
        licence: CC BY 4.0
        credit: Example Lab (2026), CC BY 4.0.
        # vintage: 2026-03

        # The column with the model's name; the others may be left out.
        model: Model
        # key: Run          # what tells rows of one model apart
        # organisation: Maker
        # base: Base model
        # precision: Number format
        # architecture: Architecture
        # released: Date
        # licence_of_model: License

        metrics:
          - column: Energy per request (Wh)
            metric: energy_per_request
            unit: Wh
            better: lower         # higher, lower, neither
            method: measured      # measured, reported, estimated, assumed
            boundary: accelerators only
            # factor: 0.001       # a value times this is in the unit
            # meaning: energy of one request

        # Columns that must be the same for values to be compared, and others worth keeping.
        conditions: [GPU, Batch size]
        attributes: []

        """
}
