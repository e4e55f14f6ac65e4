import Catalog
import Rating
import Testing

@Suite("Rating scales of the catalog")
struct RatingScaleRowsTests {
    @Test(
        "SCER's scale: above 90 is A, 60 to 90 with both ends is B, below 60 is C",
        arguments: [(100, "A"), (90.1, "A"), (90, "B"), (60, "B"), (59.9, "C"), (0, "C")] as [(Double, String)])
    func scer(position: Double, letter: String) throws {
        #expect(try RatingScale(named: "scer-0.1").letter(at: position) == letter)
    }

    @Test("A scale names its source")
    func source() throws {
        let scale = try RatingScale(named: "scer-0.1")
        #expect(scale.id == "scer-0.1")
        #expect(scale.source.contains("Green Software Foundation") && scale.source.contains("version 0.1, 2.3.3"))
    }

    @Test("Quintiles give five letters, the start of each included")
    func quintiles() throws {
        let scale = try RatingScale(named: "quintiles")
        #expect(
            [100, 80, 79, 60, 40, 20, 19, 0].map { scale.letter(at: $0) } == ["A", "A", "B", "B", "C", "D", "E", "E"])
    }

    @Test("An unknown scale is refused with the nearest one")
    func unknown() {
        #expect(throws: CatalogLookupError.self) { try RatingScale(named: "quintile-scale") }
    }
}
