/// A short hash of every entry of a manifest, so that a checker can name what was changed.
struct EntryDigests {
    /// So many hexadecimal digits of the SHA-256 of the entry's canonical form.
    static let length = 16

    /// An entry: "evidence.score.ranges.energy", and where it stands.
    struct Entry {
        var path: String
        var node: ManifestNode
    }

    static func digest(_ node: ManifestNode) -> String {
        String(Hexadecimal.sha256(CanonicalForm.bytes(node)).prefix(length))
    }

    /// What stands on one line each, in the order of the file.
    static func entries(of node: ManifestNode, path: String = "") -> [Entry] {
        if node.isInline { return [Entry(path: path, node: node)] }
        return children(of: node, path: path).flatMap { entries(of: $0.node, path: $0.path) }
    }

    /// The part `digests` of a tree.
    static func node(of tree: ManifestNode) -> ManifestNode {
        .mapping(entries(of: tree).map { ($0.path, .text(digest($0.node))) })
    }

    /// What differs between the digests that a file states and its entries.
    static func changes(in root: ManifestNode, stated digests: ManifestNode) -> [ManifestIntegrity.Change] {
        var stated: [String: ManifestNode] = [:]
        for entry in digests.entries ?? [] { stated[entry.key] = entry.value }
        var changes: [ManifestIntegrity.Change] = []
        var open =
            children(of: root, path: "").filter {
                $0.path != ManifestKey.digests && $0.path != ManifestKey.integrity
            }.reversed() as [Entry]
        while let entry = open.popLast() {
            if let expected = stated.removeValue(forKey: entry.path) {
                if expected.scalar != digest(entry.node) {
                    changes.append(.init(.changed, entry.path, line: entry.node.line))
                }
                continue
            }
            let below = children(of: entry.node, path: entry.path)
            if below.isEmpty { changes.append(.init(.added, entry.path, line: entry.node.line)) }
            open += below.reversed()
        }
        let removed = (digests.entries ?? []).filter { stated[$0.key] != nil }
        return changes + removed.map { .init(.removed, $0.key, line: $0.value.line) }
    }

    private static func children(of node: ManifestNode, path: String) -> [Entry] {
        let prefix = path.isEmpty ? "" : path + "."
        switch node.content {
        case .scalar: return []
        case .list(let items): return items.enumerated().map { Entry(path: "\(prefix)\($0)", node: $1) }
        case .mapping(let entries): return entries.map { Entry(path: prefix + $0.key, node: $0.value) }
        }
    }
}
