import Testing

@testable import Catalog

@Suite("Classes of carbon")
struct CarbonClassStepTests {
    @Test(
        "A functional unit has the letters A to G, each about as many times the one before",
        arguments: [
            ("thousand-output-tokens", 0.01, 3), ("million-training-tokens", 10, 3_000),
            ("exaflop-of-training", 100, 5_000),
        ] as [(String, Double, Double)])
    func letters(unit: String, first: Double, last: Double) throws {
        let steps = try ReferenceCatalog.embedded.carbonClasses(unit: unit)
        #expect(steps.map(\.letter).joined() == "ABCDEFG")
        #expect(steps.first?.atMost == first && steps.dropLast().last?.atMost == last)
        #expect(steps.last?.atMost == nil)
    }

    @Test("A unit without classes has none, and so has a day before they were set")
    func none() throws {
        #expect(try ReferenceCatalog.embedded.carbonClasses(unit: "evaluation").isEmpty)
        let before = CalendarDate("2026-11-20")
        #expect(try ReferenceCatalog.embedded.carbonClasses(unit: "exaflop-of-training", on: before).isEmpty)
    }

    @Test("Thresholds that do not rise with their letters are refused")
    func order() {
        let found = BadRows.problems(in: .carbonClasses, row: "output-tokens-2026:A", ["at_most_g": "0.05"])
        #expect(found.contains { $0.hasSuffix("column at_most_g: the letters are not in the order of carbon") })
    }

    @Test("A threshold far from the ratio of the others is refused")
    func ratio() {
        let found = BadRows.problems(in: .carbonClasses, row: "output-tokens-2026:F", ["at_most_g": "9"])
        #expect(found.count == 1)
        #expect(
            found[0].hasSuffix("column at_most_g: the threshold is 9.00 times the one before, others are 3.33 times"))
    }

    @Test("Classes that end are refused, and so are two without an end")
    func end() {
        let ended = BadRows.problems(in: .carbonClasses, row: "output-tokens-2026:G", ["at_most_g": "10"])
        #expect(ended.count == 1)
        #expect(ended[0].hasSuffix("column at_most_g: one letter, and only one, must have no limit"))
        let twice = BadRows.problems(in: .carbonClasses, row: "output-tokens-2026:F", ["at_most_g": ""])
        #expect(twice.contains { $0.hasSuffix("one letter, and only one, must have no limit") })
    }

    @Test("One set of classes has one unit")
    func unit() {
        let found = BadRows.problems(in: .carbonClasses, row: "output-tokens-2026:B", ["unit": "request"])
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("column unit, valid_from: classes of one id have one unit and one day"))
    }

    @Test("One unit has one set of classes at a time")
    func doubled() {
        let found = BadRows.problems(in: .carbonClasses) { rows in
            for row in rows where row[0] == "output-tokens-2026" { rows.append(["other"] + row.dropFirst()) }
        }
        #expect(!found.isEmpty)
        #expect(
            found.allSatisfy {
                $0.hasSuffix("‘output-tokens-2026’ has classes of this unit and day already")
                    || $0.hasSuffix("‘other’ has classes of this unit and day already")
            })
    }
}
