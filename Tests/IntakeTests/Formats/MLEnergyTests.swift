import Footprint
import Intake
import Observations
import Testing

@Suite struct MLEnergyTests {
    private static func model(_ configurations: String..., task: String = "gpqa", head: String = "") -> String {
        """
        {"activated_params_billions": 3.0, "architecture": "MoE", "configurations": [\(configurations.joined(separator: ","))],
         "model_id": "maker/Small-30B-A3B", "nickname": "Small", "task": "\(task)", \(head)
         "total_params_billions": 30.0, "weight_precision": "bfloat16"}
        """
    }

    private static func configuration(batch: String = #""max_num_seqs": 8,"#, more: String = "") -> String {
        """
        {"avg_batch_size": 7.5, "avg_output_len": 700.5, "avg_power_watts": 300.0, "energy_per_request_joules": 1051.0,
         "energy_per_token_joules": 1.5, "gpu_model": "B200", \(batch) "median_itl_ms": 33.5, \(more) "num_gpus": 1,
         "output_length_distribution": {"bins": [1, 2], "counts": [3]}, "output_throughput_tokens_per_sec": 200.0,
         "p99_itl_ms": 68.5, "parallelization": {"data_parallel": 1, "notes": "", "tensor_parallel": 2}}
        """
    }

    private func read(_ text: String) throws -> ReadFile { try ReadFile(text, name: "m.json") }

