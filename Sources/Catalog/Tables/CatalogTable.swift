/// The tables of the reference catalog. Each is one CSV file made by `Scripts/catalog/make_rows.py`.
public enum CatalogTable: String, Sendable, Hashable, CaseIterable {
    case sources
    case countryGrids = "country_grids"
    case zoneGrids = "zone_grids"
    case generationSources = "generation_sources"
    case cloudRegions = "cloud_regions"
    case dataCentres = "data_centres"
    case accelerators
    case serverProcessors = "server_cpus"
    /// Design powers of processors not made for servers.
    case designPowers = "design_powers"
    case embodiedHardware = "embodied_hardware"
    case equivalents
    case languageModels = "language_models"
    case emissionReports = "emission_reports"
    /// Coefficients and assumptions of the models.
    case assumptions
    /// Where publishers offer the files that can be imported.
    case datasetFiles = "dataset_files"
    /// Models of about one size.
    case sizeBands = "size_bands"
    /// Letters for percentile positions.
    case ratingScales = "rating_scales"
    /// Letters for carbon per functional unit.
    case carbonClasses = "carbon_classes"
    /// How the scores of peers were found.
    case ratingBenchmarks = "rating_benchmarks"

    /// The name of the file, as problems name it.
    public var file: String { rawValue + ".csv" }
}
