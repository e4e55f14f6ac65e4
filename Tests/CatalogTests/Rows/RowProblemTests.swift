import Testing

@testable import Catalog

private let h100 = "nvidia-h100-sxm5-80gb"
private let h100Place = "accelerators.csv:\(BadRows.line(of: h100, in: .accelerators)): row ‘\(h100)’,"

@Suite("A bad row is named with its file, line, id, column and reason")
struct RowProblemTests {
    /// Changes of one row, and what is said of each.
    static let changes: [(CatalogTable, String, [String: String], column: String, reason: String)] = [
        (.accelerators, h100, ["tdp_w": "70000"], "tdp_w", "70000 is outside the plausible range 4 to 30000"),
        (.accelerators, h100, ["tdp_w": "700 W"], "tdp_w", "‘700 W’ is not a number"),
        (.accelerators, h100, ["tdp_w": "nan"], "tdp_w", "‘nan’ is not a number"),
        (.accelerators, h100, ["tdp_w": "1e999"], "tdp_w", "‘1e999’ is not a number"),
        (.accelerators, h100, ["name": ""], "name", "the cell is empty"),
        (
            .accelerators, h100, ["tdp_kind": ""], "tdp_w, tdp_kind",
            "the power and its kind must both be given or both be empty"
        ),
        (
            .accelerators, h100, ["tdp_kind": "guess"], "tdp_kind",
            "‘guess’ is none of maker, publication, estimate, system_peak"
        ),
        (.accelerators, h100, ["released": "2022-13"], "released", "‘2022-13’ is not a date like 2024-05-17"),
        (.accelerators, h100, ["source": "nobody"], "source", "there is no source ‘nobody’"),
        (
            .accelerators, h100, ["obtained": "guessed"], "obtained",
            "‘guessed’ is none of seen, second_hand, derived, recalled"
        ),
        (.accelerators, h100, ["recalled_cells": "colour"], "recalled_cells", "‘colour’ is not a column of this table"),
        (
            .accelerators, h100, ["embodied_low_kg": "300"], "embodied_low_kg, embodied_central_kg, embodied_high_kg",
            "low, central and high are not in this order"
        ),
        (.accelerators, h100, ["embodied_basis": ""], "embodied_basis", "the cell is empty"),
        (
            .accelerators, h100, ["fp8_tflop_per_s": "3958"], "fp8_tflop_per_s, fp16_tflop_per_s",
            "fp8 is 4.00 times fp16: is a rate sparse?"
        ),
        (
            .accelerators, h100, ["tf32_tflop_per_s": "989"], "fp16_tflop_per_s, tf32_tflop_per_s",
            "fp16 is 1.00 times tf32: is a rate sparse?"
        ),
        (
            .accelerators, h100, ["fp64_tflop_per_s": "134"], "fp64_tflop_per_s, fp32_tflop_per_s",
            "fp64 is 2.00 times fp32: no chip is faster at 64 bits"
        ),
        (.accelerators, h100, ["aliases": "A100"], "aliases", "‘A100’ is also a name of ‘nvidia-a100-sxm4-40gb’"),
        (.countryGrids, "FR", ["id": "France"], "id", "‘France’ is not an ISO alpha-2 code"),
        (.countryGrids, "FR", ["alpha3": "fra"], "alpha3", "‘fra’ is not an ISO alpha-3 code"),
        (
            .countryGrids, "FR", ["y2024_g_per_kwh": "40480"], "y2024_g_per_kwh",
            "40480 is outside the plausible range 1 to 1500"
        ),
        (
            .countryGrids, "FR", ["boundary": "whole"], "boundary", "‘whole’ is none of life_cycle, operational, direct"
        ),
        (.zoneGrids, "CAMX", ["country": "USA"], "country", "‘USA’ is not an ISO alpha-2 code"),
        (.zoneGrids, "CAMX", ["country": "UX"], "country", "there is no country ‘UX’"),
        (.zoneGrids, "CAMX", ["year": "20234"], "year", "20234 is outside the plausible range 1950 to 2027"),
        (.zoneGrids, "CAMX", ["central_g_per_kwh": ""], "central_g_per_kwh", "the cell is empty"),
        (.cloudRegions, "aws:eu-west-1", ["country": "XX"], "country", "there is no country ‘XX’"),
        (
            .cloudRegions, "aws:eu-west-1", ["same_city_region": "nowhere1", "same_city_g_per_kwh": "10"],
            "same_city_region", "there is no region ‘gcp:nowhere1’"
        ),
        (.cloudRegions, "aws:us-west-1", ["subregion": "CAXX"], "subregion", "there is no grid ‘CAXX’"),
        (
            .cloudRegions, "aws:us-west-1", ["subregion": ""], "subregion",
            "a number of a subregion does not name it"
        ),
        (
            .cloudRegions, "aws:us-west-1", ["intensity_g_per_kwh": "100"], "intensity_g_per_kwh",
            "100.0 is not the 195.037 of CAMX in 2023"
        ),
        (.dataCentres, "aws-fleet-2021", ["pue": "0.9"], "pue", "0.9 is outside the plausible range 1 to 3"),
        (
            .dataCentres, "aws-fleet-2021", ["wue_l_per_kwh": ""], "pue, wue_l_per_kwh",
            "the row has neither PUE nor WUE"
        ),
        (.dataCentres, "aws-fleet-2021", ["wue_basis": ""], "wue_basis", "the cell is empty"),
        (
            .serverProcessors, "amd-epyc-9654", ["tdp_w": "36000"], "tdp_w",
            "36000 is outside the plausible range 5 to 1000"
        ),
        (
            .embodiedHardware, "hgx-h100-baseboard", ["unit": "kg_per_moon"], "unit",
            "‘kg_per_moon’ is not a unit of this quantity"
        ),
        (
            .equivalents, "car-average-uk-2023", ["central": "163.89"], "central",
            "163.89 is outside the plausible range 0.005 to 0.4"
        ),
        (.equivalents, "car-average-uk-2023", ["unit": "kwh"], "unit", "‘kwh’ is not a unit of carbon"),
        (.equivalents, "car-average-uk-2023", ["edition": ""], "edition", "the cell is empty"),
        (
            .languageModels, "deepseek-v3", ["active_parameters": "9e11"], "active_parameters, parameters",
            "more active parameters than parameters"
        ),
        (
            .languageModels, "llama-3.1-405b", ["training_flop": "3.8e26"], "plausibility",
            "training FLOP is 10.0 times 6 x parameters x tokens, but the row says ‘ok’"
        ),
        (.languageModels, "llama-3.1-405b", ["accelerator": "h1000"], "accelerator", "there is no accelerator ‘h1000’"),
        (.emissionReports, "bloom-176b", ["model": "bloom"], "model", "there is no model ‘bloom’"),
        (
            .emissionReports, "bloom-176b", ["carbon_t": "50"], "carbon_t",
            "energy times grid intensity is 24.7 t, reported are 50.0 t"
        ),
        (
            .emissionReports, "bloom-176b", ["accelerator_hours": "108299"], "energy_mwh",
            "hours times power times PUE is 43.3 MWh, reported are 433 MWh"
        ),
        (.emissionReports, "bloom-176b", ["boundary": ""], "boundary", "the cell is empty"),
        (
            .generationSources, "nuclear-ipcc-ar5", ["high_g_per_kwh": "9000"], "high_g_per_kwh",
            "9000 is outside the plausible range 1 to 2300"
        ),
        (
            .sources, "ai2-2024-olmo-accelerating-science", ["licence": "ODbL-1.0"], "licence",
            "‘ODbL-1.0’ is not a licence under which rows are shipped"
        ),
        (
            .sources, "ai2-2024-olmo-accelerating-science", ["url": "ftp:x"], "url",
            "‘ftp:x’ is not a web address"
        ),
    ]

