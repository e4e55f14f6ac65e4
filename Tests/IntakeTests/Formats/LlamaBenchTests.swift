import Footprint
import Intake
import Observations
import Testing

@Suite struct LlamaBenchTests {
    private static let header =
        "build_commit,build_number,cpu_info,gpu_info,backends,model_filename,model_type,model_size,model_n_params,n_threads,n_prompt,n_gen,n_depth,test_time,avg_ns,avg_ts,stddev_ts\n"

    private static func row(prompt: Int, written: Int, speed: String = "400.5") -> String {
        "0c1e570,1,Chip,,CPU,/home/somebody/models/small-q8_0.gguf,llama 1B Q8_0,1400,1300,2,\(prompt),\(written),0,2026-01-20T23:20:27Z,9,\(speed),2.5\n"
    }

    @Test("A row is a test of a model file: reading, writing, or both; the folders of the user are not kept")
    func tests() throws {
        let read = try ReadFile(
            Self.header + Self.row(prompt: 16, written: 0) + Self.row(prompt: 0, written: 8)
                + Self.row(prompt: 16, written: 8))
        #expect(read.format == "llama-bench")
        #expect(
            read.found.entries.map(\.key) == [
                "small-q8_0 pp16 tg0 d0 2026-01-20T23:20:27Z", "small-q8_0 pp0 tg8 d0 2026-01-20T23:20:27Z",
                "small-q8_0 pp16 tg8 d0 2026-01-20T23:20:27Z",
            ])
        #expect(
            read.found.entries.compactMap(\.observations.first?.metric.name) == [
                "prompt_throughput", "generation_throughput", "prompt_and_generation_throughput",
            ])
        #expect(
            read.found.entries.first?.observations.map { "\($0.value) \($0.metric.unit)" } == [
                "400.5 token/s", "2.5 token/s", "1300.0 ", "1400.0 byte",
            ])
        #expect(!"\(read.found.entries)".contains("somebody"))
        #expect(read.end.newest == "2026-01-20")
        #expect(read.end.leftOut == ["avg_ns"])
    }

    @Test("JSON and JSON lines are read too", arguments: [true, false])
    func json(isLines: Bool) throws {
        let row =
            #"{"build_commit": "0c1e570", "model_filename": "a.gguf", "n_prompt": 0, "n_gen": 8, "avg_ts": 5.5, "flash_attn": true}"#
        let read = try ReadFile(isLines ? row + "\n" + row.replacing("5.5", with: "6.5") : "[\(row)]", name: "b.json")
        #expect(read.found.entries.map(\.key) == (isLines ? ["a pp0 tg8", "a pp0 tg8 #2"] : ["a pp0 tg8"]))
    }

    @Test("A single test in JSON is read")
    func single() throws {
        let read = try ReadFile(
            #"{"build_commit": "0c1e570", "model_filename": "a.gguf", "n_prompt": 0, "n_gen": 8, "avg_ts": 5.5}"#)
        #expect(read.found.entries.map(\.key) == ["a pp0 tg8"])
    }

    @Test("A row without a speed, or that tests nothing, is refused")
    func refused() throws {
        let read = try ReadFile(
            Self.header + Self.row(prompt: 16, written: 0, speed: "0") + Self.row(prompt: 16, written: 0, speed: "fast")
                + Self.row(prompt: 0, written: 0))
        #expect(read.found.entries.isEmpty)
        #expect(
            read.found.refusals.map(\.reason) == [
                "its speed is no number above zero", "its speed is no number above zero",
                "it neither reads nor writes any token",
            ])
    }
}
