import Foundation
import TestSupport
import Testing

/// A folder with measurements of five models on one kind of GPU, in the form of ML.ENERGY, and what can be done with it.
struct RatingBoard {
    let wattmark: WattmarkProcess

    private static let models: [(id: String, joules: Double, rate: Double)] = [
        ("maker/Small-Instruct-4B", 0.1, 4_000), ("maker/Middle-Instruct-7B", 0.15, 3_000),
        ("other/Swift-Instruct-7B", 0.16, 2_900), ("other/Broad-Instruct-14B", 0.2, 2_000),
        ("third/Large-Instruct-30B", 0.25, 1_500),
    ]

    init() throws {
        wattmark = try WattmarkProcess()
        for (place, model) in Self.models.enumerated() {
            let billions = model.id.split(separator: "-").last?.dropLast() ?? ""
            let text = """
                {"model_id": "\(model.id)", "task": "lm-arena-chat", "total_params_billions": \(billions),
                 "activated_params_billions": \(billions), "weight_precision": "bfloat16", "architecture": "Dense",
                 "configurations": [{"gpu_model": "H100", "num_gpus": 1, "max_num_seqs": 64, "tensor_parallel": 1,
                   "energy_per_token_joules": \(model.joules), "energy_per_request_joules": \(model.joules * 500),
                   "avg_power_watts": \(model.joules * model.rate), "output_throughput_tokens_per_sec": \(model.rate),
                   "median_itl_ms": 20.0, "avg_output_len": 500.0}]}
                """
            try text.write(toFile: wattmark.folder + "/model-\(place).json", atomically: true, encoding: .utf8)
        }
        try "name,sci\nSoftware 1,100\nSoftware 2,150\nSoftware 3,160\nSoftware 4,200\nSoftware 5,250\n".write(
            toFile: wattmark.folder + "/scores.csv", atomically: true, encoding: .utf8)
    }

    func importModels() throws {
        let files = Self.models.indices.map { "model-\($0).json" }
        let imported = try wattmark.run(["import"] + files + ["--vintage", "2026-02"])
        try #require(imported.code == 0, "\(imported.errors)")
    }

    func run(_ arguments: String...) throws -> WattmarkProcess.Outcome { try wattmark.run(arguments) }

    /// Rates the models and writes their manifests and labels.
    func rateAll(_ more: String...) throws -> WattmarkProcess.Outcome {
        try importModels()
        return try wattmark.run(
            [
                "rate", "chat", "--across", "size", "--grid", "FR", "--pue", "1.2", "--manifests", "out", "--labels",
                "out",
            ] + more)
    }

    func text(_ file: String) throws -> String {
        try String(contentsOfFile: wattmark.folder + "/" + file, encoding: .utf8)
    }

    func write(_ text: String, to file: String) throws {
        try text.write(toFile: wattmark.folder + "/" + file, atomically: true, encoding: .utf8)
    }
}
