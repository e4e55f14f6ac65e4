import Foundation
import TestSupport
import Testing

@Suite struct RateCommandTests {
    private let board: RatingBoard

    init() throws { board = try RatingBoard() }

    private func json(_ outcome: WattmarkProcess.Outcome) throws -> [String: Any] {
        try #require(outcome.code == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func letters(_ outcome: WattmarkProcess.Outcome) throws -> [String] {
        let rows = try #require(try json(outcome)["ratings"] as? [[String: Any]])
        return rows.compactMap { $0["letter"] as? String }
    }

    @Test("Without a name the benchmarks are listed")
    func benchmarks() throws {
        let outcome = try board.run("rate")
        #expect(outcome.code == 0 && outcome.output.contains("leaderboard") && outcome.output.contains("Conversation"))
    }

    @Test("SCER's example as a CSV gives A, B, C, C, C")
    func scores() throws {
        #expect(try letters(board.run("rate", "scores.csv", "--format", "json")) == ["A", "B", "C", "C", "C"])
        let people = try board.run("rate", "scores.csv")
        #expect(people.output.contains("Software 1 has the least carbon of 5 models: 100 gCO2eq per request"))
        #expect(people.output.contains("Computed following SCER 0.1 from values that others report."))
        #expect(!people.output.lowercased().contains("certified"))
    }

    @Test("Another scale is read from a file of rows")
    func otherScale() throws {
        try board.write("letter,from_percent,includes_start\ngood,50,yes\npoor,0,yes\n", to: "scale.csv")
        let outcome = try board.run("rate", "scores.csv", "--scale", "scale.csv", "--format", "json")
        #expect(try letters(outcome) == ["good", "good", "good", "poor", "poor"])
    }

    @Test("A scale without an end is refused by its line and with what to do")
    func badScale() throws {
        try board.write("letter,from_percent,includes_start\nA,50,yes\n", to: "scale.csv")
        let outcome = try board.run("rate", "scores.csv", "--scale", "scale.csv")
        #expect(outcome.code == 3 && outcome.errors.contains("scale.csv"))
    }

