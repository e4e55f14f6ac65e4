import Telemetry

/// A line of the protocol by which a command marks its phases (Docs/Phases.md).
///
/// ```swift
/// try PhaseMessage("begin prefill")   // .begin("prefill")
/// ```
enum PhaseMessage: Sendable, Hashable {
    case begin(String)
    /// Ends the phase of that name that began last; without a name, whichever began last.
    case end(String?)
    case progress(ProgressText)
    case note(String)

    /// A longer name would not be told apart in a table.
    static let longestName = 100
    static let longestNote = 1_000

    init(_ line: String) throws(PhaseProblem) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1].trimmingSpaces : ""
        switch words.first ?? "" {
        case "begin": self = .begin(try Self.name(rest))
        case "end": self = .end(rest.isEmpty ? nil : try Self.name(rest))
        case "progress":
            let numbers = rest.split { $0 == " " || $0 == "/" }.map { Double($0) }
            guard (1...2).contains(numbers.count), let done = numbers[0], done.isFinite, done >= 0 else {
                throw .notUnderstood(line)
            }
            guard numbers.count == 2 else {
                self = .progress(ProgressText(done: done))
                return
            }
            guard let total = numbers[1], total.isFinite, total > 0, total >= done else { throw .notUnderstood(line) }
            self = .progress(ProgressText(done: done, total: total))
        case "note":
            guard !rest.isEmpty else { throw .notUnderstood(line) }
            self = .note(String(Self.harmless(rest).prefix(Self.longestNote)))
        default: throw .notUnderstood(line)
        }
    }

    private static func name(_ text: String) throws(PhaseProblem) -> String {
        let name = harmless(text)
        guard !name.isEmpty, name.count <= longestName else { throw .badName }
        return name
    }

    /// Without what a terminal would obey.
    private static func harmless(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value) })
    }
}

/// Why a message about a phase was not taken: the answer to whoever sent it.
enum PhaseProblem: Error, Hashable, CustomStringConvertible {
    case notUnderstood(String)
    case badName
    case notOpen(String?)
    case tooManyOpen(Int)
    case tooManyPhases(Int)
    case tooLong

    var description: String {
        switch self {
        case .notUnderstood(let line):
            "‘\(line.prefix(60))’ is not understood; allowed: begin NAME, end [NAME], progress DONE [TOTAL], note TEXT"
        case .badName: "a phase has a name of 1 to \(PhaseMessage.longestName) characters"
        case .notOpen(let name?): "no phase ‘\(name)’ is open"
        case .notOpen(nil): "no phase is open"
        case .tooManyOpen(let most): "\(most) phases are open; end one first"
        case .tooManyPhases(let most): "a run keeps \(most) phases; this one is not kept"
        case .tooLong: "a line is longer than 64 KiB"
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }
}
