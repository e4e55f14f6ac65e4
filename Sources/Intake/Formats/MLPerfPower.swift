import Footprint
public import Observations

/// Results of MLPerf Inference with power, as MLCommons publishes them in JSON: language models and all others.
///
/// In the rounds up to v3.0 one row holds speed and power, and stands there twice; since then they are two rows with one
/// `Location`. Both become one entry. Power is that of the whole system at the wall, energy per query in the single-stream
/// scenario is measured by the publisher; elsewhere it is power over throughput, and marked as estimated.
///
/// Source: github.com/mlcommons/cm4mlperf-results, 2025-02; Apache-2.0.
public struct MLPerfPower: SourceFormat {
    public let name = "mlperf-power"
    public let title = "MLPerf Inference, results with power (JSON)"

    public init() {}

    static let dataset = Dataset(
        publisher: "MLCommons", name: "MLPerf Inference with power", licence: "Apache-2.0",
        credit: "MLPerf Inference results, MLCommons, Apache-2.0. MLPerf is a trademark of MLCommons.",
        address: "https://github.com/mlcommons/cm4mlperf-results")

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let columns = sample.columns,
            columns.has("Location", "MlperfModel", "Scenario", "Division", "SystemType", "Result", "Units")
        else { return nil }
        return Self.dataset
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        let powers = try MLPerfPowerRows(file)
        var end = ReadingEnd()
        var columns: MLPerfColumns?
        var keys = RepeatedRows()
        var joined = 0
        try TableReading(file).forEachRow { names, row in
            let known = columns ?? MLPerfColumns(names)
            if columns == nil { end.leftOut = known.leftOut }
            columns = known
            var reading = RowReading(row, names)
            guard let key = known.key(reading) else {
                return try sink.refuse(reading.refusal(column: known.location, reason: "it has no Location"))
            }
            guard let model = reading.text(known.model)?.onOneLine else {
                return try sink.refuse(reading.refusal(column: known.model, reason: "it names no model"))
            }
            if powers.isJoined(row: row.number, key) {
                joined += 1
                return
            }
            let result = known.result(&reading, elsewhere: powers.power(of: key))
            guard result.speed != nil || result.power != nil else {
                return try sink.refuse(Self.refusal(reading))
            }
            switch keys.place(of: key, row: row, columns: names) {
            case .repeats(let earlier):
                try sink.refuse(reading.refusal(column: nil, reason: "it repeats row \(earlier)"))
            case .key(let entryKey):
                known.observe(result, &reading)
                var listed = ListedModel(name: model)
                listed.precision = reading.text(known.precision)
                try sink.store(reading.entry(key: entryKey, model: listed))
                for refusal in reading.refusals { try sink.refuse(refusal) }
            }
        } refuse: {
            try sink.refuse($0)
        }
        if joined > 0 {
            let rows = joined == 1 ? "1 row of power joined its speed." : "\(joined) rows of power joined their speed."
            end.notes.append("Speed and power of one result are one entry: " + rows)
        }
        return end
    }

    /// Of a row with neither speed nor power, for the value that could not be read if there is one.
    private static func refusal(_ reading: RowReading) -> Refusal {
        guard let cell = reading.refusals.last else {
            return reading.refusal(column: nil, reason: "it has neither speed nor power")
        }
        return Refusal(row: cell.row, place: cell.place, column: cell.column, value: cell.value, reason: cell.reason)
    }
}

/// The rows that hold the power of a result whose speed stands in another row.
struct MLPerfPowerRows {
    private var powers: [String: (row: Int, power: MLPerfResult.Power)] = [:]
    private var speeds: Set<String> = []

    init(_ file: IntakeFile) throws {
        var columns: MLPerfColumns?
        try TableReading(file).forEachRow { names, row in
            let known = columns ?? MLPerfColumns(names)
            columns = known
            var reading = RowReading(row, names)
            guard let key = known.key(reading) else { return }
            let result = known.result(&reading, elsewhere: nil)
            if result.speed != nil {
                speeds.insert(key)
            } else if let power = result.power, powers[key] == nil {
                powers[key] = (row.number, power)
            }
            if speeds.count + powers.count > Self.most { throw Self.tooMany(file) }
        } refuse: { _ in
        }
    }

    /// Whether this row has its power in the entry of another row.
    func isJoined(row: Int, _ key: String) -> Bool { speeds.contains(key) && powers[key]?.row == row }

    func power(of key: String) -> MLPerfResult.Power? { speeds.contains(key) ? powers[key]?.power : nil }

    /// All rounds together have some 30,000 results.
    static let most = 1_000_000

    static func tooMany(_ file: IntakeFile) -> IntakeError {
        IntakeError(
            file: file.name, problem: "it holds more than \(most) results", advice: "split it into one file a round")
    }
}
