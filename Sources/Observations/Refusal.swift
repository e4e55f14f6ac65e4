/// A row, or one cell of it, that was not stored, and why.
public struct Refusal: Sendable, Hashable {
    public enum Extent: String, Sendable, Hashable, CaseIterable {
        /// Nothing of the row is stored.
        case row
        /// The row is stored without this value.
        case cell
    }

    public let extent: Extent
    /// Which record of the file, counted from 1; a header is not counted. 0: the file as a whole.
    public let row: Int
    /// Where a person finds it: "line 12", "$.models[3]".
    public let place: String
    /// The column or field that is at fault.
    public let column: String?
    /// What stands there, shortened.
    public let value: String?
    /// A clause without a full stop: "the number is negative".
    public let reason: String

    public init(
        _ extent: Extent = .row, row: Int, place: String, column: String? = nil, value: String? = nil, reason: String
    ) {
        self.extent = extent
        self.row = row
        self.place = place
        self.column = column
        self.value = value.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
        self.reason = reason
    }
}
