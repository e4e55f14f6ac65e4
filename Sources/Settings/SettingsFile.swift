import Yams

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A small YAML file of keys with one value each: the configuration, the mapping of an address.
///
/// Only the keys that are known are read; lists, mappings and tags are refused.
///
/// ```swift
/// let file = try SettingsFile(Array("grid: FR  # home\n".utf8), name: "config.yaml", keys: ["grid", "pue"])
/// file["grid"]?.text      // "FR"
/// ```
public struct SettingsFile: Sendable, Hashable {
    public struct Value: Sendable, Hashable {
        /// As it is written, without quotes.
        public let text: String
        /// Counted from 1.
        public let line: Int
    }

    /// The largest file that is read, in bytes.
    static let largestFile = 1 << 16

    /// As the user knows the file.
    public let name: String
    private let values: [String: Value]

    /// Reads a file of this machine.
    public init(path: String, keys: [String]) throws(SettingsError) {
        guard let file = fopen(path, "rb") else { throw SettingsError(.cannotRead(Self.reason(errno)), file: path) }
        defer { fclose(file) }
        let limit = Self.largestFile + 1
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = fread(buffer.baseAddress, 1, limit, file)
        }
        if ferror(file) != 0 { throw SettingsError(.cannotRead(Self.reason(errno)), file: path) }
        try self.init(bytes, name: path, keys: keys)
    }

    /// - Parameter keys: The keys that may stand in it.
    public init(_ bytes: [UInt8], name: String, keys: [String]) throws(SettingsError) {
        guard bytes.count <= Self.largestFile else { throw SettingsError(.tooLarge, file: name) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SettingsError(.notText, file: name) }
        self.name = name
        var values: [String: Value] = [:]
        for (key, value) in try Self.entries(text, name: name) {
            guard let word = key.scalar?.string else {
                throw SettingsError(.notAKey, file: name, line: key.mark?.line)
            }
            guard keys.contains(word) else {
                throw SettingsError(.unknownKey(word, known: keys), file: name, line: key.mark?.line)
            }
            guard let scalar = value.scalar, value.tag == Tag(.str) else {
                throw SettingsError(.notAValue(word), file: name, line: key.mark?.line)
            }
            guard !["", "~", "null"].contains(scalar.string) else {
                throw SettingsError(.empty(word), file: name, line: key.mark?.line)
            }
            values[word] = Value(text: scalar.string, line: key.mark?.line ?? 1)
        }
        self.values = values
    }

    public subscript(key: String) -> Value? { values[key] }

    public var keys: [String] { values.keys.sorted { (values[$0]?.line ?? 0) < (values[$1]?.line ?? 0) } }

    private static func entries(_ text: String, name: String) throws(SettingsError) -> [(Node, Node)] {
        let node: Node?
        do {
            node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw refusal(error, name)
        } catch {
            throw SettingsError(.notYAML, file: name)
        }
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            // A file of comments alone has a root without content.
            if node.scalar?.string.isEmpty ?? false { return [] }
            throw SettingsError(.notAMapping, file: name, line: node.mark?.line)
        }
        return mapping.map { ($0.key, $0.value) }
    }

    private static func refusal(_ error: YamlError, _ name: String) -> SettingsError {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            SettingsError(.notYAML, file: name, line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            SettingsError(.twice(keys.first ?? ""), file: name, line: context.mark.line)
        default: SettingsError(.notYAML, file: name)
        }
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "there is no such file"
        case EACCES: "access is not permitted"
        case EISDIR: "it is a folder"
        default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
        }
    }
}
