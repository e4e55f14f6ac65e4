import ArgumentParser
import Catalog
import Footprint
import Reports

/// Looks up the carbon intensity of grids and cloud regions.
struct GridCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grid",
        abstract: "Look up the carbon intensity of grids and cloud regions.",
        discussion: """
            Places are countries (France, FR, FRA), states (US-CA, California), provinces
            (CA-QC, Quebec), subregions of the grid of the United States (CAMX), and cloud
            regions (eu-west-1, aws:eu-west-1, gcp europe-north1).

            Intensities that count different things (life cycle, operational, direct) are
            listed apart: they are not to be ranked against each other.

              wattmark grid France Sweden aws:eu-north-1
              wattmark grid Germany --history
              wattmark grid --kind state
            """
    )

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case country
        case group
        case state
        case province
        case subregion
        case cloud
    }

    @Argument(help: "Names or codes of places.")
    var places: [String] = []

    @Option(help: "The year; the latest value that is not later is taken.")
    var year: Int?

    @Option(help: "List all places of a kind.")
    var kind: Kind?

    @Flag(help: "Print every year of each place.")
    var history = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if places.isEmpty == (kind == nil) {
            throw ValidationError("name one or more places, or list all of a kind, as in ‘wattmark grid --kind state’")
        }
    }

    func run() throws {
        let found = try CatalogAccess.reading { try intensities(of: $0) }
        try options.write(document(of: found).explaining(explanations(found), if: options.explain))
    }

    /// Programs get one table with the boundary as a column, people a table for each boundary.
    private func document(of found: [GridIntensity]) -> Document {
        switch options.format {
        case .json, .csv: GridDocument.whole(found)
        case .table, .markdown: GridDocument.byBoundary(found)
        }
    }

    private func intensities(of catalog: ReferenceCatalog) throws -> [GridIntensity] {
        if history { return try places.flatMap { try catalog.carbonIntensities(at: $0) } }
        guard let kind else { return try places.map { try catalog.carbonIntensity(at: $0, year: year) } }
        if kind == .cloud { return try catalog.cloudRegions().compactMap { try? $0.intensity(in: year) } }
        return try catalog.grids().filter { $0.kind.rawValue == kind.rawValue }.compactMap {
            try? $0.intensity(in: year)
        }
    }

    private func explanations(_ found: [GridIntensity]) -> [Explanation] {
        found.map { Explanation("carbon intensity, \($0.name)", $0.intensity) }
    }
}
