import Catalog
import Rating
import Testing

@Suite("Carbon classes of the catalog")
struct CarbonClassesRowsTests {
    @Test(
        "Per 1,000 output tokens a threshold belongs to the better letter",
        arguments: [
            (0.001, "A"), (0.01, "A"), (0.0212, "B"), (0.03, "B"), (0.09, "C"), (0.3, "D"), (0.31, "E"), (3, "F"),
            (3.1, "G"), (1_000, "G"),
        ] as [(Double, String)])
    func output(grams: Double, letter: String) throws {
        #expect(try CarbonClasses(for: .outputTokens)?.letter(at: grams) == letter)
    }

    @Test("GPT-3's 552.1 t over 300 thousand million tokens and 3.14e23 FLOP are class F and class E")
    func gpt3() throws {
        #expect(try CarbonClasses(for: .trainingTokens)?.letter(at: 552.1e6 / 300e3) == "F")
        #expect(try CarbonClasses(for: .trainingOperations)?.letter(at: 552.1e6 / 314_000) == "E")
    }

    @Test("Classes say from when on they are used and by whom they were set")
    func dated() throws {
        let classes = try #require(try CarbonClasses(for: .outputTokens))
        #expect(classes.id == "output-tokens-2026" && classes.validFrom == "2026-11-21")
        #expect(classes.source.hasPrefix("Wattmark"))
    }

    @Test(
        "A unit for which no classes are set has none",
        arguments: [FunctionalUnit.request, .correctAnswer, .evaluation, .parameters])
    func none(unit: FunctionalUnit) throws { #expect(try CarbonClasses(for: unit) == nil) }

    @Test("Before the classes were set there were none")
    func before() throws {
        #expect(try CarbonClasses(for: .outputTokens, on: CalendarDate("2026-01-01")) == nil)
    }
}
