import Footprint
import Intake
import Ledger
import Observations
public import Studies

extension Document {
    /// What became of the files of one import.
    ///
    /// - Parameters:
    ///   - passedOver: Files in folders that are of no known kind, or are not read on purpose.
    ///   - forPeople: Many files are shown by dataset.
    public init(
        imported files: [ImportedFile], passedOver: [ImportedFile], forPeople: Bool, nextStep: String? = nil
    ) {
        var table = Table(
            key: "files",
            columns: [
                .text("file", "file"), .text("outcome", "outcome"), .text("dataset", "dataset"),
                .text("vintage", "vintage"), .number("rows", "rows"), .number("stored", "stored"),
                .number("refused_rows", "refused"), .number("refused_cells", "values refused", visibility: .ifRoom(2)),
                .number("flags", "flagged", visibility: .ifRoom(1)),
                .number("observations", "values", visibility: .ifRoom(3)),
                .text("vintage_basis", "vintage by", visibility: .dataOnly),
                .number("source", "source", visibility: .dataOnly), .text("sha256", "sha256", visibility: .dataOnly),
            ])
        for file in files { table.append(Self.row(of: file)) }
        let records = files.compactMap(\.record)
        let isGrouped = forPeople && records.count >= DatasetTable.fewest
        var sections = [
            DocumentSection(key: "summary", .sentence(Self.summary(files))),
            .table(isGrouped ? DatasetTable.table(records) : table),
        ]
        let notes = Self.notes(files) + Self.passedOver(passedOver)
        if !notes.isEmpty { sections.append(DocumentSection(key: "notes", heading: "To know", .list(notes))) }
        let credits = Self.credits(files)
        if !credits.isEmpty { sections.append(DocumentSection(key: "credits", heading: "Credits", .list(credits))) }
        self.init(title: "Import", sections: sections, nextStep: nextStep)
    }

    private static func row(of file: ImportedFile) -> [Cell] {
        let name = Cell.text(file.name.split(separator: "/").last.map(String.init) ?? file.name)
        guard let record = file.record else { return [name, .text("refused")] + .init(repeating: .unknown, count: 11) }
        let tally = record.tally
        let outcome = if case .added = file.outcome { "added" } else { "known already" }
        return [
            name, .text(outcome), .text(record.dataset.name), .text(record.vintage.text), .count(tally.rows),
            .count(tally.entries), .count(tally.refusedRows), .count(tally.refusedCells), .count(tally.flags),
            .count(tally.observations), .text(record.vintage.basis.rawValue), .number(Double(record.number)),
            .text(record.file.sha256),
        ]
    }

    private static func summary(_ files: [ImportedFile]) -> String {
        var added = 0
        var rows = 0
        var failed = 0
        for file in files {
            switch file.outcome {
            case .added(let record, _):
                added += 1
                rows += record.tally.entries
            case .known: continue
            case .failed: failed += 1
            }
        }
        let known = files.count - added - failed
        var parts: [String] = []
        if added > 0 { parts.append("\(counted(added, "file")) added with \(counted(rows, "row"))") }
        if known > 0 { parts.append("\(counted(known, "file")) known already") }
        if failed > 0 { parts.append("\(counted(failed, "file")) refused") }
        return (parts.isEmpty ? "Nothing was found to import" : parts.joined(separator: ", ")) + "."
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        DecimalText.fixed(Double(count), decimals: 0) + " " + noun + (count == 1 ? "" : "s")
    }

    /// What is said of several files is said once.
    private static func notes(_ files: [ImportedFile]) -> [String] {
        var notes: [(text: String, files: [String])] = []
        var places: [String: Int] = [:]
        func add(_ text: String, _ file: String) {
            if let place = places[text] { return notes[place].files.append(file) }
            places[text] = notes.count
            notes.append((text, [file]))
        }
        for file in files {
            switch file.outcome {
            case .added(let record, let end):
                for note in end.notes { add(note, record.file.name) }
                if !end.leftOut.isEmpty {
                    add("not stored: \(end.leftOut.joined(separator: ", ")).", record.file.name)
                }
                if record.vintage.basis == .newestRow || record.vintage.basis == .unknown {
                    add(
                        "its vintage is not told; taken as \(record.vintage.text) "
                            + "(\(record.vintage.basis.rawValue)). Give it with --vintage.", record.file.name)
                }
            case .known(let record):
                add("source \(record.number) (\(record.file.name)) holds the same; nothing changed.", file.name)
            case .failed(let error): add("\(error)", "")
            }
        }
        return notes.map { text, files in
            files[0].isEmpty ? text : (files.count == 1 ? files[0] : counted(files.count, "file")) + ": " + text
        }
    }

    /// One sentence for all of a kind.
    private static func passedOver(_ files: [ImportedFile]) -> [String] {
        var counts: [(withheld: String?, count: Int)] = []
        for file in files {
            guard case .failed(let error) = file.outcome else { continue }
            if let place = counts.firstIndex(where: { $0.withheld == error.withheld }) {
                counts[place].count += 1
            } else {
                counts.append((error.withheld, 1))
            }
        }
        return counts.map { withheld, count in
            guard let withheld else { return "\(counted(count, "file")) of no known kind passed over." }
            return "\(counted(count, "file")) passed over: they \(withheld)."
        }
    }

    private static func credits(_ files: [ImportedFile]) -> [String] {
        files.compactMap(\.record).credits
    }
}

extension ImportedFile {
    /// The source in the ledger, new or old.
    var record: SourceRecord? {
        switch outcome {
        case .added(let record, _), .known(let record): record
        case .failed: nil
        }
    }
}
