/// The columns of a table, found by any of their names whatever their case, blanks, emoji and punctuation.
///
/// ```swift
/// let columns = ColumnNames(["eval_name", "Average ⬆️", "CO₂ cost (kg)"])
/// columns.position(of: "average") == 1
/// columns.position(of: "CO2_cost_kg") == 2
/// ```
public struct ColumnNames: Sendable {
    /// As they are written.
    public let names: [String]
    private let positions: [String: Int]

    public init(_ names: [String]) {
        self.names = names
        var positions: [String: Int] = [:]
        for (position, name) in names.enumerated() where positions[Self.folded(name)] == nil {
            positions[Self.folded(name)] = position
        }
        self.positions = positions
    }

    /// The first of these names that the table has.
    public func position(of aliases: String...) -> Int? {
        for alias in aliases {
            if let position = positions[Self.folded(alias)] { return position }
        }
        return nil
    }

    public func has(_ names: String...) -> Bool { names.allSatisfy { positions[Self.folded($0)] != nil } }

    /// Letters and digits alone, in lower case; subscript digits count as digits.
    static func folded(_ name: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": folded.append(scalar)
            case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case "\u{2080}"..."\u{2089}": folded.append(Unicode.Scalar(UInt8(scalar.value - 0x2080 + 48)))
            case _ where scalar.properties.isAlphabetic: folded.append(scalar)
            default: continue
            }
        }
        return String(folded)
    }
}
