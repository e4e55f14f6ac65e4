public import Footprint

/// A coefficient or an assumption of a model, with its range: "processor-load-exponent", "power-supply-efficiency".
///
/// ```swift
/// try ReferenceCatalog.embedded.assumption("power-supply-efficiency").ratio?.central == Ratio(0.9)
/// ```
public struct Assumption: Sendable {
    public enum Value: Sendable {
        case ratio(Estimate<Ratio>)
        case power(Estimate<Power>)
        case carbonIntensity(Estimate<CarbonIntensity>)
    }

    public let id: String
    /// "power out of the supply over power into it".
    public let meaning: String
    public let value: Value
    public let origin: RowOrigin

    /// The value, if it is a plain ratio.
    public var ratio: Estimate<Ratio>? { if case .ratio(let ratio) = value { ratio } else { nil } }

    /// The value, if it is a power.
    public var power: Estimate<Power>? { if case .power(let power) = value { power } else { nil } }

    /// The value, if it is a carbon intensity.
    public var carbonIntensity: Estimate<CarbonIntensity>? {
        if case .carbonIntensity(let intensity) = value { intensity } else { nil }
    }
}

extension Assumption: CatalogRow {
    static let table = CatalogTable.assumptions

    private enum Measure: String, CaseIterable {
        case ratio
        case watts = "W"
        case gramsPerKilowattHour = "g/kWh"
    }

    init(_ row: RowReader) throws {
        id = try row.text("id")
        meaning = try row.text("meaning")
        origin = try row.origin()
        let method = try row.choice("method", of: Method.self)
        switch try row.choice("unit", of: Measure.self) {
        case .ratio: value = .ratio(try row.range(method, meaning, Ratio.init(_:)))
        case .watts: value = .power(try row.range(method, meaning, Power.watts))
        case .gramsPerKilowattHour:
            value = .carbonIntensity(try row.range(method, meaning, CarbonIntensity.gramsPerKilowattHour))
        }
    }
}

extension RowReader {
    fileprivate func range<Q: Quantity>(
        _ method: Method, _ meaning: String, _ quantity: (Double) -> Q
    ) throws -> Estimate<Q> {
        let columns = ("low", "central", "high")
        let value = try estimate(
            columns, in: 0...100_000, method: method, origin: origin(), facts: meaning, quantity)
        guard let value else { throw problem("the cell is empty", "central") }
        return value
    }
}

extension ReferenceCatalog {
    public func assumptions() throws -> [Assumption] { try assumptionNames.get().rows }

    /// A coefficient or an assumption by its id.
    public func assumption(_ id: String) throws -> Assumption { try assumptionNames.get().row(named: id) }

    /// The value of an assumption, of the kind that is asked for.
    ///
    /// ```swift
    /// try ReferenceCatalog.embedded.assumption("power-supply-efficiency", \.ratio).central == Ratio(0.9)
    /// ```
    ///
    /// - Throws: `CatalogLookupError` without such a row, `RowProblem` for a row of another unit.
    public func assumption<Q>(_ id: String, _ value: KeyPath<Assumption, Estimate<Q>?>) throws -> Estimate<Q> {
        let row = try assumption(id)
        guard let found = row[keyPath: value] else {
            throw RowProblem("it has another unit than is asked for", at: row.origin, column: "unit")
        }
        return found
    }
}
