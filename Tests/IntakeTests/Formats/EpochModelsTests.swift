import Footprint
import Intake
import Observations
import Testing

@Suite struct EpochModelsTests {
    @Test("Every generation of headers is read: names of columns have changed, their order too")
    func generations() throws {
        let files = [
            "System,Organization,Publication date,Training compute (FLOP),Hardware utilization\nA,Maker,2024-01-02,1e+20,0.4\n",
            "Hardware utilization (MFU),Organization,Publication date,Model,Training compute (FLOP)\n0.4,Maker,2024-01-02,A,1e+20\n",
        ]
        for (text, utilisation) in zip(files, ["utilisation", "mfu"]) {
            let read = try ReadFile(text)
            let entry = try #require(read.found.entries.first)
            #expect(read.format == "epoch")
            #expect(entry.model.name == "A")
            #expect(entry.model.organisation == "Maker")
            #expect(entry.observations.map(\.metric.name) == ["training_compute", utilisation])
            #expect(read.end.newest == "2024-01-02")
        }
    }

    @Test("Training compute is an estimate, with the publisher's bounds where it gives them")
    func compute() throws {
        let read = try ReadFile(
            """
            Model,Organization,Publication date,Training compute (FLOP),Training compute lower bound,Training compute upper bound
            A,Maker,2024-01-02,3e+24,1e+24,5e+24
            """)
        let compute = try #require(read.found.entries.first?.observations.first)
        #expect(compute.method == .estimated)
        #expect([compute.low, compute.value, compute.high] == [1e24, 3e24, 5e24])
    }

    @Test("A name over several lines is one line; a row without a name is refused")
    func names() throws {
        let read = try ReadFile(
            "Model,Organization,Publication date,Training compute (FLOP)\n\" Zephyr\n\t141B\t\",Maker,2024-01-02,\n,Maker,2024-01-02,1\n"
        )
        #expect(read.found.entries.map(\.model.name) == ["Zephyr 141B"])
        #expect(
            read.found.refusals == [
                Refusal(row: 2, place: "line 4", column: "Model", value: nil, reason: "it has no name")
            ])
    }

    @Test("Unrelated models of one name are kept apart by organisation and date")
    func sameName() throws {
        let read = try ReadFile(
            """
            Model,Organization,Publication date,Training compute (FLOP)
            AMPLIFY,Lab,2024-01-02,1
            AMPLIFY,Firm,2024-03-04,2
            Other,Firm,2024-03-04,2
            """)
        #expect(read.found.entries.map(\.key) == ["AMPLIFY (Lab, 2024-01-02)", "AMPLIFY (Firm, 2024-03-04)", "Other"])
        #expect(read.found.entries.map(\.model.name) == ["AMPLIFY", "AMPLIFY", "Other"])
    }

    @Test("A row of another length refuses the file, or is refused alone if bad rows are skipped")
    func ragged() throws {
        let text =
            "Model,Organization,Publication date,Training compute (FLOP)\nA,Maker,2024-01-02,1\nB,Maker\nC,Maker,2024-01-02,1\n"
        #expect(
            throws: IntakeError(
                file: "e.csv", place: "line 3", problem: "row 2 cannot be read: it has 2 fields, and the header 4",
                advice: "mend it, or leave such rows out with --skip-bad-rows")
        ) { try ReadFile(text, name: "e.csv") }
        let file = try IntakeFile(name: "e.csv", bytes: Array(text.utf8), options: ReadingOptions(skipBadRows: true))
        let read = try ReadFile(file)
        #expect(read.found.entries.map(\.key) == ["A", "C"])
        #expect(read.found.refusals == [Refusal(row: 2, place: "line 3", reason: "it has 2 fields, and the header 4")])
    }

    @Test(
        "Which of Epoch's files it is shows in its columns",
        arguments: [
            ("Foundation model", "all"), ("Notability criteria", "notable"), ("Frontier model", "frontier"),
            ("Task", "large-scale"),
        ])
    func collection(column: String, name: String) throws {
        let read = try ReadFile(
            "Model,Organization,Publication date,Training compute (FLOP),\(column)\nA,M,2024-01-02,1,\n")
        #expect(read.dataset.name == "Epoch AI, \(name) models")
    }
}
