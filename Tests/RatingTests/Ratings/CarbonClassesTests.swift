import Footprint
import Rating
import Testing

@Suite("Classes of the absolute rating")
struct CarbonClassesTests {
    static let classes = CarbonClasses(
        id: "test", unit: .outputTokens,
        steps: [.init("A", atMost: 0.1), .init("B", atMost: 0.3), .init("C", atMost: 1), .init("D", atMost: nil)],
        validFrom: "2026-11-21", source: "made for the test")

    private func classes(_ steps: [CarbonClasses.Step]) -> CarbonClasses {
        CarbonClasses(id: "own", unit: .request, steps: steps, validFrom: "2026-11-21", source: "test")
    }

    @Test(
        "A score of exactly a limit belongs to the letter", arguments: [(0.1, "A"), (0.3, "B"), (1, "C"), (1.01, "D")])
    func limits(grams: Double, letter: String) {
        #expect(Self.classes.letter(at: grams) == letter)
    }

    @Test("The ends of a range get their letters: 0.08 to 0.4 g around 0.2 is B, from A to C")
    func range() {
        let score = Estimate<Per<CarbonMass, Count>>(
            low: Per(canonical: 0.08), central: Per(canonical: 0.2), high: Per(canonical: 0.4), method: .estimated)
        #expect(Self.classes.rating(of: score) == CarbonRating.Absolute(letter: "B", best: "A", worst: "C"))
    }

    @Test("Classes that give every score one letter pass")
    func sound() throws {
        try Self.classes.check()
    }

    @Test("Classes whose last has a limit, or whose limits fall or are not above 0, are refused")
    func refused() {
        for steps in [
            [], [.init("A", atMost: 1)], [.init("A", atMost: nil), .init("B", atMost: nil)],
            [.init("A", atMost: 0), .init("B", atMost: nil)], [.init("A", atMost: .nan), .init("B", atMost: nil)],
            [.init("A", atMost: 2), .init("B", atMost: 2), .init("C", atMost: nil)],
        ] as [[CarbonClasses.Step]] {
            #expect(throws: RatingError.self) { try classes(steps).check() }
        }
    }
}
