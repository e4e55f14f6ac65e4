/// One place of a manifest's tree: a text, a list, or a mapping whose entries keep their order.
///
/// Every scalar is a text as it stands in the file, without its quotes; what it means is for the reader of the field.
struct ManifestNode: Sendable {
    enum Content: Sendable {
        /// `isPlain` for one that stands without quotes: a number, a word, or nothing.
        case scalar(String, isPlain: Bool)
        case list([ManifestNode])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        var key: String
        var value: ManifestNode
    }

    /// How it is written: over lines of its own, or on one line in brackets.
    enum Layout: Sendable { case block, line }

    var content: Content
    var layout: Layout = .block
    /// In the file, counted from 1; 0 for a tree that was not read from one.
    var line = 0

    /// Words, quoted where they must be. A byte order mark, which readers of text drop, is left out.
    static func text(_ text: String) -> ManifestNode {
        let mark: Unicode.Scalar = "\u{FEFF}"
        guard text.unicodeScalars.contains(mark) else { return ManifestNode(content: .scalar(text, isPlain: false)) }
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != mark }))
        return ManifestNode(content: .scalar(rest, isPlain: false))
    }

    /// A number, a truth value: written as it is.
    static func plain(_ text: String) -> ManifestNode { ManifestNode(content: .scalar(text, isPlain: true)) }

    static func number(_ value: Double) -> ManifestNode { plain(ExactDecimal.text(value)) }

    static func bool(_ value: Bool) -> ManifestNode { plain(value ? "true" : "false") }

    static func list(_ items: [ManifestNode], _ layout: Layout = .block) -> ManifestNode {
        ManifestNode(content: .list(items), layout: layout)
    }

    /// Entries without a value are left out: what is not known does not stand in the file.
    static func mapping(_ entries: [(String, ManifestNode?)], _ layout: Layout = .block) -> ManifestNode {
        ManifestNode(
            content: .mapping(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } }),
            layout: layout)
    }

    subscript(key: String) -> ManifestNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    var items: [ManifestNode]? {
        guard case .list(let items) = content else { return nil }
        return items
    }

    var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// Whether it stands for nothing: `key:` without a value, `~`, `null`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}
