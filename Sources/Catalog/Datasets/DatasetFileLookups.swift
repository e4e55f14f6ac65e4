extension ReferenceCatalog {
    /// Every file that can be fetched by its name, in the order of names.
    public func datasetFiles() throws -> [DatasetFile] { try fileNames.get().rows }

    /// A file by its name.
    public func datasetFile(_ name: String) throws -> DatasetFile { try fileNames.get().row(named: name) }
}
