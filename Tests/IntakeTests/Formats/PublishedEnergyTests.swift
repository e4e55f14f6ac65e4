import FoundationEssentials
import Intake
import Observations
import Testing

/// The files of energy of publishers, where they are at hand.
@Suite struct PublishedEnergyTests {
    private static let data = ProcessInfo.processInfo.environment["WATTMARK_DATA"]
    private static let isThere = data != nil

    private func read(_ path: String) throws -> ReadFile {
        try ReadFile(try IntakeFile(path: try #require(Self.data) + "/" + path))
    }

    private func files(_ folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: try #require(Self.data) + "/" + folder).filter {
            $0.hasSuffix(ending)
        }.sorted().map { folder + "/" + $0 }
    }

    @Test(
        "ML.ENERGY: every configuration of all 62 models is stored, each with its batch size",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func mlenergy() throws {
        var count = 0
        var keys: Set<String> = []
        for path in try files("mlenergy/models", ending: ".json") {
            let read = try read(path)
            #expect(read.format == "mlenergy")
            #expect(read.found.refusals.isEmpty)
            count += read.found.entries.count
            keys.formUnion(read.found.entries.map(\.key))
            for entry in read.found.entries {
                let names = Set(entry.conditions.map(\.name))
                #expect(names.isSuperset(of: ["task", "precision", "gpu_model", "num_gpus"]))
                #expect(names.contains("batch_size") || names.contains("max_num_seqs"))
            }
            // Its energies fit its powers, except where conditions are repeated.
            #expect(read.found.doubts.allSatisfy { $0.rule == "repeated-conditions" })
        }
        #expect(count == 1858)
        #expect(keys.count == 1858)
    }

    @Test(
        "ML.ENERGY: the files by task give the same entries if they are asked for, and none otherwise",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func mlenergyTasks() throws {
        var byModel: [String: [Observation]] = [:]
        for path in try files("mlenergy/models", ending: ".json") {
            for entry in try read(path).found.entries { byModel[entry.key] = entry.observations }
        }
        let tasks = SourceFormats([MLEnergyTasks()])
        for path in try files("mlenergy/tasks", ending: ".json") {
            let passedOver = try read(path)
            #expect(passedOver.format == "mlenergy")
            #expect(passedOver.found.entries.isEmpty)
            let read = try ReadFile(
                try IntakeFile(path: try #require(Self.data) + "/" + path), formats: tasks)
            #expect(read.found.refusals.isEmpty)
            for entry in read.found.entries {
                #expect(byModel.removeValue(forKey: entry.key) == entry.observations)
            }
        }
        #expect(byModel.isEmpty)
    }

    @Test(
        "ML.ENERGY: the index lists the models with their sizes, and states the date",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func mlenergyIndex() throws {
        let read = try read("mlenergy/index.json")
        #expect(read.found.entries.count == 46)
        #expect(read.end.stated == "2026-02-16")
        #expect(read.found.entries.allSatisfy { $0.observations.count == 2 })
    }

    @Test(
        "MLPerf: a row of power joins that of its speed, and a row that is there twice is refused",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func mlperf() throws {
        var rows = 0
        var joined = 0
        var stored = 0
        var refused = 0
        var flagged: [String] = []
        for path in try files("mlperf-power", ending: ".json") {
            let text = try String(contentsOfFile: try #require(Self.data) + "/" + path, encoding: .utf8)
            rows += text.ranges(of: "\"Location\"").count
            let read = try read(path)
            #expect(read.format == "mlperf-power")
            for entry in read.found.entries {
                let names = Set(entry.observations.map(\.metric.name))
                #expect(names.contains("throughput") || names.contains("query_latency"))
                #expect(names.contains("average_power") || names.contains("energy_per_query"))
            }
            stored += read.found.entries.count
            refused += read.found.refusedRows
            let words = read.end.notes.first?.split(separator: " ") ?? []
            joined += words.lazy.compactMap { Int($0) }.first ?? 0
            flagged += read.found.doubts.compactMap(\.entry)
        }
        #expect(rows == 192)
        #expect(stored == 96)
        #expect(joined == 72)
        #expect(refused == 24)
        // Tokens a second under the label of samples or queries: Llama 2 in v4.0, all three in v4.1.
        #expect(flagged.count == 12)
        #expect(flagged.allSatisfy { !$0.contains("bert") })
        #expect(flagged.filter { $0.hasPrefix("v4.0/") }.allSatisfy { $0.hasSuffix("llama2-70b-99.9/Offline") })
    }

    @Test(
        "CodeCarbon: every row of every generation of columns is stored",
        .enabled(if: isThere, "WATTMARK_DATA is not set"),
        arguments: [
            // file, rows, rows whose rate is in g/s
            ("Abir9288__green-ai-energy-efficient-ml__emissions.csv", 1, 0),
            ("AlejandroEspinosaUOC__TFM_AlejandroEspinosa__emissions.csv", 1, 0),
            ("Ambroise012__Unstructured-pruning-Llama__emissions.csv", 103, 0),
            ("Ardelyo__greenkode__emissions.csv", 4, 0), ("CharlesBoydelaTour__EcoCode__emissions.csv", 2, 2),
            ("codecarbon__emissions.csv", 28, 0), ("codecarbon__emissions_invalid_headers.csv", 1, 0),
            ("codecarbon__emissions_valid_headers.csv", 1, 1),
        ])
    func codecarbon(file: String, rows: Int, grams: Int) throws {
        let read = try read("captures/04_carbon_logs/codecarbon_emissions/" + file)
        #expect(read.format == "codecarbon")
        #expect(read.found.entries.count == rows)
        #expect(read.found.refusals.isEmpty)
        #expect(read.found.doubts.isEmpty)
        #expect(read.end.notes.count == (grams == 0 ? 0 : 1))
        #expect(Set(read.found.entries.map(\.key)).count == rows)
    }

    @Test(
        "A table of other columns beside CodeCarbon’s is of no known kind",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func codecarbonOther() throws {
        let path =
            "captures/04_carbon_logs/codecarbon_emissions/Ambroise012__Unstructured-pruning-Llama__eval_emission.csv"
        let error = #expect(throws: IntakeError.self) { try read(path) }
        #expect(error?.isOfUnknownKind == true)
    }

    @Test(
        "Model cards: each that states carbon is stored, the others are of no known kind",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func cards() throws {
        var entries: [Entry] = []
        var flagged: [String] = []
        var unknown = 0
        for folder in ["", "/hub-docs", "/huggingface_hub_fixtures"] {
            for path in try files("captures/04_carbon_logs/hf_model_cards" + folder, ending: ".md") {
                do {
                    let read = try read(path)
                    #expect(read.format == "huggingface-card")
                    #expect(read.found.refusals.isEmpty)
                    entries += read.found.entries
                    flagged += read.found.doubts.compactMap(\.entry)
                } catch let error as IntakeError where error.isOfUnknownKind {
                    unknown += 1
                }
            }
        }
        #expect(entries.count == 23)
        #expect(unknown == 12)
        #expect(flagged == ["Aira__ToxiGuardrail"])
        #expect(entries.allSatisfy { $0.conditions.map(\.name) == ["training_type", "hardware", "location"] })
    }

    @Test(
        "AI Energy Score: the list of models of 2025-10 is stored without any result",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func aiEnergyScore() throws {
        let read = try read("ai-energy-score/models-2025-10.csv")
        #expect(read.format == "ai-energy-score")
        #expect(read.found.entries.count == 60)
        #expect(read.found.refusals.isEmpty)
        #expect(read.found.entries.allSatisfy { $0.observations.isEmpty })
    }

    @Test("LAMBADA: 5,153 items are counted", .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func lambada() throws {
        let read = try read("lambada/lambada_test_openai.jsonl")
        #expect(read.format == "lambada")
        #expect(read.found.entries.isEmpty)
        #expect(read.found.refusals.isEmpty)
        #expect(read.end.notes.first?.hasPrefix("5153 items") == true)
    }

    @Test(
        "llama-bench: every test of the captured runs is stored",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func llamaBench() throws {
        for folder in ["made_here_tiny_model", "lhl_strix_halo", "orion_zhen"] {
            for path in try files("captures/05_eval_results/llama_bench/" + folder, ending: "")
            where ["csv", "json", "jsonl"].contains(path.split(separator: ".").last.map(String.init) ?? "") {
                let read = try read(path)
                #expect(read.format == "llama-bench")
                #expect(!read.found.entries.isEmpty)
                #expect(read.found.refusals.isEmpty)
                #expect(Set(read.found.entries.map(\.key)).count == read.found.entries.count)
            }
        }
    }
}
