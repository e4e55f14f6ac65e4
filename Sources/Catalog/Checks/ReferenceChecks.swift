import Footprint

extension ReferenceCatalog {
    /// References from one table to another that lead nowhere.
    func referenceProblems() -> [RowProblem] {
        let countries = Set(readable(countryGrids).map(\.grid.id))
        let zones = Set(readable(zoneGrids).map(\.id))
        let regions = Set(readable(regionRows).map(\.region.id))
        let models = Set(readable(modelRows).map(\.id))
        let accelerators = Set(readable(acceleratorRows).map(\.id))
        var found: [RowProblem] = []

        for row in readable(zoneGrids) where !countries.contains(row.country) {
            found.append(RowProblem("there is no country ‘\(row.country)’", at: row.value.origin, column: "country"))
        }
        for row in readable(regionRows) {
            let origin = row.value.origin
            if !countries.contains(row.region.country) {
                found.append(RowProblem("there is no country ‘\(row.region.country)’", at: origin, column: "country"))
            }
            if let subregion = row.value.subregion, !zones.contains(subregion) {
                found.append(RowProblem("there is no grid ‘\(subregion)’", at: origin, column: "subregion"))
            }
            if row.value.basis == .subregion, row.value.subregion == nil {
                found.append(RowProblem("a number of a subregion does not name it", at: origin, column: "subregion"))
            }
            if let city = row.value.sameCity, !regions.contains("gcp:\(city.region)") {
                found.append(
                    RowProblem("there is no region ‘gcp:\(city.region)’", at: origin, column: "same_city_region"))
            }
        }
        for row in readable(modelRows) {
            if let accelerator = row.accelerator, !accelerators.contains(accelerator) {
                found.append(
                    RowProblem("there is no accelerator ‘\(accelerator)’", at: row.origin, column: "accelerator"))
            }
        }
        for row in readable(reportRows) where !models.contains(row.model) {
            found.append(RowProblem("there is no model ‘\(row.model)’", at: row.origin, column: "model"))
        }
        return found + mappedValueProblems() + usedSourceProblems()
    }

    /// Cloud regions that take their number from a grid of the catalog must have that grid's number.
    private func mappedValueProblems() -> [RowProblem] {
        let zones = readable(zoneGrids)
        return readable(regionRows).compactMap { row in
            guard row.value.basis == .subregion, let subregion = row.value.subregion else { return nil }
            let grid = zones.first { $0.id == subregion && $0.value.year == row.value.year }
            guard let expected = grid?.value.intensity.central.gramsPerKilowattHour else { return nil }
            let grams = row.value.intensity.central.gramsPerKilowattHour
            guard abs(grams - expected) > 0.01 else { return nil }
            return RowProblem(
                "\(grams) is not the \(expected) of \(subregion) in \(row.value.year)", at: row.value.origin,
                column: "intensity_g_per_kwh")
        }
    }

    /// Sources that no row refers to.
    private func usedSourceProblems() -> [RowProblem] {
        var used: Set<String> = []
        used.formUnion(readable(countryGrids).map(\.origin.sourceID))
        used.formUnion(readable(zoneGrids).map(\.value.origin.sourceID))
        used.formUnion(readable(generation).map(\.origin.sourceID))
        used.formUnion(readable(regionRows).map(\.value.origin.sourceID))
        used.formUnion(readable(centreRows).map(\.origin.sourceID))
        used.formUnion(readable(acceleratorRows).map(\.origin.sourceID))
        used.formUnion(readable(processorRows).map(\.origin.sourceID))
        used.formUnion(readable(hardwareRows).map(\.origin.sourceID))
        used.formUnion(readable(equivalentRows).map(\.origin.sourceID))
        used.formUnion(readable(modelRows).map(\.origin.sourceID))
        used.formUnion(readable(reportRows).map(\.origin.sourceID))
        used.formUnion(readable(designPowerRows).map(\.origin.sourceID))
        used.formUnion(readable(assumptionRows).map(\.origin.sourceID))
        used.formUnion(readable(fileRows).map(\.origin.sourceID))
        used.formUnion(readable(sizeBandRows).map(\.origin.sourceID))
        used.formUnion(readable(scaleRows).map(\.origin.sourceID))
        used.formUnion(readable(classRows).map(\.origin.sourceID))
        used.formUnion(readable(benchmarkRows).map(\.origin.sourceID))
        return readable(sourceRows).filter { !used.contains($0.id) }.map { row in
            RowProblem(
                "no row refers to this source", file: SourceRow.table.file, line: row.line, id: row.id, column: "id")
        }
    }
}
