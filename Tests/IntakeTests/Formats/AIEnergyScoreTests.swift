import Footprint
import Intake
import Observations
import Testing

@Suite struct AIEnergyScoreTests {
    @Test("The list of models gives names and states of reasoning, and no numbers")
    func list() throws {
        let read = try ReadFile(
            """
            ,Models to Add,Priority (1=hi),Class,Task,Reasoning State,Chat Template
            ,https://huggingface.co/maker/small,1,B,text_gen,On (High),"  reasoning: True
              effort: high"
            ,https://huggingface.co/maker/small,1,B,text_gen,Off,
            ,https://huggingface.co/maker/small,1,B,text_gen,Off,
            ,,1,B,text_gen,Off,

            """)
        #expect(read.format == "ai-energy-score")
        #expect(read.found.entries.map(\.key) == ["maker/small text_gen On (High)", "maker/small text_gen Off"])
        let entry = try #require(read.found.entries.first)
        #expect(entry.model.name == "maker/small")
        #expect(entry.model.organisation == "maker")
        #expect(entry.observations.isEmpty)
        #expect(entry.conditions == [Attribute("task", "text_gen"), Attribute("reasoning", "On (High)")])
        #expect(
            entry.attributes == [
                Attribute("class", "B"), Attribute("priority", "1"),
                Attribute("chat_template", "reasoning: True effort: high"),
            ])
        #expect(read.found.refusals.map(\.reason) == ["it repeats row 2", "it names no model"])
        #expect(read.end.notes == ["It lists the models that are to be measured, and holds no results."])
    }

    @Test("The leaderboard’s table has kWh of 1,000 queries, kept in Wh, and stars")
    func leaderboard() throws {
        let read = try ReadFile("model,total_gpu_energy,energy_score\nmaker/image,0.25,5\nmaker/other,-1,2\n")
        let entry = try #require(read.found.entries.first)
        #expect(
            entry.observations.map { "\($0.metric.name) \($0.value) \($0.metric.unit) \($0.method)" } == [
                "gpu_energy_per_1000_queries 250.0 Wh measured", "energy_stars 5.0  reported",
            ])
        #expect(entry.observations.first?.boundary == "GPUs only, on H100")
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 2, place: "line 3", column: "total_gpu_energy", value: "-1",
                    reason: "is not above zero")
            ])
    }

    @Test("A run of the test program has Wh for the prompts that it answered")
    func run() throws {
        let read = try ReadFile(
            """
            model_name,model_class,task,reasoning_state,total_prompts,successful_prompts,avg_latency_seconds,gpu_energy_wh,timestamp
            maker/small,A,text_gen,Off,10,8,1.5,4.0,2025-11-02T10:00:00
            """)
        let entry = try #require(read.found.entries.first)
        #expect(
            entry.observations.map { "\($0.metric.name) \($0.value)" } == [
                "gpu_energy_per_1000_queries 500.0", "queries 8.0", "query_latency 1.5",
            ])
        #expect(read.end.newest == "2025-11-02")
        #expect(read.end.leftOut == ["total_prompts"])
    }
}
