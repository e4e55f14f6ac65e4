import Footprint

extension Explanation {
    /// The tree behind one line that opens it; printed in full.
    var block: PageBlock {
        .details(summary: "\(name): \(value.text)", [.tree(Explanation.items(value))], onPaper: .printed)
    }

    /// What is below a value: its equation or origin, and its inputs.
    private static func items(_ value: AnyEstimate) -> [PageTreeItem] {
        switch value.derivation {
        case .given(let place): return [PageTreeItem("given at \(place)")]
        case .lookedUp(let row, let source, let note):
            let notes = note.isEmpty ? [] : [PageTreeItem("note: \(note)")]
            return [PageTreeItem("looked up: \(row)")] + notes + [PageTreeItem(link(source))]
        case .assumed(let reason): return [PageTreeItem("assumed: \(reason)")]
        case .computed(let card, let inputs):
            let equation = PageTreeItem(.code(card.equation) + " (\(card.page ?? card.name))")
            let source = card.source.map { [PageTreeItem(link($0))] } ?? []
            return [equation] + source + inputs.map(item)
        case nil: return []
        }
    }

    private static func item(_ input: FormulaInput) -> PageTreeItem {
        let line = "\(input.symbol), \(input.meaning) = \(input.value.text) [\(input.value.method.rawValue)]"
        return PageTreeItem("\(line)", items(input.value))
    }

    static func link(_ source: Source) -> InlineText {
        let rest = [source.publisher, source.date].filter { !$0.isEmpty }.joined(separator: ", ")
        return "source: " + .link(source.title, to: source.url) + ", \(rest)"
    }
}
