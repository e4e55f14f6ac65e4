import DelimitedText
import Footprint
import Observations

/// Where the columns of CodeCarbon stand under one header.
struct CodeCarbonColumns {
    let project, time: Int?
    let leftOut: [String]
    private let run, experiment, duration, emissions, rate, energy: Int?
    private let numbers: [(Metric, Int)]
    private let conditions: [(String, Int)]
    private let attributes: [(String, Int)]

    init(_ columns: ColumnNames) {
        project = columns.position(of: "project_name")
        time = columns.position(of: "timestamp")
        run = columns.position(of: "run_id")
        experiment = columns.position(of: "experiment_id")
        duration = columns.position(of: "duration")
        emissions = columns.position(of: "emissions")
        rate = columns.position(of: "emissions_rate")
        energy = columns.position(of: "energy_consumed")
        numbers = Self.numbers.compactMap { metric, column in columns.position(of: column).map { (metric, $0) } }
        conditions = Self.conditions.compactMap { name in columns.position(of: name).map { (name, $0) } }
        attributes = Self.attributes.compactMap { name in columns.position(of: name).map { (name, $0) } }
        let used = Set(
            [project, time, run, experiment, duration, emissions, rate, energy].compactMap { $0 }
                + numbers.map(\.1) + conditions.map(\.1) + attributes.map(\.1))
        leftOut = columns.names.indices.filter { !used.contains($0) }.map { columns.names[$0] }.filter { !$0.isEmpty }
    }

    /// Whether a row is a header.
    static func isHeader(_ row: DelimitedRow) -> Bool {
        let texts = Set(row.texts.map(\.trimmed))
        return texts.isSuperset(of: ["timestamp", "project_name", "emissions"])
    }

    // MARK: - A row

    /// Why nothing of a row can be believed.
    func fault(_ reading: RowReading) -> (column: Int?, reason: String)? {
        guard let text = reading.text(time), Self.isTime(text) else { return (time, "it has no date and time") }
        var reading = reading
        var isEmpty = true
        for (column, name) in [(duration, "duration"), (emissions, "number of emissions"), (energy, "energy")] {
            let value = reading.number(column)
            if !reading.refusals.isEmpty { return (column, "its \(name) cannot be read") }
            guard let value else { continue }
            if value < 0 { return (column, "its \(name) is negative: the clock or a counter went back") }
            isEmpty = false
        }
        return isEmpty ? (duration, "it has neither duration nor energy nor emissions") : nil
    }

