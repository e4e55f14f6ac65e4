import Footprint
import Ledger
public import Studies

extension Document {
    /// How names were put to models.
    ///
    /// - Parameter credits: The credit lines of the sources of the names.
    public init(
        linked linking: ModelLinking, names: Int, publishers: Int, credits: [String], most: Int, nextStep: String? = nil
    ) {
        let named = linking.models.filter { !$0.names.isEmpty }
        let shared = named.filter { $0.names.count > 1 }
        let based = named.count { $0.base != nil }
        let counted = { (count: Int) in DecimalText.fixed(Double(count), decimals: 0) }
        let summary =
            "\(counted(names)) names of \(counted(publishers)) \(publishers == 1 ? "publisher" : "publishers") are "
            + "\(counted(named.count)) models: \(counted(shared.count)) have more than one name, \(counted(based)) a base "
            + "model that is known. \(counted(linking.unsure.count)) \(linking.unsure.count == 1 ? "pair is" : "pairs are") unsure."
        var sections = [DocumentSection(key: "summary", .sentence(summary))]
        if !linking.unsure.isEmpty, most > 0 { sections.append(.table(Self.unsure(linking.unsure.prefix(most)))) }
        if linking.unsure.count > most, most > 0 {
            sections.append(
                DocumentSection(key: "more", .sentence("\(counted(linking.unsure.count - most)) more are not shown.")))
        }
        if !credits.isEmpty { sections.append(DocumentSection(key: "credits", heading: "Credits", .list(credits))) }
        self.init(title: "Models", sections: sections, nextStep: nextStep)
    }

    private static func unsure(_ pairs: some Sequence<ModelLinking.UnsurePair>) -> Table {
        var table = Table(
            key: "unsure", title: "Unsure",
            columns: [
                .text("name_a", "name"), .text("source_a", "of", visibility: .ifRoom(2)), .text("name_b", "and name"),
                .text("source_b", "of", visibility: .ifRoom(2)), .number("score", "score", style: .decimals(2)),
                .text("reason", "reason", visibility: .ifRoom(1)),
            ])
        for pair in pairs {
            table.append([
                .text(pair.a.name), .text(pair.a.publisher), .text(pair.b.name), .text(pair.b.publisher),
                .number(pair.score), .text(pair.reason),
            ])
        }
        return table
    }
}
