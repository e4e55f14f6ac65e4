import JSONText

/// One table of HELM's website; of cells the values alone.
struct HELMTable {
    struct Column {
        /// "MMLU - EM (Robustness)"; in tables of one group "EM (Robustness)".
        var title = ""
        var lowerIsBetter: Bool?
        /// "MMLU"; early releases do not tell it.
        var group: String?

        /// - Parameter table: Its title.
        func score(in table: String) -> HELMScore {
            // A mean over the columns counts something else in each table.
            if group == nil, title.hasPrefix("Mean ") {
                return HELMScore(title: table, scenario: title, lowerIsBetter: lowerIsBetter)
            }
            let group = group ?? title.firstRange(of: " - ").map { String(title[..<$0.lowerBound]) } ?? table
            let start = group + " - "
            let what = title.hasPrefix(start) ? String(title.dropFirst(start.count)) : title
            return HELMScore(title: what, scenario: group, lowerIsBetter: lowerIsBetter)
        }
    }

    enum Cell {
        case text(String)
        case number(HELMNumber)
    }

    private(set) var title = ""
    private(set) var columns: [Column] = []
    private(set) var rows: [[Cell]] = []
    /// Those that the addresses of its other forms name.
    private(set) var releases: Set<String> = []
    private var cells = 0

    /// - Throws: `JSONTextError`; `IntakeError` for a table that is too large.
    init(_ reader: inout JSONReader, _ file: String) throws {
        try reader.members { reader, key in
            switch key {
            case "links": releases = try Self.releases(&reader)
            case "title": title = try reader.string().onOneLine
            case "header": try reader.elements { reader, _ in columns.append(try Self.column(&reader)) }
            case "rows":
                try reader.elements { reader, _ in
                    var row: [Cell] = []
                    try reader.elements { reader, _ in
                        row.append(try Self.cell(&reader))
                        cells += 1
                        guard cells <= Self.mostCells else {
                            throw IntakeError(
                                file: file, place: reader.pathText,
                                problem: "a table holds more than \(Self.mostCells) cells")
                        }
                    }
                    rows.append(row)
                }
            default: try reader.skip()
            }
        }
    }

    private static func releases(_ reader: inout JSONReader) throws -> Set<String> {
        var releases: Set<String> = []
        try reader.elements { reader, _ in
            if let release = try reader.value(limits)["href"]?.text.flatMap(HELMRelease.named(in:)) {
                releases.insert(release)
            }
        }
        return releases
    }

    private static func column(_ reader: inout JSONReader) throws -> Column {
        var column = Column()
        try reader.members { reader, key in
            switch key {
            case "value": column.title = try reader.string()
            case "lower_is_better": column.lowerIsBetter = try reader.value().isTrue
            case "metadata": column.group = try reader.value(limits)["run_group"]?.text
            default: try reader.skip()
            }
        }
        return column
    }

    /// A cell of a score that is missing has null, or no value at all.
    private static func cell(_ reader: inout JSONReader) throws -> Cell {
        var cell = Cell.number(.missing)
        try reader.members { reader, key in
            guard key == "value" else { return try reader.skip() }
            if try reader.kind() == .string {
                cell = .text(try reader.string())
            } else {
                cell = .number(HELMNumber(try reader.value(limits)))
            }
        }
        return cell
    }

    private static let limits = JSONTreeLimits(maximumNodes: 100, maximumBytes: 64 << 10)
    private static let mostCells = 2_000_000
}
