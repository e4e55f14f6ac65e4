import Testing

@testable import Catalog

@Suite("Size bands")
struct SizeBandTests {
    @Test("The bands follow each other without a gap, from nothing to everything")
    func gapless() throws {
        let bands = try ReferenceCatalog.embedded.sizeBands()
        #expect(bands.first?.from == 0 && bands.last?.below == .infinity)
        for (band, next) in zip(bands, bands.dropFirst()) { #expect(band.below == next.from) }
    }

    @Test(
        "A model at a border belongs to the larger band",
        arguments: [
            (8.03e9, "4–9 B"), (1e9, "1–4 B"), (80e9, "80–300 B"), (299.9e9, "80–300 B"), (300e9, "300 B and more"),
            (1e13, "300 B and more"),
        ])
    func borders(parameters: Double, name: String) throws {
        #expect(try ReferenceCatalog.embedded.sizeBand(parameters: parameters)?.name == name)
    }

    @Test("What is not known, or not above 0, has no band", arguments: [nil, 0, -1, .nan])
    func unknown(parameters: Double?) throws {
        #expect(try ReferenceCatalog.embedded.sizeBand(parameters: parameters) == nil)
    }

    @Test("Before the bands were set there were none")
    func before() throws {
        #expect(try ReferenceCatalog.embedded.sizeBands(on: CalendarDate("2026-11-20")).isEmpty)
        #expect(try ReferenceCatalog.embedded.sizeBands(on: CalendarDate("2026-11-21")).count == 8)
    }

    @Test("Newer bands replace the older ones from their day on")
    func newer() throws {
        let catalog = BadRows.catalog(.sizeBands) { rows in
            rows.append(["all", "all", "0", "", "2027-01-01", rows[1][5], "derived", ""])
        }
        #expect(catalog.problems().isEmpty)
        #expect(try catalog.sizeBands().map(\.name) == ["all"])
        #expect(try catalog.sizeBands(on: CalendarDate("2026-12-31")).count == 8)
    }

    @Test("A gap is refused")
    func gap() {
        let found = BadRows.problems(in: .sizeBands, row: "4b-9b", ["from_parameters": "5000000000"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("row ‘4b-9b’, column from_parameters: the band leaves a gap after 4,000,000,000"))
    }

    @Test("An overlap is refused")
    func overlap() {
        let found = BadRows.problems(in: .sizeBands, row: "4b-9b", ["from_parameters": "3000000000"])
        #expect(found.count == 1)
        #expect(
            found[0].hasSuffix("column from_parameters: the band overlaps the one before, which ends at 4,000,000,000"))
    }

    @Test("Bands that end are refused: larger models would have none")
    func end() {
        let found = BadRows.problems(in: .sizeBands, row: "300b-up", ["below_parameters": "2e12"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("column below_parameters: the largest band has an end: larger models have none"))
    }

    @Test("A band that ends before it begins is refused")
    func backwards() {
        let found = BadRows.problems(in: .sizeBands, row: "1b-4b", ["below_parameters": "1000"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("column below_parameters: the band ends before it begins"))
    }

    @Test("A rule without the day from which it is used is refused", arguments: ["", "2026", "2026-11"])
    func undated(date: String) {
        let found = BadRows.problems(in: .sizeBands, row: "1b-4b", ["valid_from": date])
        #expect(found.count == 1)
        #expect(
            found[0].contains("column valid_from: " + (date.isEmpty ? "the cell is empty" : "‘\(date)’ is not a day")))
    }
}
