/// A place where a manifest says something else than what follows from its own evidence: the part that the Impact Framework
/// reads, an output, a peer's score.
public struct ManifestDifference: Sendable, Hashable {
    /// "tree.children.inference.outputs.0.sci".
    public var path: String
    /// In the file; `nil` where the entry is missing.
    public var line: Int?
    /// As it stands in the file; `nil` where it is missing.
    public var found: String?
    /// What follows from the evidence; `nil` for an entry that should not be there.
    public var expected: String?

    /// In the order of the file.
    static func all(in found: ManifestNode, expected: ManifestNode) -> [ManifestDifference] {
        var result: [ManifestDifference] = []
        let entries = (found.entries ?? []).filter { $0.key != ManifestKey.digests && $0.key != ManifestKey.integrity }
        compare(ManifestNode(content: .mapping(entries)), expected, path: "", into: &result)
        return result
    }

    private static func compare(
        _ found: ManifestNode, _ expected: ManifestNode, path: String, into result: inout [ManifestDifference]
    ) {
        let prefix = path.isEmpty ? "" : path + "."
        switch (found.content, expected.content) {
        case (.scalar(let text, _), .scalar(let other, _)):
            if !agree(text, other) {
                result.append(.init(path: path, line: found.line, found: text, expected: other))
            }
        case (.list(let items), .list(let others)):
            for index in 0..<max(items.count, others.count) {
                pair(
                    index < items.count ? items[index] : nil, index < others.count ? others[index] : nil,
                    path: "\(prefix)\(index)", into: &result)
            }
        case (.mapping(let entries), .mapping(let others)):
            for entry in entries {
                pair(entry.value, expected[entry.key], path: prefix + entry.key, into: &result)
            }
            for entry in others where found[entry.key] == nil {
                pair(nil, entry.value, path: prefix + entry.key, into: &result)
            }
        default:
            result.append(.init(path: path, line: found.line, found: words(found), expected: words(expected)))
        }
    }

    private static func pair(
        _ found: ManifestNode?, _ expected: ManifestNode?, path: String, into result: inout [ManifestDifference]
    ) {
        if let found, let expected { return compare(found, expected, path: path, into: &result) }
        result.append(.init(path: path, line: found?.line, found: found.map(words), expected: expected.map(words)))
    }

    /// The same bytes, or two spellings of one number.
    private static func agree(_ text: String, _ other: String) -> Bool {
        if text.utf8.elementsEqual(other.utf8) { return true }
        guard let value = ExactDecimal.value(text), let otherValue = ExactDecimal.value(other) else { return false }
        return value == otherValue
    }

    private static func words(_ node: ManifestNode) -> String {
        switch node.content {
        case .scalar(let text, _): text
        case .list(let items): "a list of \(items.count)"
        case .mapping(let entries): "\(entries.count) entries"
        }
    }
}
