import Intake
import Observations
import Testing

/// Damage of every kind, the same at each run.
@Suite struct DamagedEnergyFilesTests {
    private static let files: [(name: String, text: String)] = [
        (
            "mlenergy",
            #"{"configurations": [{"avg_power_watts": 300.0, "energy_per_token_joules": 1.5, "gpu_model": "B200", "max_num_seqs": 8, "num_gpus": 1, "output_throughput_tokens_per_sec": 200.0, "parallelization": {"tensor_parallel": 2}}], "model_id": "a/b-7B", "task": "gpqa", "total_params_billions": 7.5}"#
        ),
        (
            "index",
            #"{"architectures": {"llm": ["gpqa"]}, "last_updated": "2026-02-16", "models": {"a/b": {"total_params_billions": 3.0}}}"#
        ),
        (
            "mlperf",
            #"[{"Location": "c/M/r", "MlperfModel": "gptj-99", "Model": "gptj-99", "Scenario": "Offline", "Division": "closed", "SystemType": "edge", "Result": 20.5, "Units": "Samples/s", "version": "v4.0"}, {"Location": "c/M/r", "MlperfModel": "gptj-99", "Model": "gptj-99", "Scenario": "Offline", "Division": "closed", "SystemType": "edge", "Result": null, "Result_Power": 500.5, "Units": "Watts", "version": "v4.0"}]"#
        ),
        ("scores", "model,total_gpu_energy,energy_score\na/b,0.25,5\nc/d,0.5,4\n"),
        (
            "codecarbon",
            "timestamp,project_name,run_id,duration,emissions,emissions_rate,energy_consumed\n2022-11-13T21:49:52,trial,r1,100,0.0001,1e-6,0.0005\ntimestamp,project_name,emissions,duration\n2022-11-13T21:49:52,trial,1,2\n"
        ),
        (
            "card",
            "---\nlicense: mit\nco2_eq_emissions:\n  emissions: 12.5 kg\n  source: CodeCarbon\nbase_model:\n- a/b\nmodel-index:\n- name: small\n---\n# Small\n"
        ),
        ("texts", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n{\"text\": \"c\"}\n"),
    ]

    @Test(
        "A damaged file is read, refused in parts or refused whole, and nothing stored is out of bounds",
        arguments: files)
    func damaged(name: String, text: String) throws {
        var random = Steps(state: 42)
        let whole = Array(text.utf8)
        var readable = 0
        for _ in 0..<1_500 {
            var bytes = whole
            for _ in 0...random.below(3) where !bytes.isEmpty { damage(&bytes, &random) }
            do {
                let read = try ReadFile(try IntakeFile(name: name, bytes: bytes))
                readable += 1
                for entry in read.found.entries {
                    #expect(!entry.key.isEmpty)
                    #expect(entry.observations.allSatisfy { $0.value.isFinite && $0.value >= 0 })
                }
            } catch let error as IntakeError {
                #expect(!error.problem.isEmpty)
            }
        }
        #expect(readable > 10)
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout Steps) {
        let place = random.below(bytes.count)
        switch random.below(6) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(contentsOf: Array(#"-"[]{},:*&e9"#.utf8), at: place)
        case 4: bytes[place] = Array(#"0-."[]{}:,"#.utf8)[random.below(10)]
        default: bytes.insert(contentsOf: bytes[..<place], at: place)
        }
    }

    /// Numbers that look like chance and are always the same.
    private struct Steps {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }

        mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
    }
}
