import Footprint
import JSONText
public import Observations

/// The ML.ENERGY leaderboard, version 3 (2025 to 2026): GPU energy of generation, measured, by configuration.
///
/// One download has three kinds of files. `models/*.json` holds each model's configurations and is what is stored.
/// `index.json` lists the models with their sizes. `tasks/*.json` repeats the configurations by task; so that no
/// measurement is stored twice, those files are known and passed over (`MLEnergyTasks` reads them by name).
///
/// Energy per token varies up to 21-fold with the batch size: a configuration without one is refused. Energy is that of
/// the GPUs alone, read from their own counters. Source: ml.energy/leaderboard, data of 2026-02-16; Chung et al. 2025.
public struct MLEnergy: SourceFormat {
    public let name = "mlenergy"
    public let title = "ML.ENERGY leaderboard v3: models/*.json and index.json"

    public init() {}

    static let dataset = Dataset(
        publisher: "ML.ENERGY", name: "ML.ENERGY leaderboard v3", licence: nil,
        credit: "ML.ENERGY leaderboard v3, Chung et al. 2025, ml.energy/leaderboard.",
        address: "https://ml.energy/leaderboard")
    static let licenceNote = "No licence is stated: use the data for your own work, and do not redistribute them."

    enum Kind { case model, task, index }

    static func kind(of sample: FileSample) -> Kind? {
        guard let outline = sample.outline else { return nil }
        if outline.has("architectures", "last_updated", "models") { return .index }
        guard outline.has("configurations", "configurations[].gpu_model", "configurations[].avg_power_watts")
        else { return nil }
        // Files by task name the model at each configuration.
        return outline.has("configurations[].model_id") ? .task : .model
    }

    public func dataset(of sample: FileSample) -> Dataset? { Self.kind(of: sample).map { _ in Self.dataset } }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        switch Self.kind(of: try FileSample(file)) {
        case .index: try index(file, sink)
        case .task: try task(file)
        case .model, nil: try model(file, sink)
        }
    }

    // MARK: - models/*.json

    private func model(_ file: IntakeFile, _ sink: any IntakeSink) throws -> ReadingEnd {
        var head: ObjectReading?
        try file.readJSON { reader in
            head = try ObjectReading(&reader, row: 0, passingOver: MLEnergyConfiguration.long)
        }
        guard var head, let facts = MLEnergyModel(&head) else {
            throw IntakeError(
                file: file.name, problem: "it names no model (model_id)", advice: "download it again")
        }
        guard let task = head.text("task") else {
            throw IntakeError(file: file.name, problem: "it names no task", advice: "download it again")
        }
        for refusal in head.refusals { try sink.refuse(refusal) }
        var reading = MLEnergyConfigurations(task: task)
        try file.readJSON { reader in
            try reader.members { reader, key in
                guard key == "configurations" else { return }
                try reader.elements { reader, index in
                    try reading.take(&reader, row: index + 1, into: sink) { _ in facts }
                }
            }
        }
        return reading.end(leftOut: head.leftOut.subtracting(["configurations"]))
    }

    // MARK: - tasks/*.json

    private func task(_ file: IntakeFile) throws -> ReadingEnd {
        var count = 0
        try file.readJSON { reader in
            try reader.members { reader, key in
                if key == "configurations" { try reader.elements { _, index in count = index + 1 } }
            }
        }
        let start = count == 1 ? "Its configuration stands" : "Its \(count) configurations stand"
        return ReadingEnd(notes: [
            "\(start) in the files of models/ too and \(count == 1 ? "is" : "are") not stored twice: import those, or "
                + "this file alone as mlenergy-tasks."
        ])
    }

    // MARK: - index.json

    private func index(_ file: IntakeFile, _ sink: any IntakeSink) throws -> ReadingEnd {
        var end = ReadingEnd(notes: [Self.licenceNote])
        var row = 0
        try file.readJSON { reader in
            try reader.members { reader, key in
                if key == "last_updated", try reader.kind() == .string { end.stated = try reader.string() }
                guard key == "models" else { return }
                try reader.members { reader, name in
                    row += 1
                    guard try reader.kind() == .object else {
                        return try sink.refuse(Refusal(row: row, place: reader.pathText, reason: "it is no object"))
                    }
                    var reading = try ObjectReading(&reader, row: row)
                    let facts = MLEnergyModel(name: name, &reading)
                    try sink.store(
                        Entry(
                            key: name, row: row, model: facts.model, attributes: facts.attributes,
                            observations: facts.observations))
                    for refusal in reading.refusals { try sink.refuse(refusal) }
                }
            }
        }
        return end
    }
}
