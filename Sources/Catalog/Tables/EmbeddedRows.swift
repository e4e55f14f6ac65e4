import CCatalogData

extension CatalogTable {
    /// The bytes of the file, which lie in the binary and stay valid as long as the program runs.
    var embeddedBytes: UnsafeRawBufferPointer {
        let table =
            switch self {
            case .sources: wattmark_sources()
            case .countryGrids: wattmark_country_grids()
            case .zoneGrids: wattmark_zone_grids()
            case .generationSources: wattmark_generation_sources()
            case .cloudRegions: wattmark_cloud_regions()
            case .dataCentres: wattmark_data_centres()
            case .accelerators: wattmark_accelerators()
            case .serverProcessors: wattmark_server_cpus()
            case .designPowers: wattmark_design_powers()
            case .embodiedHardware: wattmark_embodied_hardware()
            case .equivalents: wattmark_equivalents()
            case .languageModels: wattmark_language_models()
            case .emissionReports: wattmark_emission_reports()
            case .assumptions: wattmark_assumptions()
            case .datasetFiles: wattmark_dataset_files()
            case .sizeBands: wattmark_size_bands()
            case .ratingScales: wattmark_rating_scales()
            case .carbonClasses: wattmark_carbon_classes()
            case .ratingBenchmarks: wattmark_rating_benchmarks()
            }
        return UnsafeRawBufferPointer(start: table.bytes, count: table.count)
    }
}
