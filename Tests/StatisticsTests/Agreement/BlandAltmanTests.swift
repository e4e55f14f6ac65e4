import Statistics
import Testing

@Suite("Limits of agreement")
struct BlandAltmanTests {
    let first = Regressor("meter", [10, 12, 14, 20])
    let second = Regressor("estimate", [9, 12, 13, 18])

    @Test("The example of the documentation")
    func example() throws {
        let found = try BlandAltman(of: first, and: second, scale: .difference)
        #expect(found.bias == 1 && found.limits.contains(2.5) && found.biasInterval.contains(1))
    }

    @Test("A constant factor is a ratio without spread")
    func factor() throws {
        let twice = Regressor("twice", second.values.map { 2 * $0 })
        let found = try BlandAltman(of: twice, and: second, scale: .ratio)
        #expect(abs(found.bias - 2) < 1e-15 && found.limits.width < 1e-14)
    }

    @Test("Equal sources have a bias of 0 and limits of 0")
    func equal() throws {
        let found = try BlandAltman(of: first, and: first, scale: .difference)
        #expect(found.bias == 0 && found.limits == Interval(low: 0, high: 0))
    }

    @Test("Ratios of what is not above 0 are refused, with the source and row")
    func notPositive() {
        #expect(throws: FitError.notPositive(variable: "estimate", row: 1)) {
            try BlandAltman(of: first, and: Regressor("estimate", [9, 0, 13, 18]), scale: .ratio)
        }
    }

    @Test("Too few pairs, what is no number, pairs of one mean and senseless settings are refused")
    func refused() {
        #expect(throws: FitError.tooFew(rows: 0, needed: 3)) {
            try BlandAltman(of: Regressor("a", []), and: Regressor("b", []), scale: .difference)
        }
        #expect(throws: FitError.notFinite(variable: "b", row: 1)) {
            try BlandAltman(of: Regressor("a", [1, 2, 3]), and: Regressor("b", [1, .nan, 2]), scale: .ratio)
        }
        #expect(throws: FitError.constant(variable: "mean")) {
            try BlandAltman(of: Regressor("a", [1, 2, 3]), and: Regressor("b", [3, 2, 1]), scale: .difference)
        }
        for share in [0, 1, Double.nan] {
            #expect(throws: FitError.outside(setting: "coverage", above: 0, below: 1)) {
                try BlandAltman(of: first, and: second, scale: .ratio, coverage: share)
            }
            #expect(throws: FitError.outside(setting: "level", above: 0, below: 1)) {
                try BlandAltman(of: first, and: second, scale: .ratio, level: share)
            }
        }
    }
}
