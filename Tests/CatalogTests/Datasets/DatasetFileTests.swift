import Footprint
import Testing

@testable import Catalog

@Suite struct DatasetFileTests {
    @Test("A file is found by its name, with address, licence and where the address was read")
    func found() throws {
        let file = try ReferenceCatalog.embedded.datasetFile("epoch-notable")
        #expect(file.address == "https://epoch.ai/data/notable_ai_models.csv")
        #expect(file.fileName == "notable_ai_models.csv")
        #expect(file.publisher == "Epoch AI")
        #expect(file.licence == "CC BY 4.0")
        #expect(file.origin.source.retrieved == "2026-11-21")
        #expect(file.vintage == nil)
    }

    @Test("A release that never changes has the vintage of its release")
    func vintage() throws {
        #expect(try ReferenceCatalog.embedded.datasetFile("helm-lite").vintage?.description == "2025-01-10")
    }

    @Test("What was not read at the publisher says so")
    func caveat() throws {
        for file in try ReferenceCatalog.embedded.datasetFiles() {
            #expect(file.origin.caveat == "second hand, not read at the publisher", "\(file.name)")
        }
    }

    @Test("An unknown name is refused with the nearest one")
    func unknown() throws {
        let error = #expect(throws: CatalogLookupError.self) {
            _ = try ReferenceCatalog.embedded.datasetFile("epoch-frontiers")
        }
        #expect("\(error as Any)".contains("epoch-frontier"))
    }

    @Test("An address without encryption, or of no file, is refused")
    func address() {
        for address in ["http://epoch.ai/data/x.csv", "https://epoch.ai/", "https://epoch.ai"] {
            let found = BadRows.problems(in: .datasetFiles, row: "epoch-all", ["address": address])
            #expect(found.count == 1)
            #expect(found[0].contains("is no address of a file that begins with https"))
        }
    }

    @Test("A name that is no folder's name is refused")
    func name() {
        let found = BadRows.problems(in: .datasetFiles, row: "epoch-all", ["id": "../epoch"])
        #expect(found.count == 1)
        #expect(found[0].contains("has other characters than a-z, 0-9, hyphens and dots"))
    }

    @Test("Two names for one address are refused")
    func twice() {
        let address = "https://epoch.ai/data/frontier_ai_models.csv"
        let found = BadRows.problems(in: .datasetFiles, row: "epoch-notable", ["address": address])
        #expect(found.count == 1)
        #expect(found[0].contains("column address: the key is already that of line"))
    }
}
