import Footprint
import Testing

@testable import Catalog

@Suite struct AssumptionTests {
    @Test("An assumption has its value, its method and its source")
    func found() throws {
        let row = try ReferenceCatalog.embedded.assumption("power-supply-efficiency")
        #expect(row.ratio?.central == Ratio(0.9) && row.power == nil)
        #expect(row.ratio?.method == .assumed)
        #expect(row.origin.source.publisher == "CLEAResult")
    }

    @Test("A fitted coefficient is an estimate, not an assumption")
    func fitted() throws {
        #expect(try ReferenceCatalog.embedded.assumption("processor-load-scale").ratio?.method == .estimated)
    }

    @Test("A unit that the table does not know is refused")
    func unit() {
        let found = BadRows.problems(in: .assumptions, row: "board-share", ["unit": "horses"])
        #expect(found.count == 1)
        #expect(found[0].contains("‘horses’ is none of ratio, W"))
    }
}
