public import Catalog

/// Where one row stands to the frontier.
public struct FrontierStanding: Sendable {
    /// Its place among the rows of the table.
    public let row: Int
    /// No other row costs no more, is no worse, and is strictly better in one of the two.
    public let isMember: Bool
    /// The share, 0...1, of the draws that hold the row in which it is on the frontier; `nil` where none could be made.
    public let share: Double?
    /// How much better the best row is that costs no more, in the unit of y; 0 or more.
    public let missing: Double?
    /// The row's cost over the least cost of a row that is no worse; 1 or more.
    public let costFactor: Double?
    /// Parameters in all, where the entry or the model that it was matched to has them.
    public let parameters: Double?

    /// By the bands of the catalog; `nil` where the parameters are not known.
    public let band: SizeBand?
}
