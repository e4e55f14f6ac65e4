import Footprint
public import Telemetry

/// One line of the protocol by which a program marks its phases (Docs/Phases.md).
///
/// ```swift
/// try PhaseMessage("progress 37 1000") == .progress(ProgressText(done: 37, total: 1000))
/// ```
public enum PhaseMessage: Sendable, Hashable {
    case begin(String)
    case end(String)
    case progress(ProgressText)
    case note(String)

    /// Characters of the longest name and of the longest note.
    static let longestName = 100
    static let longestNote = 500

    public init(_ line: String) throws(PhaseMessageError) {
        let trimmed = Self.trimmed(line[...])
        let word = trimmed.prefix { $0 != " " }
        let rest = Self.trimmed(trimmed.dropFirst(word.count))
        switch word {
        case "begin": self = .begin(try Self.text(rest, of: "begin", most: Self.longestName))
        case "end": self = .end(try Self.text(rest, of: "end", most: Self.longestName))
        case "note": self = .note(try Self.text(rest, of: "note", most: Self.longestNote))
        case "progress": self = .progress(try Self.progress(rest))
        default: throw .unknown(String(word.prefix(20)))
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return start[...last]
    }

    private static func text(_ text: Substring, of word: String, most: Int) throws(PhaseMessageError) -> String {
        guard !text.isEmpty else { throw .missing(word) }
        guard text.count <= most else { throw .tooLong(word, most: most) }
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isPlain else { throw .control(word) }
        return String(text)
    }

    private static func progress(_ text: Substring) throws(PhaseMessageError) -> ProgressText {
        let numbers = text.split(separator: " ").map { Double($0) }
        guard (1...2).contains(numbers.count), let done = numbers[0], done.isFinite, done >= 0 else {
            throw .badProgress(String(text.prefix(40)))
        }
        guard numbers.count == 2 else { return ProgressText(done: done) }
        guard let total = numbers[1], total.isFinite, total > 0, total >= done else {
            throw .badProgress(String(text.prefix(40)))
        }
        return ProgressText(done: done, total: total)
    }
}

/// Why a line was not understood.
public enum PhaseMessageError: Error, Sendable, Hashable {
    case unknown(String)
    case missing(String)
    case tooLong(String, most: Int)
    case control(String)
    case badProgress(String)
}

extension PhaseMessageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let word):
            "‘\(word)’ is no message"
                + (nearestNames(to: word, in: ["begin", "end", "note", "progress"], limit: 1).first
                    .map { "; did you mean ‘\($0)’?" } ?? "; there are begin, end, note, progress")
        case .missing("note"): "‘note’ needs a text"
        case .missing(let word): "‘\(word)’ needs the name of a phase: \(word) prefill"
        case .tooLong(let word, let most): "what follows ‘\(word)’ is longer than \(most) characters"
        case .control(let word): "what follows ‘\(word)’ holds a control character"
        case .badProgress(let text): "‘progress \(text)’ is none: progress DONE [TOTAL], for instance progress 37 1000"
        }
    }
}