    @Test("Each check fires", arguments: changes.indices)
    func fires(index: Int) {
        let (table, id, cells, column, reason) = RowProblemTests.changes[index]
        let found = BadRows.problems(in: table, row: id, cells)
        let line = BadRows.line(of: id, in: table)
        let named = cells["id"] ?? id
        // Rows of cloud regions are first known by their provider, then by provider and code.
        let names = [named, named.split(separator: ":").first.map(String.init) ?? named]
        let expected = names.map { "\(table.file):\(line): row ‘\($0)’, column \(column): \(reason)" }
        #expect(found.contains { expected.contains($0) }, "found: \(found.prefix(5)), expected: \(expected[0])")
    }

    @Test(
        "A key that two rows share is named",
        arguments: [
            (CatalogTable.accelerators, "id"), (.countryGrids, "id"), (.zoneGrids, "id, year"),
            (.generationSources, "id"),
            (.cloudRegions, "provider, code, year"), (.dataCentres, "id"), (.serverProcessors, "id"),
            (.embodiedHardware, "id"), (.equivalents, "id"), (.languageModels, "id"), (.emissionReports, "id"),
            (.sources, "id"), (.sizeBands, "id"), (.ratingScales, "scale, letter"), (.carbonClasses, "id, letter"),
            (.ratingBenchmarks, "id"),
        ])
    func twice(table: CatalogTable, column: String) {
        var last = 0
        let found = BadRows.problems(in: table) { rows in
            rows.append(rows[1])
            last = rows.count
        }
        let sentence = "column \(column): the key is already that of line 2"
        #expect(
            found.contains { $0.hasPrefix("\(table.file):\(last):") && $0.hasSuffix(sentence) }, "\(found.prefix(3))")
    }

    @Test("Two primary reports on one model are named")
    func twoPrimary() {
        let id = "bloom-176b-with-idle-and-hardware"
        let found = BadRows.problems(in: .emissionReports, row: id, ["primary": "yes"])
        #expect(found.count == 1)
        #expect(found.first?.contains("is the primary report of this model already") == true)
    }

    @Test("A source that no row uses is named")
    func unusedSource() {
        let found = BadRows.problems(in: .sources) { rows in
            var row = rows[1]
            row[0] = "nobody-uses-me"
            rows.append(row)
        }
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("row ‘nobody-uses-me’, column id: no row refers to this source") == true)
    }

    @Test("A row of another length, a missing column and an empty table are named")
    func shape() {
        #expect(
            BadRows.problems(in: .equivalents) { $0[1].removeLast() }
                == ["equivalents.csv:2: the row has 15 fields but the header has 16"])
        let noName = BadRows.problems(in: .serverProcessors) { $0[0][1] = "names" }
        #expect(noName.first?.hasSuffix("column name: the table has no such column") == true)
        #expect(
            BadRows.problems(in: .equivalents) { $0 = [] }
                == ["equivalents.csv:1: the file is empty; its first row must name the columns"])
    }

    @Test("A damaged table is a clear error of every look-up in it, and of no other table")
    func atRunTime() throws {
        let catalog = BadRows.catalog(.accelerators) { BadRows.set(["tdp_w": "x"], ofRow: h100, in: &$0) }
        let error = #expect(throws: RowProblem.self) { try catalog.accelerator("A100") }
        #expect(error?.description == h100Place + " column tdp_w: ‘x’ is not a number")
        #expect(try catalog.grid("France").id == "FR")
    }

    @Test("A damaged table of sources is named, not the rows that refer to it")
    func damagedSources() {
        #expect(
            BadRows.problems(in: .sources) { $0 = [] }
                == ["sources.csv:1: the file is empty; its first row must name the columns"])
    }
}
