public import Ledger
import Observations

/// To which base model each row goes back.
///
/// A base that a publisher names, or that `wattmark match` found, is followed to its own base. A row of which no base
/// is known, but whose architecture and number of parameters are those of rows with a known one, is put to the most
/// frequent of these: such a row is almost surely made from one of them, and taking it for independent would make
/// errors too small. Rows that share only architecture and size are one cluster. The account says how many of each.
public struct BaseLineage: Sendable {
    /// How the clusters came about.
    public struct Account: Sendable, Hashable {
        /// Rows whose base is named by a publisher or found by matching.
        public internal(set) var named = 0
        /// Rows that are a base themselves: others name it, or its publisher is its maker.
        public internal(set) var own = 0
        /// Rows put to a base by architecture and size: assumed.
        public internal(set) var assumed = 0
        /// Rows of which nothing is known.
        public internal(set) var alone = 0

        public init() {}
    }

    /// For each row a number that rows of one base share.
    public let clusters: [Int]
    public let account: Account

    private struct Skeleton: Hashable {
        let architecture: String
        let parameters: Double
    }

    /// - Parameters:
    ///   - models: The models of the ledger by number, to follow bases.
    ///   - parameters: The number of parameters of each row, where it is known.
    public init(of rows: [ModelEntry], models: [Int64: LedgerModel], parameters: [Double?]) {
        let listed = Dictionary(rows.map { ($0.entry.model.name, $0) }) { first, _ in first }
        var roots = rows.map { BaseLineage.root(of: $0, models, listed) }
        let named = roots.map { $0 != nil }
        let pointedAt = Set(roots.compactMap { $0 })
        var account = Account()
        for (place, row) in rows.enumerated() where roots[place] == nil {
            let own = BaseLineage.name(of: row)
            let isOfficial = row.entry.attributes.contains { $0.name == "official" && $0.value.lowercased() == "true" }
            if pointedAt.contains(own) || isOfficial {
                roots[place] = own
                account.own += 1
            }
        }
        let skeletons = zip(rows, parameters).map { BaseLineage.skeleton($0, $1) }
        var frequent: [Skeleton: [String: Int]] = [:]
        for (skeleton, root) in zip(skeletons, roots) {
            if let skeleton, let root { frequent[skeleton, default: [:]][root, default: 0] += 1 }
        }
        account.named = named.count { $0 }
        var numbers: [String: Int] = [:]
        clusters = rows.indices.map { place in
            let root: String
            if let known = roots[place] {
                root = known
            } else if let skeleton = skeletons[place] {
                let likely = frequent[skeleton]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
                root = likely ?? "skeleton \(skeleton.architecture) \(skeleton.parameters)"
                account.assumed += 1
            } else {
                root = BaseLineage.name(of: rows[place])
                account.alone += 1
            }
            if let number = numbers[root] { return number }
            numbers[root] = numbers.count
            return numbers.count - 1
        }
        self.account = account
    }

    /// The last base that is known, `nil` where none is.
    ///
    /// - Parameter listed: Rows by the names of their models: a base that is told by its name alone may be one of them.
    private static func root(
        of row: ModelEntry, _ models: [Int64: LedgerModel], _ listed: [String: ModelEntry]
    ) -> String? {
        var row = row
        var root: String?
        var seen: Set<String> = []
        while seen.insert(row.entry.model.name).inserted {
            if let matched = matchedRoot(of: row, models) { return matched }
            guard let base = namedBase(of: row) else { break }
            guard let next = listed[base] else { return "name \(base)" }
            root = name(of: next)
            row = next
        }
        return root
    }

    private static func matchedRoot(of row: ModelEntry, _ models: [Int64: LedgerModel]) -> String? {
        guard let model = row.model, let first = model.baseNumber else { return nil }
        var seen: Set<Int64> = [model.number]
        var number = first
        while seen.insert(number).inserted, let next = models[number]?.baseNumber { number = next }
        return "model \(number)"
    }

    /// A merge is listed under its own name; that is no base.
    private static func namedBase(of row: ModelEntry) -> String? {
        guard let text = row.entry.model.base, !text.hasSuffix("(Merge)"), text != row.entry.model.name else {
            return nil
        }
        return text
    }

    private static func name(of row: ModelEntry) -> String {
        row.model.map { "model \($0.number)" } ?? "name \(row.entry.model.name)"
    }

    private static func skeleton(_ row: ModelEntry, _ parameters: Double?) -> Skeleton? {
        guard let architecture = row.entry.model.architecture, architecture != "?", let parameters, parameters > 0
        else { return nil }
        return Skeleton(architecture: architecture, parameters: (parameters / 1e7).rounded())
    }
}

extension BaseLineage {
    /// Clusters by a name; a row without one is on its own.
    init(naming rows: [ModelEntry], by name: (ModelEntry) -> String?) {
        var account = Account()
        var numbers: [String: Int] = [:]
        var next = 0
        clusters = rows.map { row in
            guard let found = name(row) else {
                account.alone += 1
                next += 1
                return next - 1
            }
            account.named += 1
            if let number = numbers[found] { return number }
            numbers[found] = next
            next += 1
            return next - 1
        }
        self.account = account
    }
}
