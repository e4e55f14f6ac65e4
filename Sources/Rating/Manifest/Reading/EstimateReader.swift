import Footprint

extension NodeReader {
    private static let parts = ["unit", "low", "central", "high", "method", "source"]

    /// A range on one line: {low: …, central: …, high: …, method: …}, and where it is from.
    func estimate<Q: Quantity>(
        unit: String, _ digits: ExactDecimal.Unit = .canonical, _ bound: NumberBound = .notNegative
    ) throws(ManifestError) -> Estimate<Q> {
        let fields = try self.fields(Self.parts)
        let written = try fields.optional("unit")?.text() ?? ""
        guard written == unit else {
            throw error(.unknownName(written, path: "\(path).unit", known: [unit]))
        }
        let values = [
            try fields("low").number(digits, in: bound), try fields("central").number(digits, in: bound),
            try fields("high").number(digits, in: bound),
        ]
        let source = try fields.optional("source")?.text()
        let estimate: Estimate<Q> = try range(values, method: try fields("method").name(Method.self))
        return estimate.derived(source.map { .given(at: $0) })
    }

    func energy() throws(ManifestError) -> Estimate<Energy> { try estimate(unit: "kWh", .kilowattHours) }

    func intensity() throws(ManifestError) -> Estimate<CarbonIntensity> {
        try estimate(unit: "g/kWh", .perKilowattHour)
    }

    func pue() throws(ManifestError) -> Estimate<Ratio> { try estimate(unit: "", .canonical, .one) }

    /// Three numbers in brackets, in the canonical unit.
    func values<Q: Quantity>(method: Method) throws(ManifestError) -> Estimate<Q> {
        let items = try items(atMost: 3)
        guard items.count == 3 else {
            throw error(.notA("three numbers, low, central and high", path: path, found: "\(items.count)"))
        }
        var values: [Double] = []
        for item in items { values.append(try item.number(in: .notNegative)) }
        return try range(values, method: method)
    }

    private func range<Q: Quantity>(_ values: [Double], method: Method) throws(ManifestError) -> Estimate<Q> {
        guard values[0] <= values[1], values[1] <= values[2] else { throw error(.outOfOrder(path: path)) }
        return Estimate(
            low: Q(canonical: values[0]), central: Q(canonical: values[1]), high: Q(canonical: values[2]),
            method: method)
    }
}
