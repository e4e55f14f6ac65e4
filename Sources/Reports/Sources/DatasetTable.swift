import Ledger
import Observations

/// Sources by dataset and vintage, for people: hundreds of files of one dataset are one line.
struct DatasetTable {
    private struct Vintages: Hashable {
        let dataset: String
        let vintage: String
    }

    /// From this many sources on, people are shown datasets instead.
    static let fewest = 25

    static func table(_ records: [SourceRecord]) -> Table {
        var order: [Vintages] = []
        var groups: [Vintages: [SourceRecord]] = [:]
        for record in records {
            let group = Vintages(dataset: record.dataset.name, vintage: record.vintage.text)
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(record)
        }
        var table = Table(
            key: "datasets",
            columns: [
                .text("dataset", "dataset"), .text("vintage", "vintage"), .text("sources", "sources"),
                .number("files", "files"), .number("entries", "rows"), .number("observations", "values"),
                .number("refused_rows", "refused", visibility: .ifRoom(2)),
                .number("flags", "flagged", visibility: .ifRoom(1)),
            ])
        for group in order {
            let members = groups[group] ?? []
            func sum(_ count: (SourceTally) -> Int) -> Cell { .count(members.reduce(0) { $0 + count($1.tally) }) }
            table.append([
                .text(group.dataset), .text(group.vintage), .text(numbers(of: members)), .count(members.count),
                sum(\.entries), sum(\.observations), sum(\.refusedRows), sum(\.flags),
            ])
        }
        return table
    }

    /// "3" or "3–70"; numbers need not follow each other without a gap.
    private static func numbers(of records: [SourceRecord]) -> String {
        let numbers = records.map(\.number)
        guard let first = numbers.min(), let last = numbers.max() else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}
