/// Does y rise with x, does the rise bend, and where?
public struct ReturnsQuestion: Sendable, Hashable {
    /// Where the slope may change.
    public enum Break: Sendable, Hashable {
        case none
        /// At this value of x, in the stored unit.
        case known(Double)
        /// Wherever the data put it.
        case free
    }

    public var selection: RowSelection
    public var bend: Break
    /// Of every random draw: the same seed gives the same result.
    public var seed: UInt64
    /// Wild bootstrap and bootstrap draws, each.
    public var draws: Int
    /// Of intervals and bands.
    public var level: Double

    public init(_ selection: RowSelection) {
        self.selection = selection
        bend = .free
        seed = 1
        draws = 2_000
        level = 0.95
    }
}

extension ReturnsQuestion.Break {
    /// Reads `free`, `none` or a value of x.
    public init(parsing text: String, on table: StudyTable) throws(AnalysisError) {
        switch text.lowercased() {
        case "free": self = .free
        case "none": self = .none
        default:
            guard let value = AxisUnit(of: table.x.metric).value(parsing: text) else {
                throw AnalysisError(.place(text))
            }
            self = .known(value)
        }
    }
}
