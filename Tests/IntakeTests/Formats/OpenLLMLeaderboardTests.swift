import Footprint
import Intake
import Observations
import Testing

@Suite struct OpenLLMLeaderboardTests {
    private static let header =
        "eval_name,Precision,fullname,Average ⬆️,#Params (B),CO₂ cost (kg),IFEval,IFEval Raw,MMLU-PRO,Base Model,Type,T\n"

    @Test("A row is an entry: its key is eval_name, its model the full name")
    func row() throws {
        let read = try ReadFile(
            Self.header
                + "maker_Small-7B_bfloat16,bfloat16,maker/Small-7B,8.8,7.242,0.61,33.0,0.33,1.7,maker/Base,💬 chat,💬\n")
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "open-llm-leaderboard")
        #expect(entry.key == "maker_Small-7B_bfloat16")
        #expect(entry.model.name == "maker/Small-7B")
        #expect(entry.model.organisation == "maker")
        #expect(entry.model.base == "maker/Base")
        #expect(entry.conditions == [Attribute("precision", "bfloat16")])
        #expect(entry.attributes == [Attribute("type", "💬 chat")])
        #expect(value("parameters", entry)?.value == 7.242e9)
        #expect(value("mmlu_pro", entry)?.value == 1.7)
        #expect(value("ifeval_raw", entry)?.metric.unit == "")
        #expect(read.end.leftOut == ["T"])
    }

    @Test("Carbon is the publisher's estimate, and says of what")
    func carbon() throws {
        let read = try ReadFile(Self.header + "a_b_float16,float16,a/b,1,1,0.61,1,1,1,,,\n")
        let entry = try #require(read.found.entries.first)
        let carbon = try #require(value("evaluation_carbon", entry))
        #expect(carbon.method == .estimated)
        #expect(carbon.metric.unit == "kg")
        #expect(carbon.boundary == "5.6 kW of eight H100 times evaluation time times 269.8 g/kWh")
    }

    @Test("-1 and 0 parameters mean unknown, and are not stored", arguments: ["-1", "0", ""])
    func unknownSize(size: String) throws {
        let read = try ReadFile(Self.header + "a_b_float16,float16,a/b,1,\(size),1,1,1,1,,,\n")
        let entry = try #require(read.found.entries.first)
        #expect(value("parameters", entry) == nil)
        #expect(read.end.notes == ["-1 and 0 in ‘#Params (B)’ mean unknown: 1 rows have no parameters."])
    }

    @Test("A number that cannot be read is refused alone; the row is stored without it")
    func refusedCell() throws {
        let read = try ReadFile(Self.header + "a_b_float16,float16,a/b,high,1,1,1,1,1,,,\n")
        #expect(read.found.entries.count == 1)
        #expect(
            read.found.refusals == [
                Refusal(.cell, row: 1, place: "line 2", column: "Average ⬆️", value: "high", reason: "is no number")
            ])
    }

    @Test("A row without a key is refused whole")
    func refusedRow() throws {
        let read = try ReadFile(Self.header + ",float16,a/b,1,1,1,1,1,1,,,\n")
        #expect(read.found.entries.isEmpty)
        #expect(
            read.found.refusals == [
                Refusal(row: 1, place: "line 2", column: "eval_name", value: nil, reason: "it has no eval_name")
            ])
    }

    @Test(
        "A model that is its own base, or whose base was removed from the hub, has none", arguments: ["Removed", "a/b"])
    func base(base: String) throws {
        let read = try ReadFile(Self.header + "a_b_float16,float16,a/b,1,1,1,1,1,1,\(base),,\n")
        #expect(try #require(read.found.entries.first).model.base == nil)
    }

    @Test("The later file that holds carbon alone, in JSON: the name comes from the key")
    func carbonAlone() throws {
        let read = try ReadFile(
            #"[{"eval_name": "maker_Small_7B_bfloat16", "CO2_cost_kg": 1.25}, {"eval_name": "gpt2_float16", "CO2_cost_kg": NaN}]"#,
            name: "co2.json")
        #expect(read.format == "open-llm-leaderboard")
        #expect(read.found.entries.map(\.model.name) == ["maker/Small_7B", "gpt2"])
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[1.25], []])
        #expect(read.found.refusals.isEmpty)
    }

    private func value(_ metric: String, _ entry: Entry) -> Observation? {
        entry.observations.first { $0.metric.name == metric }
    }
}
