import Footprint
import Testing

@testable import Catalog

@Suite("Steps of rating scales")
struct RatingScaleStepTests {
    @Test("SCER's default scale is A above 90, B from 60, C from 0")
    func scer() throws {
        let steps = try ReferenceCatalog.embedded.ratingScale("scer-0.1")
        #expect(steps.map(\.letter) == ["A", "B", "C"])
        #expect(steps.map(\.from) == [90, 60, 0])
        #expect(steps.map(\.includesStart) == [false, true, true])
        #expect(steps[0].origin.source.publisher == "Green Software Foundation")
    }

    @Test("Another scale is five letters for five equal parts")
    func quintiles() throws {
        #expect(try ReferenceCatalog.embedded.ratingScales() == ["quintiles", "scer-0.1"])
        #expect(try ReferenceCatalog.embedded.ratingScale("quintiles").map(\.from) == [80, 60, 40, 20, 0])
    }

    @Test("An unknown scale is refused with the nearest one")
    func unknown() throws {
        let error = #expect(throws: CatalogLookupError.self) {
            _ = try ReferenceCatalog.embedded.ratingScale("scer-0.2")
        }
        #expect(error?.description == "no rating scale is called ‘scer-0.2’; did you mean ‘scer-0.1’?")
    }

    @Test("Two letters that begin at one place are refused")
    func doubled() {
        let found = BadRows.problems(in: .ratingScales, row: "scer-0.1:A", ["from_percent": "60"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("column from_percent: two letters begin at 60.0 %"))
    }

    @Test("A scale that does not reach 0 is refused", arguments: [["from_percent": "10"], ["includes_start": "no"]])
    func unfinished(cells: [String: String]) {
        let found = BadRows.problems(in: .ratingScales, row: "scer-0.1:C", cells)
        #expect(found.count == 1)
        #expect(
            found[0].hasSuffix(
                "row ‘scer-0.1:C’, column from_percent, includes_start: the worst letter does not reach 0 %"))
    }

    @Test("A letter that no position reaches is refused")
    func unreachable() {
        let found = BadRows.problems(in: .ratingScales, row: "scer-0.1:A", ["from_percent": "100"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("no position is above 100 %"))
    }

    @Test("A letter that stands twice is refused")
    func twice() {
        let found = BadRows.problems(in: .ratingScales, row: "scer-0.1:B", ["letter": "A"])
        #expect(found.count == 1)
        #expect(found[0].contains("column scale, letter: the key is already that of line"))
    }
}
