public import Catalog
import Footprint

extension RatingScale {
    /// The scale of a row of the catalog.
    ///
    /// ```swift
    /// try RatingScale(named: "scer-0.1").letter(at: 90)     // "B"
    /// ```
    ///
    /// - Throws: `CatalogLookupError` for a scale that is not there, with the nearest names.
    public init(named name: String, in catalog: ReferenceCatalog = .embedded) throws {
        self.init(try catalog.ratingScale(name))
    }

    /// - Parameter rows: The steps of one scale from the best letter to the worst, at least one.
    init(_ rows: [RatingScaleStep]) {
        self.init(
            id: rows.first?.scale ?? "",
            steps: rows.map { Step($0.letter, from: $0.from, includesStart: $0.includesStart) },
            source: rows.first?.origin.source.credit ?? "")
    }
}
