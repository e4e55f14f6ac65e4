import Footprint
public import Ledger
public import Observations

extension Document {
    /// Imported sources, in the order of import.
    ///
    /// - Parameter forPeople: Many are shown by dataset.
    public static func sources(
        _ records: [SourceRecord], forPeople: Bool = false, nextStep: String? = nil
    ) -> Document {
        if forPeople, records.count >= DatasetTable.fewest {
            return Document(title: "Sources", sections: [.table(DatasetTable.table(records))], nextStep: nextStep)
        }
        var table = Table(
            key: "sources",
            columns: [
                .number("source", "source"), .text("dataset", "dataset"), .text("vintage", "vintage"),
                .number("entries", "rows"), .number("observations", "values"),
                .number("refused_rows", "refused", visibility: .ifRoom(2)),
                .number("flags", "flagged", visibility: .ifRoom(1)), .text("file", "file", visibility: .ifRoom(4)),
                .text("imported", "imported (UTC)", visibility: .ifRoom(3)),
                .text("licence", "licence", visibility: .dataOnly), .text("credit", "credit", visibility: .dataOnly),
                .text("format", "kind", visibility: .dataOnly),
                .text("vintage_basis", "vintage by", visibility: .dataOnly),
                .number("refused_cells", "values refused", visibility: .dataOnly),
                .text("address", "address", visibility: .dataOnly), .text("sha256", "sha256", visibility: .dataOnly),
            ])
        for record in records {
            table.append([
                .number(Double(record.number)), .text(record.dataset.name), .text(record.vintage.text),
                .count(record.tally.entries), .count(record.tally.observations), .count(record.tally.refusedRows),
                .count(record.tally.flags), .text(record.file.name),
                .text(String(UTCTime.text(record.imported).prefix(16))), .text(record.dataset.licence),
                .text(record.dataset.credit), .text(record.file.format), .text(record.vintage.basis.rawValue),
                .count(record.tally.refusedCells), .text(record.dataset.address), .text(record.file.sha256),
            ])
        }
        return Document(title: "Sources", sections: [.table(table)], nextStep: nextStep)
    }

    /// One source with what was refused and flagged.
    ///
    /// - Parameter most: So many refusals and flags are printed; there may be more.
    public static func source(
        _ record: SourceRecord, refusals: [Refusal], flags: [PlausibilityFlag], most: Int, nextStep: String? = nil
    ) -> Document {
        var document = sources([record], nextStep: nextStep)
        document.title = "\(record.dataset.name), \(record.vintage.text)"
        document.sections.append(DocumentSection(key: "credits", heading: "Credit", .list([record.dataset.credit])))
        if !refusals.isEmpty { document.sections.append(.table(refused(refusals.prefix(most)))) }
        if !flags.isEmpty { document.sections.append(.table(flagged(flags.prefix(most)))) }
        let hidden = max(0, refusals.count - most) + max(0, flags.count - most)
        if hidden > 0 {
            document.sections.append(
                DocumentSection(key: "more", .sentence("\(hidden) more are not shown; see --all.")))
        }
        return document
    }

    private static func refused(_ refusals: some Sequence<Refusal>) -> Table {
        var table = Table(
            key: "refusals", title: "Refused",
            columns: [
                .number("row", "row"), .text("place", "place"), .text("extent", "refused", visibility: .ifRoom(1)),
                .text("column", "column"), .text("value", "value"), .text("reason", "reason"),
            ])
        for refusal in refusals {
            table.append([
                .number(Double(refusal.row)), .text(refusal.place), .text(refusal.extent.rawValue),
                .text(refusal.column), .text(refusal.value), .text(refusal.reason),
            ])
        }
        return table
    }

    private static func flagged(_ flags: some Sequence<PlausibilityFlag>) -> Table {
        var table = Table(
            key: "flags", title: "Hard to believe, stored as published",
            columns: [
                .text("entry", "row"), .text("subject", "value of"), .text("value", "value"), .text("reason", "reason"),
                .text("rule", "rule", visibility: .ifRoom(1)),
            ])
        for flag in flags {
            table.append([
                .text(flag.entry), .text(flag.subject), .text(flag.value), .text(flag.reason), .text(flag.rule),
            ])
        }
        return table
    }
}

extension Cell {
    static func count(_ count: Int) -> Cell { .number(Double(count)) }
}
