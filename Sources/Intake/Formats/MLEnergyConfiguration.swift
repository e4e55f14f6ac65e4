import Footprint
import JSONText
import Observations

/// Reads the configurations of one file, and tells apart those of equal conditions.
struct MLEnergyConfigurations {
    let task: String
    private var times: [String: Int] = [:]
    private var leftOut: Set<String> = []

    init(task: String) { self.task = task }

    /// Reads the configuration that comes next.
    ///
    /// - Parameter facts: Of the model; `nil` if the configuration names none.
    mutating func take(
        _ reader: inout JSONReader, row: Int, into sink: any IntakeSink,
        facts: (inout ObjectReading) -> MLEnergyModel?
    ) throws {
        guard try reader.kind() == .object else {
            return try sink.refuse(Refusal(row: row, place: reader.pathText, reason: "it is no object"))
        }
        var reading = try ObjectReading(
            &reader, row: row, passingOver: MLEnergyConfiguration.long, opening: ["parallelization"])
        guard let facts = facts(&reading) else {
            return try sink.refuse(reading.refusal(column: "model_id", reason: "it names no model"))
        }
        let configuration = MLEnergyConfiguration(task: task, facts, &reading)
        if let missing = configuration.missing {
            return try sink.refuse(reading.refusal(column: missing.column, reason: missing.reason))
        }
        let time = times[configuration.key, default: 0] + 1
        times[configuration.key] = time
        let key = configuration.key + (time > 1 ? " #\(time)" : "")
        try sink.store(
            Entry(
                key: key, row: row, model: facts.model, conditions: reading.conditions,
                attributes: facts.attributes + reading.attributes, observations: reading.observations))
        for refusal in reading.refusals { try sink.refuse(refusal) }
        leftOut.formUnion(reading.leftOut)
    }

    /// - Parameter leftOut: What else of the file is not stored.
    func end(leftOut others: Set<String>) -> ReadingEnd {
        ReadingEnd(leftOut: leftOut.union(others).sorted(), notes: [MLEnergy.licenceNote])
    }
}

/// One measurement of ML.ENERGY: its conditions and its numbers.
struct MLEnergyConfiguration {
    /// Values that are long and mean nothing without the others: histograms.
    static let long: Set<String> = ["configurations", "output_length_distribution"]

    /// The model, the task and every condition.
    let key: String
    /// What must be there and is not.
    let missing: (column: String, reason: String)?

    init(task: String, _ facts: MLEnergyModel, _ reading: inout ObjectReading) {
        missing = Self.missing(reading)
        reading.condition(named: "task", task)
        if let precision = facts.model.precision { reading.condition(named: "precision", precision) }
        for key in Self.conditions { reading.condition(key, key) }
        reading.attribute("parallelization_notes", "notes")
        for observation in facts.observations { reading.observe(observation) }
        for (key, metric) in Self.numbers {
            reading.observe(metric, key, method: .measured, boundary: metric.isEnergyOrPower ? Self.boundary : nil)
        }
        key = ([facts.model.name] + reading.conditions.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    }

    private static func missing(_ reading: ObjectReading) -> (String, String)? {
        for key in ["gpu_model", "num_gpus"] where !reading.has(key) {
            return (key, "it does not say on which GPUs it was measured")
        }
        let hasBatch = reading.has("max_num_seqs") || reading.has("batch_size")
        return hasBatch ? nil : ("batch_size", "it has no batch size, without which its numbers compare with nothing")
    }

    // MARK: - Fields

    private static let boundary = "GPUs only"

    private static let conditions = [
        "gpu_model", "num_gpus", "max_num_seqs", "batch_size", "inference_steps", "image_height", "image_width",
        "video_height", "video_width", "num_frames", "fps", "tensor_parallel", "expert_parallel", "data_parallel",
        "ulysses_degree", "ring_degree",
    ]

    private static let numbers: [(key: String, metric: Metric)] =
        [
            (
                "energy_per_token_joules",
                Metric("energy_per_token", unit: "J", better: .lower, meaning: "energy of one output token")
            ),
            (
                "energy_per_request_joules",
                Metric("energy_per_request", unit: "J", better: .lower, meaning: "energy of one answer")
            ),
            (
                "energy_per_image_joules",
                Metric("energy_per_image", unit: "J", better: .lower, meaning: "energy of one image")
            ),
            (
                "energy_per_video_joules",
                Metric("energy_per_video", unit: "J", better: .lower, meaning: "energy of one video")
            ),
            (
                "avg_power_watts",
                Metric("average_power", unit: "W", better: .lower, meaning: "mean power of all GPUs while generating")
            ),
            (
                "output_throughput_tokens_per_sec",
                Metric(
                    "output_throughput", unit: "token/s", better: .higher,
                    meaning: "output tokens of all requests a second")
            ),
            (
                "throughput_images_per_sec",
                Metric("image_throughput", unit: "image/s", better: .higher, meaning: "images a second")
            ),
            (
                "throughput_videos_per_sec",
                Metric("video_throughput", unit: "video/s", better: .higher, meaning: "videos a second")
            ),
            (
                "batch_latency_s",
                Metric("batch_latency", unit: "s", better: .lower, meaning: "time of one batch from start to end")
            ),
        ] + latencies + [
            (
                "avg_output_len",
                Metric("output_length", unit: "token", better: .neither, meaning: "mean length of an answer")
            ),
            (
                "avg_batch_size",
                Metric("average_batch_size", better: .neither, meaning: "mean number of requests in one batch")
            ),
        ]

    private static let latencies: [(key: String, metric: Metric)] = [
        ("itl", "inter_token_latency", "time from one token to the next"),
        ("ttft", "time_to_first_token", "time to the first token"),
    ].flatMap { short, name, meaning in
        [("median", "median"), ("p90", "90th percentile"), ("p95", "95th percentile"), ("p99", "99th percentile")].map {
            ("\($0)_\(short)_ms", Metric("\(name)_\($0)", unit: "ms", better: .lower, meaning: "\(meaning), \($1)"))
        }
    }
}

extension Metric {
    var isEnergyOrPower: Bool { unit == "J" || unit == "W" }
}
