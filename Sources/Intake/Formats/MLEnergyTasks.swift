import Footprint
import JSONText
public import Observations

/// The files by task of the ML.ENERGY leaderboard, for those who have no others.
///
/// Their configurations are those of the files by model, with the same keys. Found by its name alone
/// (`wattmark import mlenergy-tasks FILE`), since otherwise a folder would give each measurement twice.
public struct MLEnergyTasks: SourceFormat {
    public let name = "mlenergy-tasks"
    public let title = "ML.ENERGY leaderboard v3: tasks/*.json, instead of models/*.json"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        MLEnergy.kind(of: sample) == .task ? MLEnergy.dataset : nil
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var task: String?
        try file.readJSON { reader in
            try reader.members { reader, key in
                if key == "task", try reader.kind() == .string { task = try reader.string() }
            }
        }
        guard let task, !task.trimmed.isEmpty else {
            throw IntakeError(file: file.name, problem: "it names no task", advice: "download it again")
        }
        var reading = MLEnergyConfigurations(task: task)
        try file.readJSON { reader in
            try reader.members { reader, key in
                guard key == "configurations" else { return }
                try reader.elements { reader, index in
                    try reading.take(&reader, row: index + 1, into: sink) { MLEnergyModel(&$0) }
                }
            }
        }
        return reading.end(leftOut: [])
    }
}
