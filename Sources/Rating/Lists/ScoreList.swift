import DelimitedText
import Footprint

/// Scores that somebody has already, as a CSV: one line for each model, to be rated among themselves.
///
/// Columns by name: `name`, `sci` (g CO2e for each functional unit); if wanted `low` and `high` (the ends of its range),
/// `method` (measured, reported, estimated, assumed; reported otherwise), `energy_wh` (for each functional unit),
/// `accuracy` (share of answers that are right, 0 to 1). Other columns are passed over.
///
/// ```swift
/// let list = try ScoreList(Array("name,sci\nSoftware 1,100\nSoftware 2,150\n".utf8), file: "scores.csv")
/// list.peers.map(\.sci.central.canonical)       // [100, 150]
/// ```
public struct ScoreList: Sendable {
    /// The largest file, in bytes, and the most models in it.
    public static let largestFile = 32 << 20
    public static let mostModels = 100_000
    /// The largest number in a cell, in g, Wh or as a share.
    static let largestNumber = 1e15

    /// In the order of the file.
    public let peers: [Peer]

    /// - Parameter file: Its name, as errors say it.
    /// - Throws: `ScoreListError`, or `DelimitedTextError` where the text is no CSV.
    public init(_ bytes: [UInt8], file: String) throws {
        guard bytes.count <= ScoreList.largestFile else { throw ScoreListError(.tooLarge, file: file) }
        let records = try DelimitedRecords(bytes, file: file)
        if let ragged = records.ragged.first { throw ragged }
        for column in ["name", "sci"] where !records.columns.contains(column) {
            throw ScoreListError(.columnMissing(column), file: file)
        }
        guard !records.rows.isEmpty else { throw ScoreListError(.empty, file: file) }
        guard records.rows.count <= ScoreList.mostModels else { throw ScoreListError(.tooMany, file: file) }
        var lines: [String: Int] = [:]
        peers = try records.rows.map { record in
            let cells = ScoreCells(record, file: file)
            let name = try cells.name()
            if let first = lines.updateValue(record.line, forKey: name) {
                throw ScoreListError(.twice(name, first: first), file: file, line: record.line)
            }
            return try cells.peer(named: name)
        }
    }
}

/// The cells of one line, as what they should be.
private struct ScoreCells {
    let record: DelimitedRecord
    let file: String

    init(_ record: DelimitedRecord, file: String) {
        self.record = record
        self.file = file
    }

    func name() throws -> String {
        let text = record["name"]?.text ?? ""
        guard !text.isEmpty, text.utf8.count <= 500 else { throw problem(.name) }
        return text
    }

    func peer(named name: String) throws -> Peer {
        guard let sci = try number("sci", in: 0...ScoreList.largestNumber) else { throw problem(.cellEmpty("sci")) }
        let low = try number("low", in: 0...ScoreList.largestNumber) ?? sci
        let high = try number("high", in: 0...ScoreList.largestNumber) ?? sci
        guard low <= sci, sci <= high else { throw problem(.range) }
        let method = try method()
        let energy = try number("energy_wh", in: 0...ScoreList.largestNumber)
        return Peer(
            name: name,
            published: Estimate(
                low: Per(canonical: low), central: Per(canonical: sci), high: Per(canonical: high), method: method),
            energy: energy.map { Estimate(Per(canonical: Energy.wattHours($0).canonical), method: method) },
            accuracy: try number("accuracy", in: 0...1))
    }

    private func method() throws -> Method {
        guard let text = record["method"]?.text, !text.isEmpty else { return .reported }
        guard let method = Method(rawValue: text) else { throw problem(.method(text)) }
        return method
    }

    private func number(_ column: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let text = record[column]?.text, !text.isEmpty else { return nil }
        guard let value = Double(text), range.contains(value) else { throw problem(.number(text, column: column)) }
        return value
    }

    private func problem(_ reason: ScoreListError.Reason) -> ScoreListError {
        ScoreListError(reason, file: file, line: record.line)
    }
}
