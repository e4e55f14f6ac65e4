/// Writes a tree as YAML: two blanks for each level, one line for each value, nothing folded.
struct ManifestText {
    private(set) var text = ""

    /// The lines of a mapping's entries, without a level of their own.
    mutating func append(_ node: ManifestNode) { block(node, indentation: 0) }

    private mutating func block(_ node: ManifestNode, indentation: Int) {
        switch node.content {
        case .mapping(let entries):
            for entry in entries {
                indent(indentation)
                text += ScalarText.of(entry.key) + ":"
                value(entry.value, indentation: indentation + 2)
            }
        case .list(let items):
            for item in items {
                indent(indentation)
                text += "-"
                self.item(item, indentation: indentation + 2)
            }
        case .scalar:
            indent(indentation)
            text += Self.inline(node) + "\n"
        }
    }

    private mutating func value(_ node: ManifestNode, indentation: Int) {
        if node.isInline {
            text += " " + Self.inline(node) + "\n"
        } else {
            text += "\n"
            block(node, indentation: indentation)
        }
    }

    /// The first entry of a mapping stands on the line of its dash.
    private mutating func item(_ node: ManifestNode, indentation: Int) {
        guard !node.isInline, case .mapping(let entries) = node.content, let first = entries.first else {
            return value(node, indentation: indentation)
        }
        text += " " + ScalarText.of(first.key) + ":"
        value(first.value, indentation: indentation + 2)
        block(.init(content: .mapping(Array(entries.dropFirst()))), indentation: indentation)
    }

    private mutating func indent(_ count: Int) { text += String(repeating: " ", count: count) }

    private static func inline(_ node: ManifestNode) -> String {
        switch node.content {
        case .scalar(let text, let isPlain): isPlain ? text : ScalarText.of(text)
        case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\(ScalarText.of($0.key)): \(inline($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}

extension ManifestNode {
    /// Whether it stands on the line of its key. What is empty does.
    var isInline: Bool {
        switch content {
        case .scalar: true
        case .list(let items): layout == .line || items.isEmpty
        case .mapping(let entries): layout == .line || entries.isEmpty
        }
    }
}
