public import Footprint

extension ReferenceCatalog {
    /// All grids: countries and groups first, then parts of countries.
    public func grids() throws -> [Grid] { try gridNames.get().rows }

    /// A grid by id, name, code or other name: "FR", "FRA", "France", "US-CA", "California", "CAMX".
    public func grid(_ name: String) throws -> Grid { try gridAlone(name) ?? gridNames.get().row(named: name) }

    /// The one grid that has this name or code whole, found without the others being decoded; `nil` where there is none,
    /// or more than one, or where all are decoded already.
    private func gridAlone(_ name: String) throws -> Grid? {
        let folded = NameFolding.fold(name)
        guard !gridNames.isMade, folded.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let few =
            try rows(CountryGridRow.self, named: folded).sound().map(\.grid)
            + ZoneGridRow.grids(rows(ZoneGridRow.self, named: folded).sound())
        // A name that only begins so must not hide others that do.
        let whole = few.filter { grid in
            ([grid.id, grid.name] + grid.aliases).contains { NameFolding.fold($0) == folded }
        }
        let found = ReferenceCatalog.named(whole).rows(named: name)
        return found.count == 1 ? found[0] : nil
    }

    public func cloudRegions() throws -> [CloudRegion] { try regionNames.get().rows }

    /// A cloud region by code, with or without its provider: "eu-west-1", "aws:eu-west-1", "gcp europe-north1".
    public func cloudRegion(_ name: String) throws -> CloudRegion { try regionNames.get().row(named: name) }

    /// The carbon intensity of a grid or of a cloud region, whichever has this name.
    ///
    /// The number is of the latest year that is not after `year`; without `year`, of the latest there is.
    /// Throws `CatalogLookupError` naming the nearest grids and regions if there is none of this name.
    public func carbonIntensity(at name: String, year: Int? = nil) throws -> GridIntensity {
        let grids = try gridNames.get()
        if grids.rows(named: name).isEmpty {
            let regions = try regionNames.get()
            if !regions.rows(named: name).isEmpty { return try regions.row(named: name).intensity(in: year) }
            let near = nearestNames(to: name, in: grids.nearest(to: name) + regions.nearest(to: name))
            throw CatalogLookupError(.unknown(nearest: near), kind: "grid or cloud region", asked: name)
        }
        return try grids.row(named: name).intensity(in: year)
    }

    /// The carbon intensity of a grid or of a cloud region in every year that has one.
    public func carbonIntensities(at name: String) throws -> [GridIntensity] {
        let latest = try carbonIntensity(at: name)
        let grids = try gridNames.get().rows(named: latest.place)
        if let grid = grids.first { return try grid.years.map { try grid.intensity(in: $0.year) } }
        let region = try cloudRegion(latest.place)
        return try region.years.map { try region.intensity(in: $0.year) }
    }

    /// Life-cycle carbon intensity of electricity by fuel and study.
    public func generationSources() throws -> [GenerationSource] { try generation.sound() }

    public func dataCentres() throws -> [DataCentre] { try centreRows.sound() }

    /// PUE of all data centres of an operator in the latest year, not after `year`, that has one.
    /// The estimate carries its row as derivation; the row itself is returned for its year and scope.
    public func pue(of operatorName: String, year: Int? = nil) throws -> (pue: Estimate<Ratio>, row: DataCentre) {
        let row = try latestFleet(of: operatorName, year: year, what: "PUE") { $0.pue != nil }
        guard let pue = row.pue else {
            throw CatalogLookupError(.noValue(of: "PUE", name: operatorName), kind: "operator", asked: operatorName)
        }
        return (pue, row)
    }

    /// Water used on site per energy of the computers, like `pue(of:year:)`.
    public func wue(
        of operatorName: String, year: Int? = nil
    ) throws -> (wue: Estimate<WaterIntensity>, row: DataCentre) {
        let row = try latestFleet(of: operatorName, year: year, what: "WUE") { $0.wue != nil }
        guard let wue = row.wue else {
            throw CatalogLookupError(.noValue(of: "WUE", name: operatorName), kind: "operator", asked: operatorName)
        }
        return (wue, row)
    }

    /// Rows of the fleet count before surveys, and those before single sites.
    private func latestFleet(
        of name: String, year: Int?, what: String, has: (DataCentre) -> Bool
    ) throws -> DataCentre {
        let all = try dataCentres()
        let operators = Set(all.map(\.operatorName)).sorted()
        let index = NameIndex(
            kind: "data-centre operator", rows: operators.map { ($0, [$0] + (DataCentre.otherNames[$0] ?? [])) })
        let operatorName = operators[try index.position(of: name)]
        let own = all.filter { $0.operatorName == operatorName && has($0) }
        let kind = DataCentre.Kind.allCases.first { kind in kind != .part && own.contains { $0.kind == kind } } ?? .part
        let candidates = own.filter { $0.kind == kind }.sorted { ($0.year, $1.id) < ($1.year, $0.id) }
        guard let first = candidates.first else {
            throw CatalogLookupError(.noValue(of: what, name: operatorName), kind: "data-centre operator", asked: name)
        }
        guard let row = candidates.last(where: { $0.year <= year ?? .max }) else {
            throw CatalogLookupError(
                .noYear(asked: year ?? 0, first: first.year, name: "\(what) of \(operatorName)"),
                kind: "data-centre operator", asked: name)
        }
        return row
    }
}
