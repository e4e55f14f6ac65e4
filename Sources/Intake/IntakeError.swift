/// Why a file could not be read: the file, the place, what, and what to do.
public struct IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// "line 12, column 3", "byte 8,134"; `nil`: the file as a whole.
    public let place: String?
    /// A clause without a full stop.
    public let problem: String
    /// What to do about it; a clause without a full stop.
    public let advice: String?
    /// Nothing is wrong with the file, but it is of no kind that can be read.
    public let isOfUnknownKind: Bool

    public init(
        file: String, place: String? = nil, problem: String, advice: String? = nil, isOfUnknownKind: Bool = false
    ) {
        self.file = file
        self.place = place
        self.problem = problem
        self.advice = advice
        self.isOfUnknownKind = isOfUnknownKind
    }

    public var description: String {
        let start = place.map { "\(file), \($0): " } ?? "\(file): "
        return start + problem + (advice.map { "; " + $0 } ?? "") + "."
    }
}
