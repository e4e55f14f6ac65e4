import Footprint

extension Document {
    /// An object with one member for each section: text, an array of rows, or an object of one row.
    ///
    /// Two more members appear where they have something to say: `notes` (those of the document and of its tables) and `credit`.
    public var json: String { jsonValue.text + "\n" }

    var jsonValue: JSONValue {
        var members: [String: JSONValue] = [:]
        for section in sections { members[section.key] = section.jsonValue }
        let notes = notes
        if !notes.isEmpty { members["notes"] = .array(notes.map(JSONValue.string)) }
        if !credits.isEmpty { members["credit"] = .array(credits.map(JSONValue.string)) }
        return .object(members)
    }

    /// The document's own notes and those of its tables, each once.
    private var notes: [String] {
        var seen: Set<String> = []
        let own = sections.flatMap { section -> [String] in
            guard section.key == "notes", case .list(let texts) = section.content else { return [] }
            return texts
        }
        return (own + sections.compactMap(\.table).flatMap(\.footnotes)).filter { seen.insert($0).inserted }
    }
}

extension DocumentSection {
    var jsonValue: JSONValue {
        switch content {
        case .sentence(let text): .string(text)
        case .list(let texts): .array(texts.map(JSONValue.string))
        case .table(let table): table.jsonValue
        case .record(let table): table.rows.first.map(table.jsonRow) ?? .null
        case .explanations(let explanations): .array(explanations.map(\.jsonValue))
        }
    }
}

extension Table {
    /// An array of objects with one member for each column, in full precision and in the exported units.
    public var jsonValue: JSONValue { .array(rows.map(jsonRow)) }

    func jsonRow(_ row: [Cell]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for (column, cell) in zip(columns, row) { members[column.key] = cell.jsonValue(in: column.exported) }
        return .object(members)
    }
}

extension Cell {
    func jsonValue(in unit: ExportedUnit) -> JSONValue {
        switch self {
        case .unknown: .null
        case .text(let text): .string(text)
        case .list(let names): .array(names.map(JSONValue.string))
        case .number(let value): .finite(value / unit.factor)
        case .flag(let value): .bool(value)
        case .estimate(let estimate): estimate.jsonValue(in: unit)
        }
    }
}

extension AnyEstimate {
    /// `{"low":…,"central":…,"high":…,"method":…}`; an end without bound is null.
    func jsonValue(in unit: ExportedUnit) -> JSONValue {
        .object([
            "low": .finite(low / unit.factor), "central": .finite(central / unit.factor),
            "high": .finite(high / unit.factor), "method": .string(method.rawValue),
        ])
    }
}
