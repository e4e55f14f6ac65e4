import Footprint
public import Observations

/// The unit in which a study prints and fits a metric: parameters in billions, everything else as it is stored.
public struct AxisUnit: Sendable, Hashable {
    /// As it stands after a number; empty for a plain one.
    public let symbol: String
    /// One of this unit in the stored unit.
    public let factor: Double

    public init(symbol: String, factor: Double) {
        self.symbol = symbol
        self.factor = factor
    }

    public init(of metric: Metric) {
        let isCountOfParameters = metric.unit.isEmpty && metric.name.hasSuffix("parameters")
        self = isCountOfParameters ? AxisUnit(symbol: "B", factor: 1e9) : AxisUnit(symbol: metric.unit, factor: 1)
    }

    /// Reads a place on the axis: `70B`, `1.9kg`, `1e24`; a plain number is in the stored unit.
    ///
    /// - Returns: The value in the stored unit; `nil` if the text is none, or not above 0.
    public func value(parsing text: String) -> Double? {
        var number = Substring(text)
        if !symbol.isEmpty, symbol != "B", number.hasSuffix(symbol) { number = number.dropLast(symbol.count) }
        while number.last == " " { number.removeLast() }
        let value = Double(number) ?? AxisUnit.count(String(number))
        return value.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }

    /// `70B` is 70e9.
    private static func count(_ text: String) -> Double? {
        do throws(QuantityTextError) {
            return try Count(parsing: text).value
        } catch {
            return nil
        }
    }
}