    /// `2024-05-31T10:39:13`, or with a blank between.
    private static func isTime(_ text: String) -> Bool {
        let digits = text.utf8.prefix(10).map { $0 }
        return digits.count == 10 && digits[4] == UInt8(ascii: "-") && digits[7] == UInt8(ascii: "-")
            && [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[$0]) }
    }

    /// Name and key; `nil` if the row has none.
    func run(_ reading: RowReading) -> (name: String, key: String)? {
        let project = reading.text(project)?.onOneLine
        let run = reading.text(run) ?? reading.text(experiment)
        guard let name = project ?? run else { return nil }
        return (name, [project, run, reading.text(time)].compactMap { $0 }.joined(separator: " ").onOneLine)
    }

    func observe(_ reading: inout RowReading, _ rates: inout Rates) {
        reading.observe(Self.duration, duration, method: .measured)
        reading.observe(Self.emissions, emissions, method: .estimated)
        reading.observe(Self.energy, energy, method: .estimated, boundary: "processor, GPU and memory")
        observeRate(&reading, &rates)
        for (metric, column) in numbers { observe(metric, column, &reading) }
        reading.attribute(named: "kind", "run")
        reading.attribute("run_id", run)
        reading.attribute("experiment_id", experiment)
        reading.attribute("started", time)
        for (name, column) in conditions { reading.condition(name, column) }
        for (name, column) in attributes { reading.attribute(name, column) }
    }

    private func observe(_ metric: Metric, _ column: Int, _ reading: inout RowReading) {
        guard let value = reading.number(column) else { return }
        if value < 0 { return reading.refuse(column, reading.text(column) ?? "", "is negative") }
        reading.observe(Observation(metric, value, method: .estimated))
    }

    // MARK: - The rate of emissions

    /// In which unit the rates of a file are.
    struct Rates {
        fileprivate(set) var grams = 0

        var note: String? {
            let rows = grams == 1 ? "1 row" : "\(grams) rows"
            return grams == 0
                ? nil : "In \(rows) the rate of emissions is in g/s, as in early versions; it is stored in kg/s."
        }
    }

    /// In kg/s. Which unit the column has shows in emissions over duration.
    private func observeRate(_ reading: inout RowReading, _ rates: inout Rates) {
        guard let rate, let value = reading.number(rate) else { return }
        guard let column = duration, let kilograms = reading.number(emissions), let seconds = reading.number(column),
            seconds > 0, kilograms > 0, value > 0
        else { return }
        // Rows that were flushed while the run went on have the rate of the last interval.
        let ratio = value * seconds / kilograms
        if ratio > 30, ratio < 30_000 {
            rates.grams += 1
            reading.observe(Observation(Self.rate, value / 1_000, method: .estimated))
        } else if ratio > 0.03, ratio <= 30 {
            reading.observe(Observation(Self.rate, value, method: .estimated))
        } else {
            reading.refuse(rate, reading.text(rate) ?? "", "is emissions over duration neither in kg/s nor in g/s")
        }
    }

    // MARK: - Columns

    private static let duration = Metric(
        "duration", unit: "s", better: .lower, meaning: "wall-clock time of the run so far")
    private static let emissions = Metric("run_carbon", unit: "kg", better: .lower, meaning: "CO2e of the run so far")
    private static let energy = Metric("run_energy", unit: "kWh", better: .lower, meaning: "energy of the run so far")
    private static let rate = Metric(
        "carbon_rate", unit: "kg/s", better: .lower, meaning: "CO2e a second while it runs")

    private static let numbers: [(Metric, String)] = [
        (Metric("cpu_energy", unit: "kWh", better: .lower, meaning: "energy of the processor"), "cpu_energy"),
        (Metric("gpu_energy", unit: "kWh", better: .lower, meaning: "energy of the GPUs"), "gpu_energy"),
        (Metric("ram_energy", unit: "kWh", better: .lower, meaning: "energy of the memory"), "ram_energy"),
        (Metric("cpu_power", unit: "W", better: .lower, meaning: "power of the processor"), "cpu_power"),
        (Metric("gpu_power", unit: "W", better: .lower, meaning: "power of the GPUs"), "gpu_power"),
        (Metric("ram_power", unit: "W", better: .lower, meaning: "power of the memory"), "ram_power"),
        (Metric("run_water", unit: "L", better: .lower, meaning: "water for the energy of the run"), "water_consumed"),
        (
            Metric("cpu_utilisation", unit: "%", better: .neither, meaning: "of the processor"),
            "cpu_utilization_percent"
        ),
        (Metric("gpu_utilisation", unit: "%", better: .neither, meaning: "of the GPUs"), "gpu_utilization_percent"),
        (Metric("ram_utilisation", unit: "%", better: .neither, meaning: "of the memory"), "ram_utilization_percent"),
        (Metric("ram_used", unit: "GB", better: .neither, meaning: "memory in use"), "ram_used_gb"),
    ]

    private static let conditions = [
        "cpu_model", "cpu_count", "gpu_model", "gpu_count", "ram_total_size", "tracking_mode", "country_iso_code",
        "region", "cloud_provider", "cloud_region", "on_cloud", "pue", "wue",
    ]

    private static let attributes = ["country_name", "os", "python_version", "codecarbon_version"]
}
