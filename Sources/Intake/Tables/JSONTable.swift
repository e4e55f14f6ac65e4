import JSONText
import Observations

/// A table in JSON: an array of objects, or one object a line. Objects need not have the same keys.
struct JSONTable {
    private let file: IntakeFile
    private let isLines: Bool

    init(_ file: IntakeFile, isLines: Bool) {
        self.file = file
        self.isLines = isLines
    }

    func forEachRow(_ take: (ColumnNames, TableRow) throws -> Void, refuse: (Refusal) throws -> Void) throws {
        let keys = try keys()
        let columns = ColumnNames(keys)
        let positions = [String: Int](keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
        var number = 0
        try forEachObject { reader in
            number += 1
            let place = reader.pathText == "$" ? "value \(number)" : reader.pathText
            guard try reader.kind() == .object else {
                try reader.skip()
                return try refuse(Refusal(row: number, place: place, reason: "it is no object"))
            }
            var values = [JSONValue?](repeating: nil, count: keys.count)
            try reader.members { reader, key in
                let value = try reader.value()
                if let position = positions[key] { values[position] = value }
            }
            try take(columns, TableRow(number: number, place: place, cells: JSONCells(values: values)))
        }
    }

    /// Every key of the file, in the order in which they first occur.
    private func keys() throws -> [String] {
        var keys: [String] = []
        var known: Set<String> = []
        try forEachObject { reader in
            guard try reader.kind() == .object else { return try reader.skip() }
            try reader.members { reader, key in
                if known.insert(key).inserted { keys.append(key) }
                if keys.count > Self.mostKeys {
                    throw IntakeError(
                        file: file.name, place: reader.pathText, problem: "it has more than \(Self.mostKeys) keys")
                }
                try reader.skip()
            }
        }
        return keys
    }

    private func forEachObject(_ take: (inout JSONReader) throws -> Void) throws {
        let isLines = isLines
        try file.readJSON(allowsManyValues: isLines) { reader in
            if isLines {
                while try reader.kind() != nil { try take(&reader) }
            } else {
                try reader.elements { reader, _ in try take(&reader) }
            }
        }
    }

    private static let mostKeys = 10_000
}

private struct JSONCells: TableCells {
    let values: [JSONValue?]

    func text(at column: Int) -> String? {
        switch values[column] {
        case .string(let text): text
        case .number(let number): number.text
        // As programs that write CSV from the same tables spell it.
        case .boolean(let isTrue): isTrue ? "True" : "False"
        default: nil
        }
    }

    func double(at column: Int) -> Double? { values[column]?.double }
}