    @Test("A configuration is an entry: its conditions make the key, its numbers are measured")
    func configuration() throws {
        let read = try read(Self.model(Self.configuration()))
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "mlenergy")
        #expect(
            entry.key
                == "maker/Small-30B-A3B task=gpqa precision=bfloat16 gpu_model=B200 num_gpus=1 max_num_seqs=8 "
                + "tensor_parallel=2 data_parallel=1")
        #expect(entry.model.name == "maker/Small-30B-A3B")
        #expect(entry.model.organisation == "maker")
        #expect(entry.model.precision == "bfloat16")
        #expect(entry.attributes == [Attribute("nickname", "Small")])
        let energy = try #require(entry.observations.first { $0.metric.name == "energy_per_token" })
        #expect(energy.value == 1.5)
        #expect(energy.metric.unit == "J")
        #expect(energy.metric.better == .lower)
        #expect(energy.method == .measured)
        #expect(energy.boundary == "GPUs only")
        #expect(
            entry.observations.map { "\($0.metric.name) \($0.value) \($0.metric.unit)" } == [
                "parameters 30000000000.0 ", "active_parameters 3000000000.0 ", "energy_per_token 1.5 J",
                "energy_per_request 1051.0 J", "average_power 300.0 W", "output_throughput 200.0 token/s",
                "inter_token_latency_median 33.5 ms", "inter_token_latency_p99 68.5 ms", "output_length 700.5 token",
                "average_batch_size 7.5 ",
            ])
        #expect(read.end.leftOut == ["output_length_distribution"])
        #expect(read.found.doubts.isEmpty)
    }

    @Test("No licence is stated, and the reader is told so")
    func licence() throws {
        let read = try read(Self.model(Self.configuration()))
        #expect(read.dataset.licence == nil)
        #expect(
            read.end.notes == [
                "No licence is stated: use the data for your own work, and do not redistribute them."
            ])
    }

    @Test("Images and videos have their own energy, and their size and steps are conditions")
    func video() throws {
        let read = try read(
            Self.model(
                """
                {"avg_power_watts": 500.0, "batch_latency_s": 80.5, "batch_size": 2, "energy_per_video_joules": 20000.0,
                 "fps": 15, "gpu_model": "H100", "inference_steps": 50, "num_frames": 81, "num_gpus": 1,
                 "parallelization": {"ring_degree": 1, "ulysses_degree": 1}, "throughput_videos_per_sec": 0.025,
                 "video_height": 480, "video_width": 832}
                """, task: "text-to-video"))
        let entry = try #require(read.found.entries.first)
        #expect(
            entry.conditions.map(\.name) == [
                "task", "precision", "gpu_model", "num_gpus", "batch_size", "inference_steps", "video_height",
                "video_width", "num_frames", "fps", "ulysses_degree", "ring_degree",
            ])
        #expect(entry.observations.first { $0.metric.name == "energy_per_video" }?.value == 20_000)
        #expect(read.found.doubts.isEmpty)
    }

    @Test("A configuration without its batch size is refused: its numbers compare with nothing")
    func noBatch() throws {
        let read = try read(Self.model(Self.configuration(batch: ""), Self.configuration()))
        #expect(read.found.entries.count == 1)
        #expect(
            read.found.refusals == [
                Refusal(
                    row: 1, place: "$.configurations[0]", column: "batch_size",
                    reason: "it has no batch size, without which its numbers compare with nothing")
            ])
    }

    @Test("Two measurements under the same conditions are both kept, and flagged")
    func repeated() throws {
        let read = try read(Self.model(Self.configuration(), Self.configuration()))
        let keys = read.found.entries.map(\.key)
        #expect(keys.count == 2)
        #expect(keys[1] == keys[0] + " #2")
        #expect(read.found.doubts.map(\.rule) == ["repeated-conditions"])
    }

    @Test("Energy times rate that is not the power is flagged, and nothing is corrected")
    func energyAgainstPower() throws {
        let text = Self.model(Self.configuration()).replacing("300.0", with: "900.0")
        let read = try read(text)
        #expect(read.found.doubts.map(\.rule) == ["energy-against-power"])
        #expect(
            read.found.doubts.first?.reason
                == "times 200 a second it makes 300 W, and the power is given as 900 W")
        #expect(read.found.entries.first?.observations.first { $0.metric.name == "average_power" }?.value == 900)
    }

    @Test(
        "A number of the wrong kind is refused alone",
        arguments: [
            (#""much""#, "much", "is no number"), ("-1.5", "-1.5", "is not above zero"),
            ("0", "0", "is not above zero"),
            ("1e999", "1e999", "is not finite"), ("[1]", "an array", "is no number"), ("true", "true", "is no number"),
        ])
    func wrongNumber(written: String, shown: String, reason: String) throws {
        let text = Self.model(Self.configuration()).replacing(
            "\"energy_per_token_joules\": 1.5", with: "\"energy_per_token_joules\": \(written)")
        let read = try read(text)
        #expect(read.found.entries.count == 1)
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 1, place: "$.configurations[0]", column: "energy_per_token_joules", value: shown,
                    reason: reason)
            ])
        #expect(read.found.entries.first?.observations.contains { $0.metric.name == "energy_per_token" } == false)
    }

    @Test("A configuration that is no object is refused")
    func noObject() throws {
        let read = try read(Self.model(Self.configuration(), "7"))
        #expect(read.found.refusals == [Refusal(row: 2, place: "$.configurations[1]", reason: "it is no object")])
    }

    @Test("A file that ends too early is refused with the place")
    func truncated() throws {
        let text = String(Self.model(Self.configuration()).prefix(400))
        let error = try #require(throws: IntakeError.self) { try read(text) }
        #expect(error.file == "m.json")
        #expect(error.place?.contains("$.configurations") == true)
    }

    @Test("A file that names no model is refused")
    func noModel() throws {
        let text = Self.model(Self.configuration()).replacing("model_id", with: "modell")
        #expect(
            throws: IntakeError(
                file: "m.json", problem: "it names no model (model_id)", advice: "download it again")
        ) { try read(text) }
    }

    private static let task = """
        {"configurations": [{"model_id": "maker/Small", "gpu_model": "B200", "num_gpus": 1, "max_num_seqs": 8,
         "avg_power_watts": 300.0, "energy_per_token_joules": 1.5, "tensor_parallel": 1, "total_params_billions": 7.5,
         "weight_precision": "fp8"}], "task": "gpqa", "task_display_name": "GPQA"}
        """

    @Test("A file by task repeats those by model: it is known and passed over, so that nothing is stored twice")
    func taskPassedOver() throws {
        let read = try read(Self.task)
        #expect(read.format == "mlenergy")
        #expect(read.found.entries.isEmpty)
        #expect(
            read.end.notes == [
                "Its configuration stands in the files of models/ too and is not stored twice: import those, or "
                    + "this file alone as mlenergy-tasks."
            ])
    }

    @Test("Asked for by name, a file by task gives the entries that the files by model have")
    func taskAskedFor() throws {
        let tasks = SourceFormats([MLEnergyTasks()])
        let read = try ReadFile(try IntakeFile(name: "t.json", bytes: Array(Self.task.utf8)), formats: tasks)
        let entry = try #require(read.found.entries.first)
        #expect(
            entry.key
                == "maker/Small task=gpqa precision=fp8 gpu_model=B200 num_gpus=1 max_num_seqs=8 tensor_parallel=1")
        #expect(entry.observations.map(\.value) == [7.5e9, 1.5, 300])
        #expect(read.dataset == MLEnergyTests.dataset)
    }

    private static let dataset = try? SourceFormats().recognise(
        IntakeFile(name: "m.json", bytes: Array(model(configuration()).utf8))
    ).dataset

    @Test("The index lists models with their sizes, and states the date of all files of the download")
    func index() throws {
        let read = try read(
            """
            {"architectures": {"llm": ["gpqa"]}, "last_updated": "2026-02-16", "models": {
             "maker/Small-30B-A3B": {"activated_params_billions": 3.0, "nickname": "Small", "total_params_billions": 30.0,
              "weight_precision": "fp8"}, "maker/Broken": 5}, "tasks": ["gpqa"]}
            """)
        let entry = try #require(read.found.entries.first)
        #expect(entry.key == "maker/Small-30B-A3B")
        #expect(entry.observations.map(\.value) == [30e9, 3e9])
        #expect(entry.observations.map(\.method) == [.reported, .reported])
        #expect(read.end.stated == "2026-02-16")
        #expect(read.found.refusals.map(\.reason) == ["it is no object"])
    }
}
