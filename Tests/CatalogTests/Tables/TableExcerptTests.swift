import Footprint
import Testing

@testable import Catalog

@Suite("Rows of a table by a name in it")
struct TableExcerptTests {
    private func excerpt(_ name: String, _ table: String) -> String {
        var table = table
        return table.withUTF8 {
            String(decoding: TableExcerpt.rows(named: name, in: UnsafeRawBufferPointer($0)), as: UTF8.self)
        }
    }

    @Test("The header and the rows in which a cell or an item of a list is the name, whatever its case and punctuation")
    func rows() {
        let table = "id,names\na,Core i7-8700K;Core i9\nb,\"Core i7 8700K\"\nc,Core i7-8700\nd,Core i7-8700KF\n"
        #expect(excerpt("corei78700k", table) == "id,names\na,Core i7-8700K;Core i9\nb,\"Core i7 8700K\"\n")
        #expect(excerpt("corei9", table) == "id,names\na,Core i7-8700K;Core i9\n")
        #expect(excerpt("ab", "id,names\n1,\"A, B;C\"\n2,A;B\n") == "id,names\n1,\"A, B;C\"\n")
        #expect(excerpt("nothing", table) == "id,names\n")
        #expect(excerpt("", table) == "id,names\n")
    }

    @Test("Looked up so, every processor has the power that the whole tables give it")
    func processors() throws {
        let whole = try ReferenceCatalog.embedded.designPowers.get()
        let others = try ReferenceCatalog.embedded.designPowerRows.sound().flatMap(\.names)
        let servers = try ReferenceCatalog.embedded.processorRows.sound().map(\.name)
        // Not all, since each look-up is a pass over both tables; those with a comma all.
        for (place, name) in (others + servers).enumerated() where place.isMultiple(of: 50) || name.contains(",") {
            let found = try ReferenceCatalog().designPower(ofProcessor: name)
            #expect(found?.central == whole[NameFolding.fold(name)]?.central, "\(name)")
        }
    }

    @Test(
        "Looked up so, every grid is the one that the whole tables give, by each of its names, and what is ambiguous stays so"
    )
    func grids() throws {
        let whole = try ReferenceCatalog.embedded.gridNames.get()
        let names = whole.rows.flatMap { [$0.id, $0.name, $0.choice] + $0.aliases }
        // Not all, since each look-up is a pass over both tables; those that are ambiguous all.
        for (place, name) in names.enumerated()
        where !name.isEmpty && (place.isMultiple(of: 8) || whole.rows(named: name).count > 1) {
            let all = whole.rows(named: name)
            let found = try? ReferenceCatalog().grid(name)
            #expect(found?.id == (all.count == 1 ? all[0].id : nil), "\(name)")
            #expect(found?.years.count == (all.count == 1 ? all[0].years.count : nil), "\(name)")
        }
    }

    @Test("No cell of a table holds a line feed", arguments: CatalogTable.allCases)
    func lines(table: CatalogTable) throws {
        let bytes = table.embeddedBytes
        let rows = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(rows.allSatisfy { $0.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2) })
    }
}
