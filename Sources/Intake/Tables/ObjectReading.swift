import Footprint
import JSONText
import Observations

/// Takes values out of one JSON object, and remembers which could not be read and which nobody asked for.
struct ObjectReading {
    /// Which record of the file it is, counted from 1; 0: the file as a whole.
    let row: Int
    /// The way to the object: `$.configurations[3]`.
    let place: String
    private let fields: [String: JSONValue]
    private var used: Set<String> = []
    /// The keys that were passed over.
    private(set) var passedOver: Set<String> = []
    private(set) var refusals: [Refusal] = []
    private(set) var observations: [Observation] = []
    private(set) var attributes: [Attribute] = []
    private(set) var conditions: [Attribute] = []

    /// Reads the object that comes next.
    ///
    /// - Parameters:
    ///   - passingOver: Keys whose values are not held.
    ///   - opening: Keys of objects whose members count as members of this one.
    init(
        _ reader: inout JSONReader, row: Int, passingOver: Set<String> = [], opening: Set<String> = []
    ) throws {
        self.row = row
        place = reader.pathText
        var fields: [String: JSONValue] = [:]
        var passedOver: Set<String> = []
        try reader.members { reader, key in
            if passingOver.contains(key) {
                passedOver.insert(key)
                return
            }
            let value = try reader.value(Self.limits)
            if opening.contains(key), let inner = value.members {
                for member in inner.members { fields[member.key] = member.value }
            } else {
                fields[key] = value
            }
        }
        self.fields = fields
        self.passedOver = passedOver
    }

    /// An object that is held already.
    init(_ fields: [String: JSONValue], row: Int, place: String) {
        self.fields = fields
        self.row = row
        self.place = place
    }

    private static let limits = JSONTreeLimits(maximumNodes: 10_000, maximumBytes: 1 << 20)

    /// The keys that nobody asked for, and those that were passed over.
    var leftOut: Set<String> { Set(fields.keys).subtracting(used).union(passedOver) }

    func has(_ key: String) -> Bool { fields[key].map { $0 != .null } ?? false }

    // MARK: - Values

    /// Words, or a number as it is written; `nil` if there is none. Anything else is refused.
    mutating func text(_ key: String) -> String? {
        used.insert(key)
        switch fields[key] {
        case nil, .null: return nil
        case .string(let text): return text.trimmed.isEmpty ? nil : text.onOneLine
        case .number(let number): return number.text
        case .boolean(let isTrue): return isTrue ? "true" : "false"
        case .array, .object:
            refuse(key, "is neither words nor a number")
            return nil
        }
    }

    /// A number; what is none is refused and gives `nil`.
    mutating func number(_ key: String) -> Double? {
        used.insert(key)
        switch fields[key] {
        case nil, .null: return nil
        case .number(let number):
            if let double = number.double { return double }
            if number.text != "NaN" { refuse(key, "is not finite") }
            return nil
        default:
            refuse(key, "is no number")
            return nil
        }
    }

    /// A number above zero, as every energy, power, time and size is.
    mutating func amount(_ key: String) -> Double? {
        guard let number = number(key) else { return nil }
        if number > 0 { return number }
        refuse(key, "is not above zero")
        return nil
    }

    // MARK: - What is kept

    mutating func observe(_ metric: Metric, _ key: String, method: Method, boundary: String? = nil) {
        guard let value = amount(key) else { return }
        observations.append(Observation(metric, value, method: method, boundary: boundary))
    }

    mutating func observe(_ observation: Observation) { observations.append(observation) }

    mutating func condition(_ name: String, _ key: String) {
        if let text = text(key) { conditions.append(Attribute(name, text)) }
    }

    /// A condition that stands elsewhere in the file.
    mutating func condition(named name: String, _ value: String) { conditions.append(Attribute(name, value)) }

    mutating func attribute(_ name: String, _ key: String) {
        if let text = text(key) { attributes.append(Attribute(name, text)) }
    }

    mutating func refuse(_ key: String, _ reason: String) {
        refusals.append(
            Refusal(.cell, row: row, place: place, column: key, value: fields[key].map(Self.shown), reason: reason))
    }

    /// The refusal of the whole object.
    func refusal(column: String?, reason: String) -> Refusal {
        Refusal(
            row: row, place: place, column: column, value: column.flatMap { fields[$0] }.map(Self.shown),
            reason: reason)
    }

    private static func shown(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .number(let number): number.text
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .null, .array, .object: value.kind.rawValue
        }
    }
}
