import Footprint
import Intake
import Observations
import Testing

@Suite struct HELMRunTimesTests {
    private static let denoised = """
        {"host/small": {"runtime_per_output_token": 0.016, "runtime_for_prompt_tokens": {"1": 0.02, "256": 0.065},
                        "overhead": 0.237},
         "together/large": {"runtime_per_output_token": 0.08, "runtime_for_prompt_tokens": {"1": 0.09}}}
        """

    @Test("A model has an entry for its tokens and its host, and one for each length of prompt")
    func denoised() throws {
        let read = try ReadFile(Self.denoised, name: "x.json")
        #expect(read.format == "helm-run-times")
        #expect(read.dataset.name == "HELM denoised run times")
        #expect(
            read.found.entries.map(\.key) == [
                "host/small", "host/small (1 prompt tokens)", "host/small (256 prompt tokens)", "together/large",
                "together/large (1 prompt tokens)",
            ])
        #expect(
            read.found.entries[0].observations.map(\.metric.name) == [
                "denoised_time_per_output_token", "denoised_overhead_time",
            ])
        #expect(read.found.entries[2].conditions == [Attribute("prompt_tokens", "256")])
        #expect(read.value("denoised_time_of_prompt", of: "host/small (256 prompt tokens)") == 0.065)
        #expect(read.found.entries.allSatisfy { $0.observations.allSatisfy { $0.method == .estimated } })
        #expect(read.found.entries.allSatisfy { $0.observations.allSatisfy { $0.metric.unit == "s" } })
    }

    @Test("A line over the length of prompts is to be had from the entries: here 1 ms a token")
    func fit() throws {
        let times = (1...4).map { #""\#($0 * 100)": \#(Double($0) * 0.1 + 0.5)"# }.joined(separator: ", ")
        let text = #"{"m/m": {"runtime_per_output_token": 0.1, "runtime_for_prompt_tokens": {\#(times)}}}"#
        let points = try ReadFile(text, name: "x.json").found.entries.compactMap { entry in
            entry.conditions.first { $0.name == "prompt_tokens" }.flatMap { Double($0.value) }.map {
                ($0, entry.observations[0].value)
            }
        }
        let slopes = zip(points, points.dropFirst()).map { ($1.1 - $0.1) / ($1.0 - $0.0) }
        #expect(slopes.count == 3)
        #expect(slopes.allSatisfy { abs($0 - 0.001) < 1e-12 })
    }

    @Test("Without the overhead of a host the times are idealized, and their metrics others")
    func idealized() throws {
        let text = #"{"m/m": {"runtime_per_output_token": 0.1, "runtime_for_prompt_tokens": {"1": 0.1}}}"#
        let read = try ReadFile(text, name: "x.json")
        #expect(read.dataset.name == "HELM idealized run times")
        #expect(
            read.found.entries.map { $0.observations.map(\.metric.name) } == [
                ["idealized_time_per_output_token"], ["idealized_time_of_prompt"],
            ])
    }

    @Test("A name that begins with a host tells no maker")
    func hosts() throws {
        let read = try ReadFile(Self.denoised.replacing("host/small", with: "openai/small"), name: "x.json")
        #expect(read.found.entries.map(\.model.organisation) == ["openai", "openai", "openai", nil, nil])
    }

    @Test("What is no time is refused, and the rest is stored")
    func damaged() throws {
        let text = """
            {"a/a": {"runtime_per_output_token": 0.1, "overhead": -1, "runtime_for_prompt_tokens":
                     {"1": 0.1, "x": 0.2, "1": 0.3, "-4": 1, "64": "soon", "128": 1e999, "256": null}},
             "b b": {"runtime_per_output_token": 0.1}, "c/c": 3}
            """
        let read = try ReadFile(text, name: "x.json")
        #expect(read.found.entries.map(\.observations.count) == [1, 1, 0, 0, 0])
        #expect(
            read.found.refusals.map(\.reason) == [
                "its time is negative", "a length of prompt is no number of tokens, or stands twice",
                "a length of prompt is no number of tokens, or stands twice",
                "a length of prompt is no number of tokens, or stands twice", "it is a string, and should be a number",
                "its number is not finite", "it has no name, or one with blanks", "it holds no run times",
            ])
        #expect(read.found.refusedRows == 2)
    }

    @Test("A cut file leaves nothing behind")
    func broken() throws {
        let found = CollectedEntries()
        let file = try IntakeFile(name: "x.json", bytes: Array(Self.denoised.utf8.dropLast(3)))
        #expect(throws: IntakeError.self) { try HELMRunTimes().read(file, into: found) }
        #expect(found.entries.isEmpty)
    }
}
