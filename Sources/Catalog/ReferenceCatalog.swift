import Footprint

/// The reference rows that come with the program: grids, cloud regions, data centres, hardware, models, equivalents,
/// rules of ratings.
///
/// Making one costs nothing: each table is read when it is first asked for, and kept. Every method throws
/// `RowProblem` if its table is damaged, and look-ups by name throw `CatalogLookupError`.
///
/// ```swift
/// let catalog = ReferenceCatalog.embedded
/// try catalog.carbonIntensity(at: "France", year: 2024).intensity.central.gramsPerKilowattHour == 40.48
/// try catalog.accelerator("h100-sxm5").designPower?.central == .watts(700)
/// ```
public struct ReferenceCatalog: Sendable {
    /// The catalog in the binary.
    public static let embedded = ReferenceCatalog()

    private let replaced: [CatalogTable: [UInt8]]
    let sources: SourceLookup
    let sourceRows: LazyValue<DecodedTable<SourceRow>>
    let countryGrids: LazyValue<DecodedTable<CountryGridRow>>
    let zoneGrids: LazyValue<DecodedTable<ZoneGridRow>>
    let generation: LazyValue<DecodedTable<GenerationSource>>
    let regionRows: LazyValue<DecodedTable<CloudRegionRow>>
    let centreRows: LazyValue<DecodedTable<DataCentre>>
    let acceleratorRows: LazyValue<DecodedTable<Accelerator>>
    let processorRows: LazyValue<DecodedTable<ServerProcessor>>
    let designPowerRows: LazyValue<DecodedTable<DesignPower>>
    let hardwareRows: LazyValue<DecodedTable<EmbodiedHardware>>
    let equivalentRows: LazyValue<DecodedTable<Equivalent>>
    let modelRows: LazyValue<DecodedTable<LanguageModel>>
    let reportRows: LazyValue<DecodedTable<EmissionReport>>
    let assumptionRows: LazyValue<DecodedTable<Assumption>>
    let fileRows: LazyValue<DecodedTable<DatasetFile>>
    let sizeBandRows: LazyValue<DecodedTable<SizeBand>>
    let scaleRows: LazyValue<DecodedTable<RatingScaleStep>>
    let classRows: LazyValue<DecodedTable<CarbonClassStep>>
    let benchmarkRows: LazyValue<DecodedTable<RatingBenchmark>>

    let gridNames: LazyValue<NamedTable<Grid>>
    let regionNames: LazyValue<NamedTable<CloudRegion>>
    let acceleratorNames: LazyValue<NamedTable<Accelerator>>
    let processorNames: LazyValue<NamedTable<ServerProcessor>>
    let hardwareNames: LazyValue<NamedTable<EmbodiedHardware>>
    let equivalentNames: LazyValue<NamedTable<Equivalent>>
    let modelNames: LazyValue<NamedTable<LanguageModel>>
    let assumptionNames: LazyValue<NamedTable<Assumption>>
    let fileNames: LazyValue<NamedTable<DatasetFile>>
    let scaleNames: LazyValue<NamedTable<String>>
    let benchmarkNames: LazyValue<NamedTable<RatingBenchmark>>
    let designPowers: LazyValue<[String: Estimate<Power>]>

