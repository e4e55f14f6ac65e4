import Footprint
import Observations

/// Where Epoch's columns stand in one file, and what they mean.
struct EpochColumns {
    let name, organisation, base, precision, published, modified: Int?
    let leftOut: [String]
    private let compute, computeLow, computeHigh: Int?
    private let numbers: [(Metric, Int, Method)]
    private let attributes: [(String, Int)]
    private let hardware: Int?

    init(_ columns: ColumnNames) {
        name = columns.position(of: "Model", "System")
        organisation = columns.position(of: "Organization")
        base = columns.position(of: "Base model")
        precision = columns.position(of: "Numerical format")
        published = columns.position(of: "Publication date")
        modified = columns.position(of: "Last modified")
        hardware = columns.position(of: "Training hardware")
        compute = columns.position(of: "Training compute (FLOP)")
        computeLow = columns.position(of: "Training compute lower bound")
        computeHigh = columns.position(of: "Training compute upper bound")
        numbers = Self.numbers.compactMap { number in
            number.columns.lazy.compactMap { columns.position(of: $0) }.first.map { (number.metric, $0, number.method) }
        }
        attributes = Self.attributes.compactMap { attribute in
            attribute.columns.lazy.compactMap { columns.position(of: $0) }.first.map { (attribute.name, $0) }
        }
        let single = [
            name, organisation, base, precision, published, modified, hardware, compute, computeLow, computeHigh,
        ]
        let used = Set(single.compactMap { $0 } + numbers.map(\.1) + attributes.map(\.1))
        leftOut = columns.names.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    }

    func observe(_ reading: inout RowReading) {
        if let value = reading.number(compute) {
            reading.observe(
                Observation(
                    Self.trainingCompute, value, low: reading.number(computeLow), high: reading.number(computeHigh),
                    method: .estimated))
        }
        for (metric, column, method) in numbers { reading.observe(metric, column, method: method) }
        reading.condition("training_hardware", hardware)
        for (name, column) in attributes { reading.attribute(name, column) }
    }

    private static let trainingCompute = Metric(
        "training_compute", unit: "FLOP", better: .neither,
        meaning: "floating-point operations of the final training run")

    private static let numbers: [(columns: [String], metric: Metric, method: Method)] = [
        (["Parameters"], .parameters, .reported),
        (
            [
                "Training dataset size (gradients)", "Training dataset size (datapoints)",
                "(DEPRECATED) Training dataset size (datapoints)",
            ],
            Metric(
                "training_data", better: .neither,
                meaning: "data points (for text: tokens or words) in the training set"),
            .reported
        ),
        (["Epochs"], Metric("epochs", better: .neither, meaning: "passes over the training set"), .reported),
        (
            ["Training time (hours)"],
            Metric("training_time", unit: "h", better: .lower, meaning: "wall-clock time of training"), .reported
        ),
        (
            ["Training power draw (W)"],
            Metric(
                "training_power", unit: "W", better: .lower, meaning: "power of the training hardware with overhead"),
            .estimated
        ),
        (
            ["Hardware quantity"],
            Metric("training_accelerators", better: .neither, meaning: "number of accelerators that trained it"),
            .reported
        ),
        (
            ["Hardware utilization (MFU)"],
            Metric("mfu", better: .higher, meaning: "model FLOP utilisation of training"), .estimated
        ),
        (
            ["Hardware utilization (HFU)"],
            Metric("hfu", better: .higher, meaning: "hardware FLOP utilisation of training"), .estimated
        ),
        (
            ["Hardware utilization"],
            Metric("utilisation", better: .higher, meaning: "utilisation of training, MFU or HFU not told"), .estimated
        ),
        (
            ["Finetune compute (FLOP)"],
            Metric("finetune_compute", unit: "FLOP", better: .neither, meaning: "operations of fine-tuning"), .estimated
        ),
        (
            ["Training compute cost (2023 USD)"],
            Metric("training_cost", unit: "USD2023", better: .lower, meaning: "cost of the training compute"),
            .estimated
        ),
        (
            ["Training compute cost (cloud)"],
            Metric("training_cost_cloud", unit: "USD2023", better: .lower, meaning: "as rented in a cloud"), .estimated
        ),
        (
            ["Training compute cost (upfront)"],
            Metric("training_cost_upfront", unit: "USD2023", better: .lower, meaning: "as bought"), .estimated
        ),
        (
            ["Hardware acquisition cost"],
            Metric("hardware_cost", unit: "USD2023", better: .lower, meaning: "of the training hardware"), .estimated
        ),
        (["Batch size"], Metric("training_batch", better: .neither, meaning: "batch size of training"), .reported),
        (["Citations"], Metric("citations", better: .neither, meaning: "citations of the paper"), .reported),
    ]

    private static let attributes: [(name: String, columns: [String])] = [
        ("confidence", ["Confidence"]), ("domain", ["Domain"]), ("task", ["Task"]),
        ("organisation_kind", ["Organization categorization"]),
        ("country", ["Country (of organization)", "Country (from Organization)"]),
        ("accessibility", ["Model accessibility"]), ("training_dataset", ["Training dataset"]),
        ("approach", ["Approach"]), ("notability", ["Notability criteria"]), ("frontier", ["Frontier model"]),
        ("foundation", ["Foundation model"]), ("training_code", ["Training code accessibility"]),
        ("inference_code", ["Inference code accessibility"]), ("cloud", ["Training cloud compute vendor"]),
        ("link", ["Link"]),
    ]
}
