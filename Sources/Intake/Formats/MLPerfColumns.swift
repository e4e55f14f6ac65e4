import Footprint
import Observations

/// Where the fields of MLPerf stand in one file.
struct MLPerfColumns {
    let location, model, benchmark, precision: Int?
    let leftOut: [String]
    private let version, category: Int?
    private let speed, speedUnit, power, powerUnit, accuracy: Int?
    private let conditions: [(String, Int)]
    private let attributes: [(String, Int)]

    init(_ columns: ColumnNames) {
        location = columns.position(of: "Location")
        model = columns.position(of: "Model", "MlperfModel")
        benchmark = columns.position(of: "MlperfModel")
        precision = columns.position(of: "weight_data_types")
        version = columns.position(of: "version")
        category = columns.position(of: "SystemType")
        speed = columns.position(of: "Result")
        speedUnit = columns.position(of: "Units", "Result_Units")
        power = columns.position(of: "Result_Power")
        powerUnit = columns.position(of: "Result_Power_Units")
        accuracy = columns.position(of: "Accuracy")
        conditions = Self.conditions.compactMap { name, column in columns.position(of: column).map { (name, $0) } }
        attributes = Self.attributes.compactMap { name, column in columns.position(of: column).map { (name, $0) } }
        let single = [
            location, model, benchmark, precision, version, category, speed, speedUnit, power, powerUnit, accuracy,
        ]
        let used = Set(single.compactMap { $0 } + conditions.map(\.1) + attributes.map(\.1))
        leftOut = columns.names.indices.filter { !used.contains($0) }.map { columns.names[$0] }.filter { !$0.isEmpty }
    }

    /// Of the result: round, category and location, `v4.0/edge/open/…/offline`.
    func key(_ reading: RowReading) -> String? {
        guard let location = reading.text(location) else { return nil }
        return ([version, category].compactMap { reading.text($0) } + [location]).joined(separator: "/").onOneLine
    }

    /// - Parameter elsewhere: The power, if another row of the same result has it.
    func result(_ reading: inout RowReading, elsewhere: MLPerfResult.Power?) -> MLPerfResult {
        let unit = reading.text(speedUnit)
        var result = MLPerfResult(
            benchmark: reading.text(benchmark) ?? "", accuracy: amount(accuracy, &reading), power: elsewhere)
        if let value = amount(speed, &reading) {
            if let known = MLPerfResult.SpeedUnit(unit) {
                result.speed = MLPerfResult.Speed(value: value, unit: known)
            } else if let speedUnit {
                reading.refuse(speedUnit, unit ?? "", "is no unit of speed that is known")
            }
        }
        guard let value = amount(power, &reading) else { return result }
        // A row of power alone has the unit where the others have that of their speed.
        let name = reading.text(powerUnit) ?? unit
        if let known = MLPerfResult.PowerUnit(name) {
            result.power = MLPerfResult.Power(value: value, unit: known)
        } else if let column = powerUnit ?? speedUnit {
            reading.refuse(column, name ?? "", "is no unit of power or energy that is known")
        }
        return result
    }

    private func amount(_ column: Int?, _ reading: inout RowReading) -> Double? {
        guard let column, let value = reading.number(column) else { return nil }
        if value > 0 { return value }
        reading.refuse(column, reading.text(column) ?? "", "is not above zero")
        return nil
    }

    func observe(_ result: MLPerfResult, _ reading: inout RowReading) {
        for observation in result.observations { reading.observe(observation) }
        for (name, column) in conditions { reading.condition(name, column) }
        for (name, column) in attributes { reading.attribute(name, column) }
    }

    private static let conditions: [(String, String)] = [
        ("version", "version"), ("division", "Division"), ("category", "SystemType"), ("scenario", "Scenario"),
        ("system", "SystemName"), ("accelerator", "accelerator_model_name"),
        ("accelerators_per_node", "accelerators_per_node"), ("nodes", "number_of_nodes"), ("framework", "framework"),
    ]

    private static let attributes: [(String, String)] = [
        ("benchmark", "MlperfModel"), ("submitter", "Organization"), ("availability", "Availability"),
        ("platform", "Platform"), ("processor", "host_processor_model_name"),
        ("processors_per_node", "host_processors_per_node"), ("operating_system", "operating_system"),
        ("notes", "notes"), ("uid", "uid"), ("link", "url"),
    ]
}
