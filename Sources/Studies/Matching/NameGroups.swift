/// Names that are joined into groups, two groups at a time.
struct NameGroups {
    private var group: [Int]
    private var members: [[Int]]

    init(count: Int) {
        group = Array(0..<count)
        members = (0..<count).map { [$0] }
    }

    func isSame(_ a: Int, _ b: Int) -> Bool { group[a] == group[b] }

    func members(of name: Int) -> [Int] { members[group[name]] }

    /// The smaller group goes into the larger.
    mutating func join(_ a: Int, _ b: Int) {
        var (into, from) = (group[a], group[b])
        if into == from { return }
        if members[into].count < members[from].count { swap(&into, &from) }
        for name in members[from] { group[name] = into }
        members[into] += members[from]
        members[from] = []
    }

    /// Every group, its names in order, by its first name.
    var all: [[Int]] {
        members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
