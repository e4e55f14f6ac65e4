import Footprint
import Foundation
import TestSupport
import Testing

@testable import Catalog

@Suite("The embedded catalog")
struct CatalogRowsTests {
    @Test("No row is bad")
    func noProblem() {
        let problems = ReferenceCatalog.embedded.problems()
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }

    @Test("The embedded bytes are the files on disk", arguments: CatalogTable.allCases)
    func bytes(table: CatalogTable) throws {
        let file = try Repository.text(of: "Sources/CCatalogData/rows/" + table.file)
        #expect(Array(table.embeddedBytes) == Array(file.utf8))
    }

    @Test("Every file of rows is a table")
    func files() throws {
        let files = try Repository.files(in: "Sources/CCatalogData/rows", endingIn: ".csv")
        #expect(files == CatalogTable.allCases.map { "Sources/CCatalogData/rows/" + $0.file }.sorted())
    }

    @Test("A table is read when it is first asked for, not before, and without the others")
    func laziness() throws {
        let catalog = ReferenceCatalog()
        #expect(!catalog.acceleratorRows.isMade && !catalog.sourceRows.isMade)
        _ = try catalog.accelerators()
        #expect(catalog.acceleratorRows.isMade)
        #expect(!catalog.countryGrids.isMade && !catalog.modelRows.isMade)
    }

    @Test("The tables are as large as the project promises")
    func counts() throws {
        let catalog = ReferenceCatalog.embedded
        let grids = try catalog.grids()
        #expect(grids.count { $0.kind == .state } == 51)
        #expect(grids.count { $0.kind == .province } == 13)
        #expect(grids.count { $0.kind == .subregion } == 27)
        #expect(grids.count { $0.kind == .country } == 214)
        #expect(try catalog.accelerators().count >= 60)
        #expect(try catalog.languageModels().count { $0.parameters != nil } >= 120)
        #expect(try catalog.serverProcessors().count >= 500)
        let regions = try catalog.cloudRegions()
        #expect(regions.count { $0.provider == .gcp } == 44)
        #expect(regions.count { $0.provider == .aws } == 38)
        #expect(regions.count { $0.provider == .azure } == 68)
    }

    @Test("Every row has a source with title, publisher, licence and credit line")
    func sources() throws {
        for row in try ReferenceCatalog.embedded.sourceRows.sound() {
            #expect(!row.source.title.isEmpty && !row.source.publisher.isEmpty, "\(row.id)")
            #expect(!row.source.licence.isEmpty && !row.source.credit.isEmpty, "\(row.id)")
        }
    }

    @Test("A row that was read has the day on which it was read")
    func retrieved() throws {
        for accelerator in try ReferenceCatalog.embedded.accelerators() where accelerator.origin.obtained == .seen {
            #expect(accelerator.origin.source.retrieved == "2026-11-20", "\(accelerator.id)")
        }
    }

    @Test(
        "The rows are what the script makes of the published facts",
        .enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
    func script() throws {
        let data = try #require(Repository.publishedData)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Repository.root + "/Scripts/catalog/make_rows.py", "--check"]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["WATTMARK_DATA": data, "PYTHONDONTWRITEBYTECODE": "1"]) { _, new in new }
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "run Scripts/catalog/make_rows.py and commit what it writes")
    }
}