    @Test("Models of the ledger are rated within one category, and the others left out by name")
    func ledger() throws {
        try board.importModels()
        let outcome = try board.run(
            "rate", "chat", "--category", "4–9 B", "--grid", "FR", "--pue", "1.2", "--format", "json")
        let document = try json(outcome)
        let rows = try #require(document["ratings"] as? [[String: Any]])
        #expect(
            rows.map { $0["name"] as? String }
                == ["maker/Small-Instruct-4B", "maker/Middle-Instruct-7B", "other/Swift-Instruct-7B"])
        let leftOut = try #require(document["left_out"] as? [[String: Any]])
        #expect(leftOut.compactMap { $0["name"] as? String }.contains("third/Large-Instruct-30B"))
        #expect(leftOut.contains { ($0["reason"] as? String)?.contains("size band 16–40 B, not 4–9 B") == true })
    }

    @Test("One model's rating says rank, range, both parts of its carbon and what its energy counts")
    func oneModel() throws {
        try board.importModels()
        let outcome = try board.run(
            "rate", "chat", "--across", "size", "--model", "other/Broad-Instruct-14B", "--grid", "FR", "--pue", "1.2")
        #expect(outcome.code == 0, "\(outcome.errors)")
        for words in [
            "Carbon rating of other/Broad-Instruct-14B", "rank 2 of 5 from the highest score",
            "consumer score, inference",
            "operational carbon", "embodied carbon", "GPUs only",
        ] { #expect(outcome.output.contains(words), "\(words)") }
    }

    @Test("Programs get the numbers of one model's rating, with all notes on where they come from")
    func oneModelForPrograms() throws {
        try board.importModels()
        let document = try json(
            board.run(
                "rate", "chat", "--across", "size", "--model", "other/Broad-Instruct-14B", "--grid", "FR", "--pue",
                "1.2", "--format", "json"))
        let rating = try #require(document["rating"] as? [String: Any])
        #expect(rating["name"] as? String == "other/Broad-Instruct-14B")
        #expect(rating["rank"] as? Double == 2 && rating["peers"] as? Double == 5)
        #expect(rating["unit"] as? String == "1,000 output tokens")
        let central = { (key: String) in (rating[key] as? [String: Any])?["central"] as? Double }
        let (whole, operational, embodied) = try (
            #require(central("sci_g")), #require(central("operational_g")), #require(central("embodied_g"))
        )
        #expect(isClose(whole, operational + embodied, relative: 1e-12))
        #expect((rating["evidence"] as? String)?.firstMatch(of: /^assumed: \d+ % reported, \d+ % assumed$/) != nil)
        #expect((document["benchmark"] as? [String: Any])?["unit"] as? String == "1,000 output tokens")
        let notes = try #require(document["notes"] as? [String])
        #expect(notes.contains { $0.contains("carbon intensity is") && $0.contains("France") })
        #expect(notes.contains { $0.hasPrefix("Letter: percentile A above 90") })
    }

    @Test("Ranked by energy, words, manifests and labels say so, and verify")
    func byEnergy() throws {
        let outcome = try board.rateAll("--measurement", "energy", "--format", "json")
        #expect(try letters(outcome) == ["A", "B", "C", "C", "C"])
        let document = try json(outcome)
        #expect((document["benchmark"] as? [String: Any])?["measurement"] as? String == "energy")
        #expect((document["finding"] as? String)?.contains("has the least energy of 5 models: 0.0278 Wh") == true)
        let label = try board.text("out/maker-small-instruct-4b.svg")
        #expect(label.contains(">less energy<") && label.contains("the least energy, to C"))
        #expect(label.contains("5 models, ranked by energy"))
        #expect(try board.run("verify", "out").code == 0)
    }

    @Test("A list of scores alone is not ranked by energy, nor is a folder ranked otherwise than its manifests say")
    func byEnergyRefused() throws {
        let list = try board.run("rate", "scores.csv", "--measurement", "energy")
        #expect(
            list.code == 3 && list.errors.contains("is not known, and peers are to be ranked by energy"),
            "\(list.errors)")
        _ = try board.rateAll()
        let folder = try board.run("rate", "out", "--measurement", "energy")
        #expect(folder.code == 2 && folder.errors.contains("‘--measurement’ changes nothing"))
    }

    @Test("The categories are listed with their numbers of models")
    func categories() throws {
        try board.importModels()
        let outcome = try board.run("rate", "chat", "--categories", "--grid", "FR")
        #expect(outcome.code == 0 && outcome.output.contains("     3  4–9 B"), "\(outcome.output)")
    }

    @Test("Without a place the mean of the world is taken, and said to be assumed")
    func assumedPlace() throws {
        try board.importModels()
        let outcome = try board.run("rate", "chat", "--across", "size")
        #expect(outcome.code == 0 && outcome.output.contains("Assumed: the mean carbon intensity of the world"))
    }

    @Test("A folder of manifests rates to the same letters as the ledger")
    func folder() throws {
        let first = try board.rateAll("--format", "json")
        let letters = try letters(first)
        #expect(letters == ["A", "B", "C", "C", "C"])
        #expect(try self.letters(board.run("rate", "out", "--format", "json")) == letters)
    }

    @Test("A manifest that was changed is left out of its folder by name")
    func changedPeer() throws {
        _ = try board.rateAll()
        let path = "out/maker-middle-instruct-7b.yaml"
        try board.write(try board.text(path).replacing("duration: 3600", with: "duration: 3601"), to: path)
        let outcome = try board.run("rate", "out", "--format", "json")
        let leftOut = try #require(try json(outcome)["left_out"] as? [[String: Any]])
        #expect(leftOut.map { $0["name"] as? String } == ["maker-middle-instruct-7b.yaml"])
    }

    @Test("Manifests of another tool are rated among themselves")
    func otherTool() throws {
        try FileManager.default.createDirectory(
            atPath: board.wattmark.folder + "/theirs", withIntermediateDirectories: true)
        for (place, energy) in [5.0, 6, 9].enumerated() {
            try board.write(
                """
                name: theirs-\(place)
                initialize:
                  plugins:
                    operational:
                      {method: Multiply, path: builtin, config: {input-parameters: [energy, grid/carbon-intensity], output-parameter: carbon}}
                    sci: {method: Sci, path: builtin, config: {functional-unit: requests}}
                tree:
                  children:
                    child:
                      pipeline: {compute: [operational, sci]}
                      inputs:
                        - {timestamp: 2026-01-01T00:00, duration: 3600, energy: \(energy), grid/carbon-intensity: 400, requests: 100}
                """, to: "theirs/\(place).yml")
        }
        #expect(try letters(board.run("rate", "theirs", "--format", "json")) == ["A", "C", "C"])
    }

    @Test("That a model was rated, and on which evidence, is noted in the ledger")
    func noted() throws {
        _ = try board.rateAll()
        let noted = try board.run(
            "ledger", "query", "select count(*) as ratings from ratings where length(evidence_sha256) = 64", "--format",
            "json")
        #expect(noted.code == 0 && noted.output.contains("5"), "\(noted.output) \(noted.errors)")
    }

    @Test("The sheet of the four steps is written as a page")
    func processReport() throws {
        let outcome = try board.rateAll("--process-report", "process.html")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let page = try board.text("process.html")
        for words in [
            "1 Categorisation", "2 Benchmark", "3 Rating", "4 Visuals and labelling", "nobody has certified it",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test(
        "What cannot be rated is a sentence with what to do",
        arguments: [
            (["rate", "chatt"], 2, "chat"), (["rate", "nothing.csv"], 1, "there is no such file"),
            (["rate", "scores.csv", "--latency", "50ms"], 2, "‘--latency’ is about the ledger"),
            (["rate", "scores.csv", "--grid", "FR"], 2, "‘--grid’ is about the ledger"),
            (["rate", "scores.csv", "--model", "Sofware 1"], 3, "did you mean ‘Software 1’?"),
            (["rate", "leaderboard", "--pue", "1.5"], 2, "publishes carbon of its own place"),
            (["rate", "chat"], 3, "wattmark import FILE"), (["rate", "scores.csv", "--draws", "-1"], 2, "--draws"),
            (["rate", "scores.csv", "--labels", "out"], 3, "not known what the scores are made of"),
            (["rate", "chat", "--across", "colour"], 2, "there is no such dimension"),
            (["rate", "scores.csv", "--scale", "scer-9"], 2, "scer-0.1"),
            (["rate", "chat", "--manifests", "out", "--address", "ftp://x"], 2, "--address"),
        ] as [([String], Int32, String)])
    func refused(arguments: [String], code: Int32, words: String) throws {
        let outcome = try board.wattmark.run(arguments)
        #expect(outcome.code == code && outcome.errors.contains(words), "\(outcome.code) \(outcome.errors)")
    }
}
