import DelimitedText
import Footprint
public import Observations

/// `emissions.csv` of CodeCarbon, in every generation of its columns: 11 and 12 in 2021, 29 to 38 today.
///
/// A row is a run of a program, and the name of its project stands where other files have a model (attribute `kind` is
/// `run`). Energy, power and emissions are CodeCarbon's mixture of counters and assumptions, which the file does not tell
/// apart: they are estimates here. Duration is measured. A file may be several that were put together: headers between
/// the rows count for what follows.
///
/// Emissions are in kg, energy in kWh, power in W in every version. The rate was in g/s at first and in kg/s since
/// version 2.3; which it is shows in emissions over duration. Source: mlco2.github.io/codecarbon/output.html, 2025-12.
public struct CodeCarbonRuns: SourceFormat {
    public let name = "codecarbon"
    public let title = "CodeCarbon, emissions.csv of any version"

    public init() {}

    static let dataset = Dataset(
        publisher: "CodeCarbon", name: "CodeCarbon runs", licence: nil,
        credit: "Runs measured with CodeCarbon (mlco2/codecarbon) by the owner of the file.",
        address: "https://github.com/mlco2/codecarbon")

    public func dataset(of sample: FileSample) -> Dataset? {
        guard case .delimited(let columns, _) = sample.form,
            columns.has("timestamp", "project_name", "duration", "emissions")
        else { return nil }
        return Self.dataset
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        guard case .delimited(_, let delimiter) = try FileSample(file).form else {
            throw IntakeError(file: file.name, problem: "it is no table")
        }
        var end = ReadingEnd()
        var leftOut: Set<String> = []
        var columns: CodeCarbonColumns?
        var headers: [Int] = []
        var keys = RepeatedRows()
        var rates = CodeCarbonColumns.Rates()
        let table = DelimitedTable(file, delimiter: delimiter) { row in
            guard CodeCarbonColumns.isHeader(row) else { return false }
            headers.append(row.line)
            columns = nil
            return true
        }
        try table.forEachRow { names, row in
            let known = columns ?? CodeCarbonColumns(names)
            if columns == nil { leftOut.formUnion(known.leftOut) }
            columns = known
            var reading = RowReading(row, names)
            if let fault = known.fault(reading) {
                return try sink.refuse(reading.refusal(column: fault.column, reason: fault.reason))
            }
            guard let run = known.run(reading) else {
                return try sink.refuse(reading.refusal(column: known.project, reason: "it names no project and no run"))
            }
            switch keys.place(of: run.key, row: row, columns: names) {
            case .repeats(let earlier):
                return try sink.refuse(reading.refusal(column: nil, reason: "it repeats row \(earlier)"))
            case .key(let key):
                known.observe(&reading, &rates)
                try sink.store(reading.entry(key: key, model: ListedModel(name: run.name)))
                for refusal in reading.refusals { try sink.refuse(refusal) }
            }
            if let date = reading.date(known.time), end.newest.map({ $0 < date }) ?? true { end.newest = date }
        } refuse: {
            try sink.refuse($0)
        }
        end.leftOut = leftOut.sorted()
        end.notes = [rates.note, Self.note(headers)].compactMap { $0 }
        return end
    }

    /// - Parameter headers: Their lines, without the first.
    private static func note(_ headers: [Int]) -> String? {
        guard let first = headers.first else { return nil }
        let rest = headers.count > 1 ? " and \(headers.count - 1) more" : ""
        return "The file was put together from several: a header stands again at line \(first)\(rest)."
    }
}
