import Yams

/// Makes a tree of the bytes of a manifest that somebody else may have written.
///
/// What is accepted means the same to every YAML reader and cannot grow when it is read: no references (`&a`, `*a`), merge
/// keys, tags, second documents, or keys that stand twice.
struct ManifestDocument: Sendable {
    static let largestFile = 8 << 20
    static let mostScalars = 1_000_000

    let root: ManifestNode
    let file: String

    /// - Parameter file: The name of the file, for errors.
    init(_ bytes: [UInt8], file: String) throws(ManifestError) {
        self.file = file
        guard bytes.count <= Self.largestFile else { throw ManifestError(.tooLarge, file: file) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ManifestError(.notText, file: file) }
        if let (problem, line) = DocumentGuard.refusal(of: bytes) {
            throw ManifestError(problem, file: file, line: line)
        }
        var tree = TreeBuilder(file: file)
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else { throw ManifestError(.empty, file: file) }
            // Nodes know their anchors only as long as the parser lives.
            root = try withExtendedLifetime(parser) { try tree.tree(node, depth: 0) }
        } catch let error as YamlError {
            throw Self.refusal(error, file: file)
        } catch let error as ManifestError {
            throw error
        } catch {
            throw ManifestError(.notYAML(""), file: file)
        }
        guard root.entries != nil else { throw ManifestError(.notAMapping, file: file, line: 1) }
    }

    private static func refusal(_ error: YamlError, file: String) -> ManifestError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            ManifestError(.notYAML(problem), file: file, line: mark.line)
        case .composer(_, let problem, let mark, _):
            ManifestError(problem.contains("alias") ? .reference : .secondDocument, file: file, line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            ManifestError(.twice(keys.first ?? ""), file: file, line: context.mark.line)
        case .reader: ManifestError(.controlCharacter, file: file)
        default: ManifestError(.notYAML(""), file: file)
        }
    }
}

/// Copies the parser's nodes, and refuses what a manifest does not need.
private struct TreeBuilder {
    let file: String
    private var scalars = 0

    init(file: String) { self.file = file }

    mutating func tree(_ node: Node, depth: Int) throws(ManifestError) -> ManifestNode {
        let line = node.mark?.line ?? 1
        if node.anchor != nil { throw ManifestError(.reference, file: file, line: line) }
        if depth > DocumentGuard.deepestNesting { throw ManifestError(.tooDeep, file: file, line: line) }
        if ![Tag(.str), Tag(.seq), Tag(.map)].contains(node.tag) {
            throw ManifestError(.tag, file: file, line: line)
        }
        switch node {
        case .scalar(let scalar):
            try count(line)
            let isPlain = scalar.style == .plain || scalar.style == .any
            return ManifestNode(content: .scalar(scalar.string, isPlain: isPlain), layout: .line, line: line)
        case .sequence(let sequence):
            var items: [ManifestNode] = []
            items.reserveCapacity(sequence.count)
            for item in sequence { items.append(try tree(item, depth: depth + 1)) }
            return ManifestNode(
                content: .list(items), layout: sequence.style == .flow ? .line : .block, line: line)
        case .mapping(let mapping):
            var entries: [ManifestNode.Entry] = []
            for (key, value) in mapping {
                let name = try word(key)
                entries.append(.init(key: name, value: try tree(value, depth: depth + 1)))
            }
            return ManifestNode(
                content: .mapping(entries), layout: mapping.style == .flow ? .line : .block, line: line)
        case .alias: throw ManifestError(.reference, file: file, line: line)
        }
    }

    private mutating func word(_ key: Node) throws(ManifestError) -> String {
        let line = key.mark?.line ?? 1
        try count(line)
        if key.anchor != nil { throw ManifestError(.reference, file: file, line: line) }
        guard case .scalar(let scalar) = key else { throw ManifestError(.keyIsNoWord, file: file, line: line) }
        if scalar.string == "<<" { throw ManifestError(.mergeKey, file: file, line: line) }
        return scalar.string
    }

    private mutating func count(_ line: Int) throws(ManifestError) {
        scalars += 1
        if scalars > ManifestDocument.mostScalars { throw ManifestError(.tooManyValues, file: file, line: line) }
    }
}
