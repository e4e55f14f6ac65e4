/// Why a table of pairs cannot be read: what is wrong, where, and what to do.
public struct NamePairsError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Reason: Sendable, Hashable {
        case noColumn(String, near: [String])
        case noName(String, line: Int)
        /// The sentence of the reader of delimited text, with its place.
        case table(String)
    }

    let reason: Reason
    let file: String

    init(_ reason: Reason, file: String) {
        self.reason = reason
        self.file = file
    }

    public var description: String {
        switch reason {
        case .noColumn(let column, let near):
            let rest = near.first.map { "; is it ‘\($0)’? Rename it" } ?? ""
            return "\(file):1: there is no column ‘\(column)’: the header must name "
                + "\(NamePairs.needed.joined(separator: ", "))\(rest)."
        case .noName(let column, let line):
            return "\(file):\(line): ‘\(column)’ is empty; write the model's name or take the row out."
        case .table(let sentence): return sentence + "."
        }
    }
}
