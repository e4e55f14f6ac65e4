import Footprint

/// One letter of an absolute scale: so many g CO2e for each functional unit at most.
public struct CarbonClassStep: Sendable, Hashable {
    /// "output-tokens-2026".
    public let id: String
    public let letter: String
    /// What the carbon is per, as ratings write it: "thousand-output-tokens".
    public let unit: String
    /// In g CO2e for each unit; so much itself belongs to the letter. `nil` for the last letter, which has no limit.
    public let atMost: Double?
    /// The day from which the threshold is used.
    public let validFrom: CalendarDate
    public let origin: RowOrigin
}

extension CarbonClassStep: CatalogRow {
    static let table = CatalogTable.carbonClasses

    init(_ row: RowReader) throws {
        id = try row.text("id")
        letter = try row.text("letter")
        unit = try row.text("unit")
        atMost = try row.optionalNumber("at_most_g", in: 1e-12...1e12)
        validFrom = try row.day("valid_from")
        origin = try row.origin(id: "\(id):\(letter)")
    }
}

extension ReferenceCatalog {
    /// The classes for a functional unit, from the least carbon to the most; empty where none are set for it.
    ///
    /// ```swift
    /// try ReferenceCatalog.embedded.carbonClasses(unit: "thousand-output-tokens").first?.atMost     // 0.01
    /// ```
    ///
    /// - Parameter date: Those that were used on this day; `nil` for the newest.
    public func carbonClasses(unit: String, on date: CalendarDate? = nil) throws -> [CarbonClassStep] {
        let rows = try classRows.sound().filter { $0.unit == unit }
        return Self.valid(rows, on: date, since: \.validFrom).sorted {
            ($0.atMost ?? .infinity) < ($1.atMost ?? .infinity)
        }
    }
}
