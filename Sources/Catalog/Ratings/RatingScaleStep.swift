import Footprint

/// One letter of a scale for percentile positions: "B of scer-0.1 from 60 %, 60 itself included".
public struct RatingScaleStep: Sendable, Hashable {
    /// "scer-0.1".
    public let scale: String
    public let letter: String
    /// In percent, 0...100.
    public let from: Double
    /// Whether a position of exactly `from` belongs to the letter.
    public let includesStart: Bool
    /// The day from which the scale is used.
    public let validFrom: CalendarDate
    public let origin: RowOrigin
}

extension RatingScaleStep: CatalogRow {
    static let table = CatalogTable.ratingScales

    private enum Answer: String, CaseIterable {
        case yes
        case no
    }

    init(_ row: RowReader) throws {
        scale = try row.text("scale")
        letter = try row.text("letter")
        from = try row.number("from_percent", in: 0...100)
        includesStart = try row.choice("includes_start", of: Answer.self) == .yes
        validFrom = try row.day("valid_from")
        origin = try row.origin(id: "\(scale):\(letter)")
    }
}

extension ReferenceCatalog {
    /// The names of the scales, in alphabetical order.
    public func ratingScales() throws -> [String] { Set(try scaleRows.sound().map(\.scale)).sorted() }

    /// The steps of a scale from its best letter to its worst.
    ///
    /// ```swift
    /// try ReferenceCatalog.embedded.ratingScale("scer-0.1").map(\.letter)     // ["A", "B", "C"]
    /// ```
    ///
    /// - Throws: `CatalogLookupError` for a scale that is not there, with the nearest names.
    public func ratingScale(_ name: String) throws -> [RatingScaleStep] {
        let scale = try scaleNames.get().row(named: name)
        return try scaleRows.sound().filter { $0.scale == scale }.sorted { $0.from > $1.from }
    }
}
