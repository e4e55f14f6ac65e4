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
    /// Of a kind that is known and not read on purpose: what such files hold, as the end of a sentence about them.
    public let withheld: String?

    public init(
        file: String, place: String? = nil, problem: String, advice: String? = nil, isOfUnknownKind: Bool = false,
        withheld: String? = nil
    ) {
        self.file = file
        self.place = place
        self.problem = problem
        self.advice = advice
        self.isOfUnknownKind = isOfUnknownKind
        self.withheld = withheld
    }

    public var description: String {
        let start = place.map { "\(file), \($0): " } ?? "\(file): "
        return start + problem + (advice.map { "; " + $0 } ?? "") + "."
    }
}
