import Footprint

/// Where a number is from, in one line: what stands beside it in a manifest.
///
/// A line that was read from a manifest is written again as it is.
enum EvidenceLine {
    /// The longest line, in characters.
    static let longest = 2_000

    /// `nil` for a number of which nothing is told.
    static func of(_ derivation: Derivation?) -> String? {
        derivation.map { String(line($0, depth: 0).prefix(longest)) }
    }

    private static func line(_ derivation: Derivation, depth: Int) -> String {
        switch derivation {
        case .given(let place): place
        case .assumed(let reason): reason
        case .lookedUp(let row, let source, let note):
            [row, note, credit(source)].filter { !$0.isEmpty }.joined(separator: "; ")
        case .computed(let card, let inputs):
            ([card.equation] + (depth < 2 ? inputs.compactMap { input($0, depth: depth + 1) } : []))
                .filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }

    private static func input(_ input: FormulaInput, depth: Int) -> String? {
        input.value.derivation.map { "\(input.symbol): \(line($0, depth: depth))" }
    }

    private static func credit(_ source: Source) -> String {
        [source.publisher, source.title, source.date].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
