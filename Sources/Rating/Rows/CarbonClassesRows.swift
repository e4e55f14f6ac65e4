public import Catalog
import Footprint

extension CarbonClasses {
    /// The classes of the catalog for a functional unit; `nil` where none are set for it.
    ///
    /// ```swift
    /// try CarbonClasses(for: .outputTokens)?.letter(at: 0.0212)     // "B"
    /// ```
    ///
    /// - Parameter date: Those that were used on this day; `nil` for the newest.
    public init?(
        for unit: FunctionalUnit, on date: CalendarDate? = nil, in catalog: ReferenceCatalog = .embedded
    ) throws {
        let rows = try catalog.carbonClasses(unit: unit.rawValue, on: date)
        guard let first = rows.first else { return nil }
        self.init(
            id: first.id, unit: unit, steps: rows.map { Step($0.letter, atMost: $0.atMost) },
            validFrom: first.validFrom.description, source: first.origin.source.credit)
    }
}
