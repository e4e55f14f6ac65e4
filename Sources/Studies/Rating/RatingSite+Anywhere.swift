public import Catalog
public import Footprint
import Statistics

extension RatingSite {
    /// Where nobody says where the work was done: the world's mean, with the range of its countries but for the tenth of
    /// them at either end.
    ///
    /// ```swift
    /// try RatingSite.anywhere(pue: pue).carbonIntensity.central.gramsPerKilowattHour     // 458.29, World, 2025
    /// ```
    ///
    /// - Throws: `CatalogLookupError` where the catalog has no world.
    public static func anywhere(
        pue: Estimate<Ratio>, catalog: ReferenceCatalog = .embedded, year: Int? = nil
    ) throws -> RatingSite {
        let world = try catalog.grid("WORLD").intensity(in: year)
        let countries = try catalog.grids().filter { $0.kind == .country }.compactMap { grid in
            // A country whose numbers begin later has none for the year.
            try? grid.intensity(in: world.year).intensity.central.gramsPerKilowattHour
        }
        let spread = Quantiles(of: countries)
        let card = FormulaCard(
            name: "CarbonIntensityAnywhere", equation: "I = I_world, from a tenth to nine tenths of the countries")
        let intensity = Estimate(
            low: CarbonIntensity.gramsPerKilowattHour(spread.at(0.1)), central: world.intensity.central,
            high: .gramsPerKilowattHour(spread.at(0.9)), method: .assumed,
            derivation: .computed(card, inputs: [FormulaInput("I_world", world.text, world.intensity)]))
        return RatingSite(
            name: "no place given, \(world.name), \(world.year)", carbonIntensity: intensity, pue: pue)
    }
}
