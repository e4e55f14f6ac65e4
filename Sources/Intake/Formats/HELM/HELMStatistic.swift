import JSONText

/// One statistic of a run: its name, where it was taken, and what it came to.
struct HELMStatistic {
    /// The part of a run in which it was taken: one entry each.
    struct Part: Hashable {
        /// `valid`, `test`.
        var split: String?
        var subSplit: String?
        /// How the instances were changed, in one line: "robustness, worst".
        var perturbation: String?

        /// After the name of the run.
        var suffix: String {
            let told = [split, subSplit, perturbation].compactMap { $0 }.joined(separator: ", ")
            return told.isEmpty ? "" : " (\(told))"
        }
    }

    let name: String
    let part: Part
    let count: Int
    let mean: HELMNumber
    let low, high: Double?

    /// Why it is not stored, as a clause.
    struct Damage: Error {
        let column: String?
        let reason: String
    }

    init(_ value: JSONValue) throws(Damage) {
        guard value.kind == .object else { throw Damage(column: nil, reason: "it is no object") }
        guard let title = value["name"], title.kind == .object else {
            throw Damage(column: "name", reason: "it has no name")
        }
        name = try Self.word(title["name"], "name.name") ?? ""
        if name.isEmpty { throw Damage(column: "name.name", reason: "it has no name") }
        part = Part(
            split: try Self.word(title["split"], "name.split"),
            subSplit: try Self.word(title["sub_split"], "name.sub_split"),
            perturbation: try Self.perturbation(title["perturbation"]))
        guard let count = value["count"]?.double.flatMap({ Int(exactly: $0) }), count >= 0 else {
            throw Damage(column: "count", reason: "its count is no whole number")
        }
        self.count = count
        mean = count == 0 ? .missing : HELMNumber(value["mean"])
        // Of a single value they say nothing more.
        low = count > 1 ? value["min"]?.double : nil
        high = count > 1 ? value["max"]?.double : nil
    }

    private static func word(_ value: JSONValue?, _ column: String) throws(Damage) -> String? {
        switch value {
        case nil, .null: return nil
        case .string(let text) where text.isIdentifier: return text
        default: throw Damage(column: column, reason: "it is no name: one word is expected")
        }
    }

    /// Its name, what it is computed on, and its settings; what it tests is told by its name.
    private static func perturbation(_ value: JSONValue?) throws(Damage) -> String? {
        guard let value, value != .null else { return nil }
        guard let members = value.members, let name = try word(members["name"], "name.perturbation.name") else {
            throw Damage(column: "name.perturbation", reason: "its perturbation has no name")
        }
        let computed = try word(members["computed_on"], "name.perturbation.computed_on")
        let settings = members.members.filter { !toldOtherwise.contains($0.key) && $0.key.isIdentifier }
            .compactMap { member in member.value.setting.map { "\(member.key) \($0)" } }.sorted()
        return ([name, computed].compactMap { $0 } + settings).joined(separator: ", ")
    }

    private static let toldOtherwise: Set<String> = ["name", "computed_on", "robustness", "fairness"]
}
