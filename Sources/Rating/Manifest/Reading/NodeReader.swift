import Footprint

/// One place of a manifest that is read: what stands there, where it is, and what may be refused of it.
struct NodeReader {
    let node: ManifestNode
    /// "evidence.score.ranges.energy".
    let path: String
    let file: String

    func error(_ problem: ManifestError.Problem) -> ManifestError {
        ManifestError(problem, file: file, line: node.line > 0 ? node.line : nil)
    }

    // MARK: - Places below

    /// The entries of a mapping that has no others than these.
    func fields(_ known: [String]) throws(ManifestError) -> NodeReader {
        guard let entries = node.entries else { throw error(.notA("entries ‘key: value’", path: path, found: found)) }
        for entry in entries where !known.contains(entry.key) {
            throw ManifestError(
                .unknownKey(entry.key, known: known), file: file, line: entry.value.line > 0 ? entry.value.line : nil)
        }
        return self
    }

    /// `nil` where nothing stands.
    func optional(_ key: String) -> NodeReader? {
        guard let value = node[key], !value.isNothing else { return nil }
        return NodeReader(node: value, path: path.isEmpty ? key : "\(path).\(key)", file: file)
    }

    func callAsFunction(_ key: String) throws(ManifestError) -> NodeReader {
        guard let value = optional(key) else { throw error(.missing(path.isEmpty ? key : "\(path).\(key)")) }
        return value
    }

    func items(atMost limit: Int) throws(ManifestError) -> [NodeReader] {
        guard let items = node.items else { throw error(.notA("a list", path: path, found: found)) }
        guard items.count <= limit else { throw error(.tooMany(path: path, limit: limit)) }
        return items.enumerated().map { NodeReader(node: $1, path: "\(path).\($0)", file: file) }
    }

    // MARK: - Values

    func text() throws(ManifestError) -> String {
        guard let text = node.scalar else { throw error(.notA("a text", path: path, found: found)) }
        return text
    }

    func number(
        _ unit: ExactDecimal.Unit = .canonical, in bounds: NumberBound = .any
    ) throws(ManifestError) -> Double {
        guard let text = node.scalar, let value = ExactDecimal.value(text, in: unit) else {
            throw error(.notA("a number", path: path, found: found))
        }
        guard bounds.holds(value) else {
            throw error(.outOfRange(path: path, found: text, bounds: bounds.words))
        }
        return value
    }

    func whole<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) throws(ManifestError) -> Number {
        guard let text = node.scalar, let value = Number(text), text.utf8.first != UInt8(ascii: "+") else {
            throw error(.notA("a whole number", path: path, found: found))
        }
        guard range.contains(value) else {
            throw error(
                .outOfRange(path: path, found: text, bounds: "from \(range.lowerBound) to \(range.upperBound)"))
        }
        return value
    }

    func truth() throws(ManifestError) -> Bool {
        switch node.scalar {
        case "true": return true
        case "false": return false
        default: throw error(.notA("true or false", path: path, found: found))
        }
    }

    /// One of the names of a type.
    func name<Name: RawRepresentable & CaseIterable>(
        _: Name.Type
    ) throws(ManifestError) -> Name where Name.RawValue == String {
        let text = try text()
        guard let name = Name(rawValue: text) else {
            throw error(.unknownName(text, path: path, known: Name.allCases.map(\.rawValue)))
        }
        return name
    }

    private var found: String {
        switch node.content {
        case .scalar(let text, _): text
        case .list: "a list"
        case .mapping: "entries"
        }
    }
}

/// What a number of a manifest can be at all.
enum NumberBound {
    case any, notNegative, positive, one

    func holds(_ value: Double) -> Bool {
        switch self {
        case .any: true
        case .notNegative: value >= 0
        case .positive: value > 0
        case .one: value >= 1
        }
    }

    var words: String {
        switch self {
        case .any: "a number"
        case .notNegative: "0 or more"
        case .positive: "more than 0"
        case .one: "1 or more"
        }
    }
}
