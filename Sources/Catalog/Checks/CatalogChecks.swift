import Footprint

extension ReferenceCatalog {
    /// Everything that is wrong with the rows: what cannot be read, and what contradicts another row or column.
    ///
    /// A release has none; a test proves it. Each check has a test that proves that it fires.
    public func problems() -> [RowProblem] {
        let reading = unreadableRows()
        // Rows that cannot be read would be reported a second time as missing.
        guard reading.isEmpty else { return reading }
        return keyProblems() + referenceProblems() + hardwareProblems() + modelProblems() + ratingProblems()
    }

    /// A table that cannot be decoded at all stops `get` too; both ways lead here.
    private func unreadableRows() -> [RowProblem] {
        func problems<Row: CatalogRow>(_ table: LazyValue<DecodedTable<Row>>) -> [RowProblem] {
            do { return try table.get().problems } catch { return [RowProblem(error, file: Row.table.file)] }
        }
        var found = problems(sourceRows)
        // Without its sources no other row can be read.
        guard found.isEmpty else { return found }
        found += problems(countryGrids) + problems(zoneGrids) + problems(generation) + problems(regionRows)
        found += problems(centreRows) + problems(acceleratorRows) + problems(processorRows) + problems(hardwareRows)
        return found + problems(equivalentRows) + problems(modelRows) + problems(reportRows)
            + problems(designPowerRows) + problems(assumptionRows) + problems(fileRows)
            + problems(sizeBandRows) + problems(scaleRows) + problems(classRows) + problems(benchmarkRows)
    }

    /// The rows that could be read.
    func readable<Row: CatalogRow>(_ table: LazyValue<DecodedTable<Row>>) -> [Row] {
        (try? table.get().rows) ?? []
    }
}