    /// - Parameter replaced: Tables to read instead of the embedded ones; for tests with damaged rows.
    init(replacing replaced: [CatalogTable: [UInt8]] = [:]) {
        self.replaced = replaced
        let sourceRows = LazyValue {
            ReferenceCatalog.decode(SourceRow.self, replacing: replaced, sources: nil)
        }
        // The id that appears twice is a problem of its own; here the first one counts.
        let allSources = LazyValue {
            Dictionary(try sourceRows.get().rows.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        }
        let sources = SourceLookup(allSources) {
            ReferenceCatalog.excerpt(of: .sources, named: $0, replacing: replaced)
        }
        func lazy<Row: CatalogRow>(_ row: Row.Type) -> LazyValue<DecodedTable<Row>> {
            LazyValue { ReferenceCatalog.decode(Row.self, replacing: replaced, sources: sources) }
        }
        self.sourceRows = sourceRows
        self.sources = sources
        let countryGrids = lazy(CountryGridRow.self)
        let zoneGrids = lazy(ZoneGridRow.self)
        let regionRows = lazy(CloudRegionRow.self)
        let acceleratorRows = lazy(Accelerator.self)
        let processorRows = lazy(ServerProcessor.self)
        let hardwareRows = lazy(EmbodiedHardware.self)
        let designPowerRows = lazy(DesignPower.self)
        let assumptionRows = lazy(Assumption.self)
        let equivalentRows = lazy(Equivalent.self)
        let modelRows = lazy(LanguageModel.self)
        let fileRows = lazy(DatasetFile.self)
        let scaleRows = lazy(RatingScaleStep.self)
        let benchmarkRows = lazy(RatingBenchmark.self)
        self.countryGrids = countryGrids
        self.zoneGrids = zoneGrids
        generation = lazy(GenerationSource.self)
        self.regionRows = regionRows
        centreRows = lazy(DataCentre.self)
        self.acceleratorRows = acceleratorRows
        self.processorRows = processorRows
        self.designPowerRows = designPowerRows
        self.assumptionRows = assumptionRows
        self.hardwareRows = hardwareRows
        self.equivalentRows = equivalentRows
        self.modelRows = modelRows
        reportRows = lazy(EmissionReport.self)
        self.fileRows = fileRows
        sizeBandRows = lazy(SizeBand.self)
        self.scaleRows = scaleRows
        classRows = lazy(CarbonClassStep.self)
        self.benchmarkRows = benchmarkRows

        gridNames = LazyValue {
            ReferenceCatalog.named(try countryGrids.sound().map(\.grid) + ZoneGridRow.grids(zoneGrids.sound()))
        }
        regionNames = LazyValue {
            NamedTable(kind: "cloud region", CloudRegionRow.regions(try regionRows.sound())) { ($0.id, $0.names) }
        }
        acceleratorNames = LazyValue {
            NamedTable(kind: "accelerator", try acceleratorRows.sound()) { ($0.name, [$0.id, $0.name] + $0.aliases) }
        }
        processorNames = LazyValue {
            NamedTable(kind: "server processor", try processorRows.sound()) { processor in
                let short = processor.name.split(separator: " ").dropFirst().joined(separator: " ")
                return (processor.name, [processor.id, processor.name, short])
            }
        }
        hardwareNames = LazyValue {
            NamedTable(kind: "hardware factor", try hardwareRows.sound()) { ($0.id, [$0.id, $0.item]) }
        }
        assumptionNames = LazyValue { NamedTable(kind: "assumption", try assumptionRows.sound()) { ($0.id, [$0.id]) } }
        fileNames = LazyValue {
            NamedTable(kind: "published file", try fileRows.sound()) { ($0.name, [$0.name, $0.title]) }
        }
        scaleNames = LazyValue {
            NamedTable(kind: "rating scale", Set(try scaleRows.sound().map(\.scale)).sorted()) { ($0, [$0]) }
        }
        benchmarkNames = LazyValue {
            NamedTable(kind: "rating benchmark", try benchmarkRows.sound()) { ($0.id, [$0.id, $0.title]) }
        }
        designPowers = LazyValue {
            try DesignPower.byFoldedName(others: designPowerRows.sound(), servers: processorRows.sound())
        }
        equivalentNames = LazyValue {
            NamedTable(kind: "equivalent", try equivalentRows.sound()) { ($0.id, [$0.id, $0.what]) }
        }
        modelNames = LazyValue {
            NamedTable(kind: "model", try modelRows.sound()) { ($0.name, [$0.id, $0.name]) }
        }
    }

    static func named(_ grids: [Grid]) -> NamedTable<Grid> {
        NamedTable(kind: "grid", grids) { ($0.choice, [$0.id, $0.name] + $0.aliases) }
    }

    /// The rows of a table in which a cell, or an item of one, is a name, without the others being decoded.
    func rows<Row: CatalogRow>(_: Row.Type, named folded: String) -> DecodedTable<Row> {
        ReferenceCatalog.excerpt(of: Row.table, named: folded, replacing: replaced).withUnsafeBytes {
            DecodedTable<Row>($0, sources: sources)
        }
    }

    private static func excerpt(
        of table: CatalogTable, named folded: String, replacing replaced: [CatalogTable: [UInt8]]
    ) -> [UInt8] {
        guard let bytes = replaced[table] else { return TableExcerpt.rows(named: folded, in: table.embeddedBytes) }
        return bytes.withUnsafeBytes { TableExcerpt.rows(named: folded, in: $0) }
    }

    private static func decode<Row: CatalogRow>(
        _: Row.Type, replacing replaced: [CatalogTable: [UInt8]], sources: SourceLookup?
    ) -> DecodedTable<Row> {
        if let bytes = replaced[Row.table] {
            return bytes.withUnsafeBytes { DecodedTable<Row>($0, sources: sources) }
        }
        return DecodedTable<Row>(Row.table.embeddedBytes, sources: sources)
    }
}

extension DecodedTable {
    /// The rows; throws the first problem if there is any.
    func sound() throws -> [Row] {
        if let problem = problems.first { throw problem }
        return rows
    }
}

extension LazyValue {
    /// The rows of a table; throws the first problem if it has any.
    func sound<Row: CatalogRow>() throws -> [Row] where Value == DecodedTable<Row> { try get().sound() }
}
