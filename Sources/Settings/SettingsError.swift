import Footprint

/// Why a file of settings is refused: where, what, and what to do.
public struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Problem: Sendable, Hashable {
        case cannotRead(String)
        case tooLarge
        case notText
        case notYAML
        case notAMapping
        case notAKey
        case notAValue(String)
        case empty(String)
        case twice(String)
        case unknownKey(String, known: [String])
        case badValue(key: String, reason: String)
    }

    let problem: Problem
    public let file: String
    public let line: Int?

    init(_ problem: Problem, file: String, line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    /// A value that its reader refuses.
    public init(_ key: String, in file: SettingsFile, because reason: String) {
        self.init(.badValue(key: key, reason: reason), file: file.name, line: file[key]?.line)
    }

    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(sentence)"
    }

    private var sentence: String {
        switch problem {
        case .cannotRead(let reason): "the file cannot be read: \(reason)."
        case .tooLarge:
            "the file is larger than \(SettingsFile.largestFile / 1_024) KiB; it holds a few lines ‘key: value’."
        case .notText: "the file is not valid UTF-8."
        case .notYAML: "this is no YAML; write one ‘key: value’ on each line."
        case .notAMapping: "write one ‘key: value’ on each line."
        case .notAKey: "a key is one word, as in ‘grid: FR’."
        case .notAValue(let key): "‘\(key)’ takes one value, as in ‘\(key): value’."
        case .empty(let key): "‘\(key)’ has no value; give one or remove the line."
        case .twice(let key): "‘\(key)’ is there twice; remove one of them."
        case .unknownKey(let key, let known): "there is no setting ‘\(key.prefix(60))’; \(Self.hint(key, known))"
        case .badValue(let key, let reason): "‘\(key)’: \(reason)"
        }
    }

    private static func hint(_ key: String, _ known: [String]) -> String {
        let nearest = nearestNames(to: key, in: known, limit: 1)
        if let name = nearest.first { return "did you mean ‘\(name)’?" }
        return "known are \(known.joined(separator: ", "))."
    }
}
