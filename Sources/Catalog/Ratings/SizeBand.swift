import Footprint

/// Models of about one size, by their parameters in all: those that compete for the same machine.
///
/// ```swift
/// try ReferenceCatalog.embedded.sizeBand(parameters: 8.03e9)?.name     // "4–9 B"
/// ```
///
/// Source: rows of `size_bands`; why they are cut where they are is in `Docs/Decisions/0015-ratings.md`.
public struct SizeBand: Sendable, Hashable {
    /// "9b-16b".
    public let id: String
    /// "9–16 B".
    public let name: String
    /// In parameters; a model of exactly this many belongs to the band.
    public let from: Double
    /// In parameters; a model of exactly this many belongs to the next band. Infinite for the last.
    public let below: Double
    /// The day from which the band is used.
    public let validFrom: CalendarDate
    public let origin: RowOrigin

    /// Whether a model of so many parameters belongs to it. Nothing that is not above 0 does.
    public func contains(parameters: Double) -> Bool { parameters > 0 && parameters >= from && parameters < below }
}

extension SizeBand: CatalogRow {
    static let table = CatalogTable.sizeBands

    init(_ row: RowReader) throws {
        id = try row.text("id")
        name = try row.text("name")
        from = try row.number("from_parameters", in: 0...1e15)
        below = try row.optionalNumber("below_parameters", in: 0...1e15) ?? .infinity
        guard from < below else { throw row.problem("the band ends before it begins", "below_parameters") }
        validFrom = try row.day("valid_from")
        origin = try row.origin()
    }
}

extension ReferenceCatalog {
    /// The bands from the smallest to the largest, without a gap.
    ///
    /// - Parameter date: Those that were used on this day; `nil` for the newest.
    /// - Returns: Nothing for a day before the first bands.
    public func sizeBands(on date: CalendarDate? = nil) throws -> [SizeBand] {
        Self.valid(try sizeBandRows.sound(), on: date, since: \.validFrom).sorted { $0.from < $1.from }
    }

    /// The band of a number of parameters; `nil` if that is not known or not above 0.
    public func sizeBand(parameters: Double?, on date: CalendarDate? = nil) throws -> SizeBand? {
        guard let parameters else { return nil }
        return try sizeBands(on: date).first { $0.contains(parameters: parameters) }
    }
}
