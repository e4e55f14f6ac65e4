import Footprint
public import Observations

/// Results of `llama-bench` of llama.cpp: tokens a second of reading and of writing, by model file and setting.
///
/// CSV, JSON and JSON lines of all builds since 2023. One row is one test: reading (`n_prompt`), writing (`n_gen`), or one
/// after the other. Of the model's path only the last part is kept. Source: github.com/ggml-org/llama.cpp,
/// tools/llama-bench, 2026-02.
public struct LlamaBench: SourceFormat {
    public let name = "llama-bench"
    public let title = "llama.cpp, results of llama-bench (CSV, JSON, JSON lines)"

    public init() {}

    static let dataset = Dataset(
        publisher: "llama.cpp", name: "llama-bench runs", licence: nil,
        credit: "Runs of llama-bench (ggml-org/llama.cpp) by the owner of the file.",
        address: "https://github.com/ggml-org/llama.cpp")

    public func dataset(of sample: FileSample) -> Dataset? {
        let columns = sample.columns ?? sample.outline.map { ColumnNames($0.paths.sorted()) }
        guard let columns, columns.has("build_commit", "model_filename", "n_prompt", "n_gen", "avg_ts") else {
            return nil
        }
        return Self.dataset
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var end = ReadingEnd()
        var keys = RepeatedRows()
        try forEachRow(of: file) { columns, row in
            if row.number == 1 { end.leftOut = leftOut(columns) }
            var reading = RowReading(row, columns)
            let column = columns.position(of: "model_filename")
            guard let name = reading.text(column).flatMap(Self.name) else {
                return try sink.refuse(reading.refusal(column: column, reason: "it names no model"))
            }
            guard let test = test(&reading, columns) else {
                return try sink.refuse(
                    reading.refusal(
                        column: columns.position(of: "n_gen"), reason: "it neither reads nor writes any token"))
            }
            guard observe(test.metric, &reading, columns) else {
                let column = columns.position(of: "avg_ts")
                return try sink.refuse(reading.refusal(column: column, reason: "its speed is no number above zero"))
            }
            for (name, column) in Self.conditions { reading.condition(name, columns.position(of: column)) }
            for (name, column) in Self.attributes { reading.attribute(name, columns.position(of: column)) }
            let time = reading.text(columns.position(of: "test_time"))
            let key = [name, test.name, time].compactMap { $0 }.joined(separator: " ")
            switch keys.place(of: key, row: row, columns: columns) {
            case .repeats(let earlier):
                try sink.refuse(reading.refusal(column: nil, reason: "it repeats row \(earlier)"))
            case .key(let key):
                try sink.store(reading.entry(key: key, model: ListedModel(name: name)))
                for refusal in reading.refusals { try sink.refuse(refusal) }
            }
            if let date = reading.date(columns.position(of: "test_time")), end.newest.map({ $0 < date }) ?? true {
                end.newest = date
            }
        } refuse: {
            try sink.refuse($0)
        }
        return end
    }

    /// A run of one test is one JSON object, which does not look like a table.
    private func forEachRow(
        of file: IntakeFile, _ take: (ColumnNames, TableRow) throws -> Void, refuse: (Refusal) throws -> Void
    ) throws {
        if try FileSample(file).columns == nil {
            try JSONTable(file, isLines: true).forEachRow(take, refuse: refuse)
        } else {
            try TableReading(file).forEachRow(take, refuse: refuse)
        }
    }

    /// The last part of a path, without its ending.
    private static func name(_ path: String) -> String? {
        guard let last = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else { return nil }
        let name = last.hasSuffix(".gguf") ? last.dropLast(5) : last
        return name.isEmpty ? nil : name.trimmed.onOneLine
    }

    /// What a row tests; `nil` if it is nothing.
    private func test(_ reading: inout RowReading, _ columns: ColumnNames) -> (name: String, metric: Metric)? {
        let read = reading.number(columns.position(of: "n_prompt")) ?? 0
        let written = reading.number(columns.position(of: "n_gen")) ?? 0
        let depth = reading.text(columns.position(of: "n_depth")).map { " d" + $0 } ?? ""
        let name = "pp\(DecimalText.shortest(read, digits: 9)) tg\(DecimalText.shortest(written, digits: 9))" + depth
        switch (read > 0, written > 0) {
        case (true, true): return (name, Self.both)
        case (true, false): return (name, Self.prompt)
        case (false, true): return (name, Self.generation)
        case (false, false): return nil
        }
    }

    /// - Returns: Whether there is a speed.
    private func observe(_ metric: Metric, _ reading: inout RowReading, _ columns: ColumnNames) -> Bool {
        guard let speed = reading.number(columns.position(of: "avg_ts")), speed > 0 else { return false }
        reading.observe(Observation(metric, speed, method: .measured))
        reading.observe(Self.deviation, columns.position(of: "stddev_ts"), method: .measured)
        reading.observe(.parameters, columns.position(of: "model_n_params"), method: .reported)
        reading.observe(Self.size, columns.position(of: "model_size"), method: .reported)
        return true
    }

    // MARK: - Columns

    private static let prompt = Metric(
        "prompt_throughput", unit: "token/s", better: .higher, meaning: "tokens of the prompt that are read a second")
    private static let generation = Metric(
        "generation_throughput", unit: "token/s", better: .higher, meaning: "tokens that are written a second")
    private static let both = Metric(
        "prompt_and_generation_throughput", unit: "token/s", better: .higher,
        meaning: "tokens a second where the prompt is read and then written on")
    private static let deviation = Metric(
        "throughput_deviation", unit: "token/s", better: .lower, meaning: "standard deviation between repetitions")
    private static let size = Metric(
        "model_size", unit: "byte", better: .lower, meaning: "bytes of the tensors of the model")

    private static let conditions: [(name: String, column: String)] = [
        "backends", "gpu_info", "cpu_info", "n_prompt", "n_gen", "n_depth", "n_batch", "n_ubatch", "n_threads",
        "type_k",
        "type_v", "n_gpu_layers", "n_cpu_moe", "split_mode", "flash_attn", "build_number",
    ].map { ($0, $0) }

    private static let attributes: [(name: String, column: String)] = [
        ("model_type", "model_type"), ("build", "build_commit"), ("measured", "test_time"),
    ]

    private func leftOut(_ columns: ColumnNames) -> [String] {
        let used = Set(
            (Self.conditions + Self.attributes).map(\.column) + [
                "model_filename", "avg_ts", "stddev_ts", "model_n_params", "model_size",
            ])
        return columns.names.filter { !used.contains($0) && !$0.isEmpty }
    }
}
