/// A column of words beside the rows of a figure: sample sizes, values with their intervals.
public struct RowColumn: Hashable, Sendable {
    public enum Side: Hashable, Sendable {
        /// Between the row labels and the plot area.
        case left
        /// Right of the plot area.
        case right
    }

    public var heading: String
    /// One for each row; an empty text where a row has none, as a heading has.
    public var cells: [String]
    /// A figure too narrow for all of its columns gives up those on the left first.
    public var side: Side

    public init(_ heading: String, cells: [String], side: Side) {
        self.heading = heading
        self.cells = cells
        self.side = side
    }
}
