import DelimitedText
import Footprint
public import Identity

/// Pairs of names from a table, each with the decision on it.
///
/// The table has the columns `source_a`, `name_a`, `source_b` and `name_b`; further ones are kept as they are. Where it
/// has `publisher_a`, `parameters_a`, `released_a`, `base_model_a` or `precision_a` (and the same for b), they count.
///
/// ```swift
/// let text = "source_a,name_a,source_b,name_b\nepoch,Llama 2-7B,helm,Llama 2 7B\n"
/// try NamePairs(Array(text.utf8), file: "pairs.csv").pairs[0].match.decision == .sameWeights
/// ```
public struct NamePairs: Sendable {
    public struct Pair: Sendable {
        /// The cells of the row, in the order of `columns`.
        public let cells: [String]
        public let a: ModelRecord
        public let b: ModelRecord
        public let match: Match
    }

    /// The columns of the file, without those that an earlier run has added.
    public let columns: [String]
    public let pairs: [Pair]

    /// What a run adds; a file that has been through one is decided anew.
    public static let added = ["decision", "score", "reason"]
    static let needed = ["source_a", "name_a", "source_b", "name_b"]

    /// Throws `NamePairsError` that names the file, the line and what to do; nothing is decided then.
    public init(_ bytes: [UInt8], file: String) throws(NamePairsError) {
        let records = try Self.records(bytes, file: file)
        for column in Self.needed where !records.columns.contains(column) {
            throw NamePairsError(
                .noColumn(column, near: nearestNames(to: column, in: records.columns, limit: 1)), file: file)
        }
        let kept = records.columns.filter { !Self.added.contains($0) }
        columns = kept
        var pairs: [Pair] = []
        for record in records.rows {
            let a = try Self.side("a", of: record, file: file)
            let b = try Self.side("b", of: record, file: file)
            pairs.append(Pair(cells: kept.map { record[$0]?.text ?? "" }, a: a, b: b, match: match(a, b)))
        }
        self.pairs = pairs
    }

    private static func records(_ bytes: [UInt8], file: String) throws(NamePairsError) -> DelimitedRecords {
        let records: DelimitedRecords
        do {
            records = try DelimitedRecords(bytes, file: file)
        } catch let error as DelimitedTextError {
            throw NamePairsError(.table("\(error)"), file: file)
        } catch {
            throw NamePairsError(.table("\(error)"), file: file)
        }
        if let ragged = records.ragged.first { throw NamePairsError(.table("\(ragged)"), file: file) }
        return records
    }

    private static func side(
        _ side: String, of record: DelimitedRecord, file: String
    ) throws(NamePairsError) -> ModelRecord {
        func cell(_ column: String) -> String? {
            guard let text = record["\(column)_\(side)"]?.text, !text.isEmpty else { return nil }
            return text
        }
        guard let name = cell("name"), name.contains(where: { !$0.isWhitespace }) else {
            throw NamePairsError(.noName("name_\(side)", line: record.line), file: file)
        }
        return ModelRecord(
            name: name, source: cell("source") ?? "", publisher: cell("publisher"),
            parameters: cell("parameters").flatMap { Double($0) },
            released: cell("released").flatMap { ReleaseDate($0) },
            baseModel: cell("base_model"), precision: cell("precision"))
    }
}
