import LedgerSQL
import Reports

extension QueriedValue {
    /// For a table.
    var cell: QueriedCell {
        switch self {
        case .null: .null
        case .integer(let value): .number(Double(value))
        case .number(let value): .number(value)
        case .text(let text): .text(text)
        case .bytes(let count): .text("\(count) bytes")
        }
    }
}
