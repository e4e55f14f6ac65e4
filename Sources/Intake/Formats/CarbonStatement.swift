import Observations
import Yams

/// Why a statement of carbon could not be read.
struct UnreadableCarbon: Error, Hashable {
    let value: String?
    /// A clause without a full stop.
    let reason: String
}

/// What stands under `co2_eq_emissions`: a number, a mapping, or a list of mappings with one key each.
struct CarbonStatement {
    /// Of the emissions, as it is written.
    let text: String?
    let conditions: [Attribute]
    let attributes: [Attribute]
    private let kind: String?

    init(_ node: Node) {
        let members = Self.members(node)
        let value = members.isEmpty ? node : members["emissions"]
        text = value?.words
        kind = value.flatMap { $0.scalar == nil ? ($0.mapping == nil ? "a list" : "a mapping") : nil }
        let attribute = { (name: String, keys: [String]) in
            keys.lazy.compactMap { members[$0]?.words }.first.map { Attribute(name, $0) }
        }
        conditions = [
            attribute("training_type", ["trainingtype"]), attribute("hardware", ["hardwareused", "hardware"]),
            attribute("location", ["geographicallocation", "geographiclocation", "location"]),
        ].compactMap { $0 }
        attributes = [attribute("carbon_source", ["source"])].compactMap { $0 }
    }

    /// The keys without blanks and underscores, as authors write them both ways.
    private static func members(_ node: Node) -> [String: Node] {
        let mappings = node.mapping.map { [$0] } ?? node.sequence?.prefix(50).compactMap(\.mapping) ?? []
        var members: [String: Node] = [:]
        for mapping in mappings {
            for (key, value) in mapping {
                guard let key = key.string, key.utf8.count < 64 else { continue }
                members[ColumnNames.folded(key)] = value
            }
        }
        return members
    }

    /// - Throws: `UnreadableCarbon`
    func grams() throws -> Double {
        guard let text else {
            throw UnreadableCarbon(value: kind, reason: kind == nil ? "it states no emissions" : "is no number")
        }
        let grams = try Self.grams(text)
        if grams < 0 { throw UnreadableCarbon(value: text, reason: "is negative") }
        if grams == 0 { throw UnreadableCarbon(value: text, reason: "is 0, which no training emits: it is unknown") }
        return grams
    }

    // MARK: - A number with a unit

    /// `24_700_000`, `0.21 in grams of CO2`, `12kg`; without a unit it is grams.
    static func grams(_ text: String) throws -> Double {
        guard text.utf8.count <= 200,
            let match = text.wholeMatch(
                of: /([+-]?(?:[0-9][0-9_]*)?(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]{1,3})?)\s*(.*)/),
            let number = Double(match.1.replacing("_", with: "")), number.isFinite
        else { throw UnreadableCarbon(value: text, reason: "is no number") }
        guard let factor = factor(match.2) else {
            throw UnreadableCarbon(value: text, reason: "has no unit that is known; officially it is grams")
        }
        return number * factor
    }

    /// Grams in one of the unit; `nil` if it cannot be told.
    private static func factor(_ rest: Substring) -> Double? {
        var factor: Double?
        for word in rest.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let unit = endings.first { word.hasSuffix($0) }.map { String(word.dropLast($0.count)) } ?? String(word)
            if fillers.contains(unit) { continue }
            guard factor == nil, let known = units[unit] else { return nil }
            factor = known
        }
        // A comma or another sign right after the number may be a part of it.
        if let first = rest.first, !first.isLetter, first != "(" { return nil }
        return factor ?? 1
    }

    private static let endings = ["co2eq", "co2e", "co2", "co₂eq", "co₂e", "co₂"]
    private static let fillers: Set<String> = [
        "", "in", "of", "eq", "equivalent", "equivalents", "carbon", "dioxide", "emissions", "emitted", "metric",
    ]
    private static let units: [String: Double] = [
        "mg": 1e-3, "g": 1, "gr": 1, "gram": 1, "grams": 1, "kg": 1e3, "kgs": 1e3, "kilogram": 1e3, "kilograms": 1e3,
        "t": 1e6, "ton": 1e6, "tons": 1e6, "tonne": 1e6, "tonnes": 1e6,
    ]
}
