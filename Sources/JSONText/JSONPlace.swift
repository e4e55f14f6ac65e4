/// A place in a text: line and column, both counted from 1. Columns count characters (Unicode scalars), not bytes.
public struct JSONPlace: Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// The way from the whole text to one value: `$[3].results.energy`.
struct JSONPath {
    /// Into an object by a key, or else into an array by a number.
    private struct Step {
        let key: String?
        var index = 0
    }

    private var steps: [Step] = []

    mutating func enter(_ key: String) { steps.append(Step(key: key)) }

    /// Enters an array at its first element.
    mutating func enterArray() { steps.append(Step(key: nil)) }

    /// Goes on to an element of the same array.
    @inline(__always)
    mutating func move(to index: Int) { steps[steps.count - 1].index = index }

    mutating func leave() { steps.removeLast() }

    var description: String { steps.reduce("$") { $0 + Self.text($1) } }

    private static func text(_ step: Step) -> String {
        guard let key = step.key else { return "[\(step.index)]" }
        let isName = key.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || ("0"..."9") ~= $0 }
        if isName, !key.isEmpty, key.utf8.count <= longestKey { return ".\(key)" }
        let start = String(key.unicodeScalars.prefix(longestKey / 4))
        let shown = key.utf8.count <= longestKey ? key : start + "…"
        return "[\"\(shown.unicodeScalars.map(escaped).joined())\"]"
    }

    /// A longer key is cut.
    private static let longestKey = 80

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case ..<" ": scalar.escaped(asASCII: true)
        default: String(scalar)
        }
    }
}
