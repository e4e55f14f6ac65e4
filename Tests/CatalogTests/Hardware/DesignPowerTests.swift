import Footprint
import Testing

@testable import Catalog

@Suite struct DesignPowerTests {
    @Test(
        "Processors of every kind have their design power",
        arguments: [
            ("Intel Core i7-8700K", 95.0), ("AMD Ryzen Threadripper 1950X", 180), ("Intel Xeon E5-2620 v3", 85),
            ("amd epyc 9654", 360),
        ])
    func known(name: String, watts: Double) throws {
        #expect(try ReferenceCatalog.embedded.designPower(ofProcessor: name)?.central == .watts(watts))
    }

    @Test("The beginning of a name is not the name", arguments: ["Intel Xeon", "AMD EPYC 8024", ""])
    func unknown(name: String) throws {
        #expect(try ReferenceCatalog.embedded.designPower(ofProcessor: name) == nil)
    }

    @Test("A row without names is refused")
    func empty() {
        let found = BadRows.problems(in: .designPowers, row: "tdp-10-w", ["names": ""])
        #expect(found.count == 1)
        #expect(found[0].contains("the cell is empty"))
    }
}
