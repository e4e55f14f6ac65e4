/// Why a list of scores cannot be rated. Every sentence of it is in this file.
public struct ScoreListError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case tooLarge
        case tooMany
        case empty
        case columnMissing(String)
        case cellEmpty(String)
        case name
        case number(String, column: String)
        case range
        case method(String)
        case twice(String, first: Int)
    }

    let reason: Reason
    public let file: String
    /// Counted from 1; `nil` where the whole file is concerned.
    public let line: Int?

    init(_ reason: Reason, file: String, line: Int? = nil) {
        self.reason = reason
        self.file = file
        self.line = line
    }

    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(sentence)"
    }

    private var sentence: String {
        switch reason {
        case .tooLarge: "the list is larger than \(ScoreList.largestFile >> 20) MiB; split it by category"
        case .tooMany: "the list has more than \(ScoreList.mostModels) models; split it by category"
        case .empty: "the list has no models; each takes a line, as in: name,sci"
        case .columnMissing(let column):
            "there is no column “\(column)”; the first line names the columns: name,sci,low,high"
        case .cellEmpty(let column): "the cell under “\(column)” is empty; give a number or leave the line out"
        case .name: "the name is empty or longer than 500 bytes"
        case .number(let text, let column):
            "“\(text)” under “\(column)” is not a number from 0 up"
                + (column == "accuracy" ? " to 1" : "") + "; write 0.021, without unit"
        case .range: "the score is not within its range; low is at most sci, and high at least"
        case .method(let text): "“\(text)” is no method; there are measured, reported, estimated and assumed"
        case .twice(let name, let first):
            "“\(name)” stands on line \(first) already; a model is rated once in a category"
        }
    }
}
