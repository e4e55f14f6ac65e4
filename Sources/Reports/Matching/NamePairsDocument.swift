import Footprint
import Identity
public import Studies

/// Pairs of names with the decisions on them, as a document.
public struct NamePairsDocument {
    private let pairs: NamePairs

    public init(_ pairs: NamePairs) { self.pairs = pairs }

    /// Programs get every column of the file and the three that were added; people the names and the decision.
    public func document(forPeople: Bool) -> Document {
        Document(
            title: "Pairs of names",
            sections: [.table(forPeople ? shown : whole), DocumentSection(key: "counts", .sentence(counts))])
    }

    private var whole: Table {
        var table = Table(
            key: "pairs",
            columns: pairs.columns.map { .text($0, $0) } + [
                .text("decision", "decision"), .number("score", "score", Count.self, style: .decimals(2)),
                .text("reason", "reason"),
            ])
        for pair in pairs.pairs {
            table.append(pair.cells.map { .text($0.isEmpty ? nil : $0) } + decided(pair))
        }
        return table
    }

    private var shown: Table {
        var table = Table(
            key: "pairs",
            columns: [
                .text("name_a", "a"), .text("name_b", "b"), .text("decision", "decision"),
                .number("score", "score", Count.self, style: .decimals(2)),
                .text("reason", "reason", visibility: .ifRoom(2)),
            ])
        for pair in pairs.pairs { table.append([.text(pair.a.name), .text(pair.b.name)] + decided(pair)) }
        return table
    }

    private func decided(_ pair: NamePairs.Pair) -> [Cell] {
        [.text(pair.match.decision.rawValue), .number(pair.match.score), .text(pair.match.reason)]
    }

    private var counts: String {
        let parts = Match.Decision.allCases.map { decision in
            "\(pairs.pairs.count { $0.match.decision == decision }) \(decision.rawValue)"
        }
        return "\(pairs.pairs.count) \(pairs.pairs.count == 1 ? "pair" : "pairs"): \(parts.joined(separator: ", "))."
    }
}
