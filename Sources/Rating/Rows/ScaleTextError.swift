/// Why a text gives no rating scale: what is wrong, in which file, at which line and column, and what to do.
public struct ScaleTextError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case tooLarge(Int)
        case text(String)
        case noColumn
        case unknownColumn
        case noStep
        case tooManySteps(Int)
        case letter(String)
        case letterTwice(String)
        case percent(String)
        case order(String, above: String)
        case answer(String)
        case unreachable(String)
        case endsAbove(String)
        case leavesOutZero(String)
    }

    public let file: String
    /// `nil` where the whole file is concerned.
    public let line: Int?
    /// The name of the column; `nil` where the whole row is concerned.
    public let column: String?
    let reason: Reason

    init(_ reason: Reason, file: String, line: Int? = nil, column: String? = nil) {
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + ": " + (column.map { "column \($0): " } ?? "") + sentence
    }

    private var sentence: String {
        switch reason {
        case .tooLarge(let bytes):
            "a scale has at most 64 KiB, and this file has \(bytes) bytes; is it the right file?"
        case .text(let sentence):
            sentence
        case .noColumn:
            "the column is missing; a scale has letter, from_percent and includes_start"
        case .unknownColumn:
            "a scale has no such column, only letter, from_percent and includes_start"
        case .noStep:
            "the scale has no letter; write one row for each, the best first"
        case .tooManySteps(let most):
            "a scale has at most \(most) letters"
        case .letter(let text):
            "‘\(text)’ is no letter of a scale; write 1 to 8 letters, digits, + or -"
        case .letterTwice(let letter):
            "‘\(letter)’ stands twice; each letter has one row"
        case .percent(let text):
            "‘\(text)’ is no percentage; write a number from 0 to 100, such as 60 or 12.5"
        case .order(let letter, let above):
            "‘\(letter)’ does not begin below ‘\(above)’; the best letter comes first, and each begins below the one before"
        case .answer(let text):
            "‘\(text)’ is neither yes nor no"
        case .unreachable(let letter):
            "no model can be ‘\(letter)’: no position is above 100 %; write yes, or begin lower"
        case .endsAbove(let letter):
            "the last letter, ‘\(letter)’, does not begin at 0, so that positions below it have none; write 0"
        case .leavesOutZero(let letter):
            "the last letter, ‘\(letter)’, must include 0, the position of the worst model; write yes"
        }
    }
}
