import Footprint
import Ledger
import Observations
import Rating
import Scenarios
import Studies
import TestSupport

/// Small ledgers and benchmarks to rate from.
enum RatingExamples {
    static let site = RatingSite(
        name: "Test", carbonIntensity: Estimate(.gramsPerKilowattHour(360), method: .reported),
        pue: Estimate(Ratio(1.2), method: .reported))

    static func wish(
        site: RatingSite? = site, unit: FunctionalUnit? = nil, where conditions: [String] = [],
        latency: TimeSpan? = nil
    ) throws -> RatingWish {
        RatingWish(
            site: site, unit: unit, conditions: try conditions.map { try RowCondition(parsing: $0) }, latency: latency)
    }

    static func candidates(
        _ benchmark: ScoredBenchmark, _ wish: RatingWish, _ vintages: [ExampleBoard.Vintaged],
        models: [LedgerModel] = []
    ) throws -> RatingCandidates {
        let stored = try StoredVintages(of: try ExampleBoard.store(vintages), models: models)
        return try RatingCandidates(benchmark, wish, from: stored, facts: ExampleFacts())
    }

    static func benchmark(
        _ title: String, _ unit: FunctionalUnit, dataset: String, task: String? = nil, metrics: [String],
        equal: [String] = []
    ) -> ScoredBenchmark {
        ScoredBenchmark(
            sheet: BenchmarkSheet(
                id: title.lowercased(), title: title, workload: "questions", unit: unit, environment: "a machine",
                method: "a meter", equal: [], validFrom: "2026-11-21", source: "made up"),
            datasets: [dataset], task: task, metrics: metrics,
            purpose: .init("conversation", evidence: "its task"),
            platform: .init("data centre", evidence: "its GPUs"), users: .init("people", evidence: "its prompts"),
            equal: equal)
    }

    static let chat = benchmark(
        "Chat", .outputTokens, dataset: "Server", task: "chat", metrics: ["energy_per_token"],
        equal: ["gpu_model", "max_num_seqs", "precision"])
    static let board = benchmark(
        "Board", .evaluation, dataset: "Board", metrics: ["evaluation_carbon"], equal: ["precision"])
    static let training = benchmark(
        "Training", .trainingTokens, dataset: "Trainings", metrics: ["training_time", "training_compute"])

    // MARK: - Rows

    static func metric(_ name: String, _ unit: String = "") -> Observations.Metric {
        Observations.Metric(name, unit: unit, better: .neither, meaning: name)
    }

    struct Served {
        var gpu = "H100"
        var gpus = 1
        var requests = 64
        var task = "chat"
        var precision = "bfloat16"
        var parameters = 8e9
        var joules = 0.5
        var throughput = 1_000.0
        var latency = 20.0
    }

    static func served(_ name: String, row: Int, _ change: (inout Served) -> Void = { _ in }) -> Entry {
        var one = Served()
        change(&one)
        var model = ListedModel(name: name)
        model.precision = one.precision
        let conditions = [
            Attribute("task", one.task), Attribute("precision", one.precision), Attribute("gpu_model", one.gpu),
            Attribute("num_gpus", String(one.gpus)), Attribute("max_num_seqs", String(one.requests)),
        ]
        return Entry(
            key: "\(name) \(row)", row: row, model: model, conditions: conditions,
            observations: [
                Observation(metric("parameters"), one.parameters, method: .reported),
                Observation(
                    metric("energy_per_token", "J"), one.joules, method: .measured, boundary: "GPUs only"),
                Observation(metric("energy_per_request", "J"), one.joules * 500, method: .measured),
                Observation(metric("output_length", "token"), 500, method: .measured),
                Observation(metric("output_throughput", "token/s"), one.throughput, method: .measured),
                Observation(metric("inter_token_latency_median", "ms"), one.latency, method: .measured),
            ])
    }

    /// A training with what is given of it.
    static func trained(
        _ name: String, row: Int, on hardware: String?, base: String? = nil, domain: String = "Language",
        _ values: [String: Double]
    ) -> Entry {
        var model = ListedModel(name: name)
        model.base = base
        model.released = "2024-05-01"
        let units = ["training_time": "h", "training_power": "W", "training_compute": "FLOP"]
        return Entry(
            key: name, row: row, model: model, conditions: hardware.map { [Attribute("training_hardware", $0)] } ?? [],
            attributes: [Attribute("domain", domain)],
            observations: values.sorted { $0.key < $1.key }.map {
                Observation(metric($0.key, units[$0.key] ?? ""), $0.value, method: .reported)
            })
    }
}

/// One accelerator of which all is known, and one of which nothing but the power is.
struct ExampleFacts: ReferenceFacts {
    func grid(_ name: String, year: Int?) throws(UnknownFact) -> SiteFacts { throw UnknownFact() }
    func region(_ name: String, year: Int?) throws(UnknownFact) -> SiteFacts { throw UnknownFact() }
    func datacentre(_ name: String, year: Int?) throws(UnknownFact) -> SiteFacts { throw UnknownFact() }
    func model(_ name: String) throws(UnknownFact) -> Scenarios.ModelFacts { throw UnknownFact() }

    func accelerator(_ name: String) throws(UnknownFact) -> AcceleratorFacts {
        switch name {
        case "H100":
            AcceleratorFacts(
                name: "H100", ratedPower: Estimate(.watts(700), method: .reported),
                embodied: Estimate(
                    low: .kilograms(150), central: .kilograms(200), high: .kilograms(300), method: .estimated),
                peak: Estimate(.teraflopPerSecond(1_000), method: .reported))
        case "Old":
            AcceleratorFacts(name: "Old", ratedPower: Estimate(.watts(200), method: .reported))
        default:
            throw UnknownFact()
        }
    }
}
