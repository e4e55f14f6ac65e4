import Observations
import Studies
import Testing

@Suite("The unit of an axis")
struct AxisUnitTests {
    private let parameters = AxisUnit(of: Metric("parameters", better: .neither, meaning: ""))
    private let carbon = AxisUnit(of: Metric("evaluation_carbon", unit: "kg", better: .lower, meaning: ""))

    @Test("Parameters are in thousand millions, other metrics as they are stored")
    func units() {
        #expect(parameters == AxisUnit(symbol: "B", factor: 1e9))
        #expect(carbon == AxisUnit(symbol: "kg", factor: 1))
    }

    @Test("Places are read with their unit or without", arguments: [("70B", 70e9), ("7e10", 70e9), ("1.5T", 1.5e12)])
    func places(text: String, value: Double) { #expect(parameters.value(parsing: text) == value) }

    @Test("A unit behind the number is that of the metric")
    func unit() { #expect(carbon.value(parsing: "1.9 kg") == 1.9 && carbon.value(parsing: "1.9") == 1.9) }

    @Test("What is no number above 0 is none", arguments: ["", "many", "-3", "0", "nan", "inf", "70 kgs"])
    func refused(text: String) { #expect(carbon.value(parsing: text) == nil) }
}
