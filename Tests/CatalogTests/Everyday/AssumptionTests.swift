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

    @Test("What the Open LLM Leaderboard multiplies with is a row, with the page that says so")
    func leaderboard() throws {
        let catalog = ReferenceCatalog.embedded
        #expect(try catalog.assumption("leaderboard-power", \.power).central == .kilowatts(5.6))
        let intensity = try catalog.assumption("leaderboard-carbon-intensity", \.carbonIntensity)
        #expect(intensity.central == .gramsPerKilowattHour(269.8) && intensity.method == .reported)
    }

    @Test("A row of another unit than is asked for is refused by its place")
    func otherKind() throws {
        #expect {
            try ReferenceCatalog.embedded.assumption("leaderboard-power", \.ratio)
        } throws: { error in
            "\(error)".contains("‘leaderboard-power’, column unit: it has another unit than is asked for")
        }
    }

    @Test("A unit that the table does not know is refused")
    func unit() {
        let found = BadRows.problems(in: .assumptions, row: "board-share", ["unit": "horses"])
        #expect(found.count == 1)
        #expect(found[0].contains("‘horses’ is none of ratio, W"))
    }
}
