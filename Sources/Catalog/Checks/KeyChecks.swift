import Footprint

extension ReferenceCatalog {
    /// Keys that two rows share.
    func keyProblems() -> [RowProblem] {
        var found: [RowProblem] = []
        var sourceLines: [String: Int] = [:]
        for row in readable(sourceRows) {
            if let first = sourceLines.updateValue(row.line, forKey: row.id) {
                found.append(
                    RowProblem(
                        "the key is already that of line \(first)", file: SourceRow.table.file, line: row.line,
                        id: row.id, column: "id"))
            }
        }
        found += twice("id", readable(countryGrids)) { ($0.grid.id, $0.origin) }
        found += twice("alpha3", readable(countryGrids).filter { $0.grid.kind == .country }) {
            ($0.grid.aliases.last ?? "", $0.origin)
        }
        found += twice("id, year", readable(zoneGrids)) { ("\($0.id) \($0.value.year)", $0.value.origin) }
        found += twice("id", readable(generation)) { ($0.id, $0.origin) }
        found += twice("provider, code, year", readable(regionRows)) {
            ("\($0.region.id) \($0.value.year)", $0.value.origin)
        }
        found += twice("id", readable(centreRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(acceleratorRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(processorRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(hardwareRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(equivalentRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(modelRows)) { ($0.id, $0.origin) }
        found += twice("name", readable(modelRows)) { ($0.name, $0.origin) }
        found += twice("id", readable(reportRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(designPowerRows)) { ($0.origin.id, $0.origin) }
        found += twice("id", readable(assumptionRows)) { ($0.id, $0.origin) }
        found += twice("id", readable(fileRows)) { ($0.name, $0.origin) }
        found += twice("address", readable(fileRows)) { ($0.address, $0.origin) }
        found += twice("id", readable(sizeBandRows)) { ($0.id, $0.origin) }
        found += twice("scale, letter", readable(scaleRows)) { ($0.origin.id, $0.origin) }
        found += twice("id, letter", readable(classRows)) { ($0.origin.id, $0.origin) }
        found += twice("id", readable(benchmarkRows)) { ($0.id, $0.origin) }
        return found + aliasProblems()
    }

    /// Names that would make the look-up of an accelerator ambiguous.
    private func aliasProblems() -> [RowProblem] {
        var owner: [String: String] = [:]
        var found: [RowProblem] = []
        for accelerator in readable(acceleratorRows) {
            for name in [accelerator.id, accelerator.name] + accelerator.aliases {
                let key = NameFolding.fold(name)
                if let other = owner.updateValue(accelerator.id, forKey: key), other != accelerator.id {
                    found.append(
                        RowProblem("‘\(name)’ is also a name of ‘\(other)’", at: accelerator.origin, column: "aliases"))
                }
            }
        }
        return found
    }

    private func twice<Row>(_ column: String, _ rows: [Row], key: (Row) -> (String, RowOrigin)) -> [RowProblem] {
        var lines: [String: Int] = [:]
        return rows.compactMap { row in
            let (key, origin) = key(row)
            guard let first = lines.updateValue(origin.line, forKey: key) else { return nil }
            return RowProblem("the key is already that of line \(first)", at: origin, column: column)
        }
    }
}
