/// How many models above a break would show a change of slope?
public struct PowerQuestion: Sendable, Hashable {
    public var selection: RowSelection
    /// Where the slope may change: a value of x, as people write it.
    public var place: String
    /// Of the gain per doubling of x, in the unit of y; `nil`: the one that leaves no gain above the break.
    public var change: Double?
    /// The probability with which the change should be found.
    public var power: Double
    /// The share of studies that find a change where there is none.
    public var alpha: Double

    public init(_ selection: RowSelection, place: String) {
        self.selection = selection
        self.place = place
        power = 0.8
        alpha = 0.05
    }
}
