import JSONText

/// Which keys the beginning of a JSON text holds, as paths: `[].eval_name`, `models.*`. By it the kind is known.
public struct JSONOutline: Sendable, Hashable {
    /// As deep as four keys. The elements of an array share one path.
    public let paths: Set<String>
    /// Short texts that stand outside of arrays, one or two keys deep, by their paths: what a file says of itself.
    public let texts: [String: String]
    /// Several values follow one another (JSON lines).
    public let isLines: Bool

    /// The keys of the objects, if the text is a table.
    var columns: ColumnNames? {
        let names =
            isLines
            ? paths.filter { !$0.contains(".") && !$0.contains("[]") }
            : Set(paths.compactMap { $0.hasPrefix("[].") ? String($0.dropFirst(3)) : nil }.filter { !$0.contains(".") })
        return names.isEmpty ? nil : ColumnNames(names.sorted())
    }

    /// Whether each of these paths occurs.
    public func has(_ paths: String...) -> Bool { paths.allSatisfy(self.paths.contains) }

    /// - Returns: `nil` if the text does not begin as JSON.
    init?(head: [UInt8]) {
        guard let first = head.first(where: { !" \n\r\t\u{FEFF}".utf8.contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return nil }
        let options = JSONOptions(acceptsNonFinite: true, replacesLoneSurrogates: true, allowsManyValues: true)
        var reader = JSONReader(head, file: "", options: options)
        var collected = Collected()
        var values = 0
        // The head is cut somewhere: what was seen up to there is what counts.
        do {
            while try reader.kind() != nil, values < 3 {
                values += 1
                try collected.take(&reader, path: "", depth: 0)
            }
        } catch {}
        guard values > 0, !collected.paths.isEmpty else { return nil }
        paths = collected.paths
        texts = values > 1 ? [:] : collected.texts
        isLines = values > 1
    }

    private struct Collected {
        var paths: Set<String> = []
        var texts: [String: String] = [:]

        mutating func take(_ reader: inout JSONReader, path: String, depth: Int) throws {
            switch try reader.kind() {
            case .object where depth < 4 && paths.count < JSONOutline.mostPaths:
                try reader.members { reader, key in
                    let inner = path.isEmpty ? key : path + "." + key
                    if paths.count < JSONOutline.mostPaths { paths.insert(inner) }
                    try take(&reader, path: inner, depth: depth + 1)
                }
            case .array where depth < 4:
                try reader.elements { reader, _ in try take(&reader, path: path + "[]", depth: depth) }
            case .string where depth > 0 && depth < 3 && !path.contains("[]"):
                let text = try reader.string()
                if text.utf8.count <= 100, texts.count < 100 { texts[path] = text }
            default: try reader.skip()
            }
        }
    }

    private static let mostPaths = 2_000
}
