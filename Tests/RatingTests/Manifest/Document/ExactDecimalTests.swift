import Statistics
import Testing

@testable import Rating

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "A number is written with the fewest digits, and an exponent with a point and a sign",
        arguments: [
            (400, "400"), (0.1, "0.1"), (1e-5, "1.0e-05"), (1e16, "1.0e+16"), (1.5e-7, "1.5e-07"), (-2, "-2"), (0, "0"),
            (.leastNonzeroMagnitude, "5.0e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
        ])
    func shortest(value: Double, text: String) {
        #expect(ExactDecimal.text(value) == text)
        #expect(ExactDecimal.value(text) == value)
    }

    @Test(
        "Kilowatt-hours and g/kWh that a person wrote stay as they were written",
        arguments: [0.5, 0.1, 400, 23.7, 1e-6])
    func written(value: Double) {
        #expect(ExactDecimal.text(value * 3_600_000, in: .kilowattHours) == ExactDecimal.text(value))
        #expect(ExactDecimal.text(value / 3_600_000, in: .perKilowattHour) == ExactDecimal.text(value))
    }

    @Test("A whole number whose shortest digits are half-way to its neighbour comes back too")
    func halfWay() {
        let value = 2.776463605128252e+17
        #expect(ExactDecimal.value(ExactDecimal.text(value, in: .kilowattHours), in: .kilowattHours) == value)
        #expect(ExactDecimal.value(ExactDecimal.text(value, in: .perKilowattHour), in: .perKilowattHour) == value)
    }

    @Test("Every number comes back bit for bit in every unit of the file", arguments: 0..<20)
    func roundTrip(seed: Int) {
        var generator = SeededGenerator(seed: 3, draw: seed)
        for _ in 0..<2_000 {
            let value =
                Double.random(in: 1..<2, using: &generator)
                * Double(sign: .plus, exponent: Int.random(in: -200...200, using: &generator), significand: 1)
            for unit in [ExactDecimal.Unit.canonical, .kilowattHours, .perKilowattHour] {
                let text = ExactDecimal.text(value, in: unit)
                #expect(ExactDecimal.value(text, in: unit) == value, "\(value) as \(text)")
                #expect(text.utf8.count <= ExactDecimal.longest)
            }
        }
    }

    @Test(
        "What is no plain decimal number is none",
        arguments: [
            "", "-", ".5", "5.", "1e", "1e+", "+1", "0x10", "1_000", "1,5", "nan", "inf", ".inf", "1e999", " 1", "1 ",
            "１",
            "--1", "1e5.0", "1.2.3", String(repeating: "1", count: 41),
        ])
    func notNumbers(text: String) {
        #expect(ExactDecimal.value(text) == nil)
    }

    @Test(
        "Numbers of many digits are read without a trap",
        arguments: ["340282366920938463463374607431768211455", "1e-9999"])
    func extremes(text: String) {
        #expect(ExactDecimal.value(text, in: .kilowattHours) != nil)
        #expect(ExactDecimal.value(text, in: .perKilowattHour) != nil)
    }
}
