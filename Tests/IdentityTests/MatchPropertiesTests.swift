import Identity
import Testing

@Suite("What holds of every two names")
struct MatchPropertiesTests {
    private static let names = SeededNames.known + SeededNames.invented(400)

    private static let pairs: [(IdentifiedModel, IdentifiedModel)] = {
        let models = names.map { IdentifiedModel(ModelRecord(name: $0)) }
        return models.indices.flatMap { index in
            [1, 7, 31].map { (models[index], models[(index * $0 + $0) % models.count]) }
        }
    }()

    @Test("A name matches itself with the same weights and no doubt worth a word")
    func reflexive() {
        for name in Self.names {
            let match = match(ModelRecord(name: name), ModelRecord(name: name))
            #expect(match.decision == .sameWeights && match.score >= 0.8, "\(name): \(match.reason)")
        }
    }

    @Test("The order does not matter where one of two short names has a number")
    func shortNames() {
        let (a, b) = (ModelRecord(name: "someone/p1"), ModelRecord(name: "p"))
        #expect(match(a, b).decision == .unsure)
        #expect(match(b, a).decision == .unsure)
        #expect(match(a, b).score == match(b, a).score)
    }

    @Test("The order of the two does not matter")
    func symmetric() {
        for (a, b) in Self.pairs {
            let (there, back) = (match(a, b), match(b, a))
            #expect(there.decision == back.decision && there.score == back.score, "\(a.record.name) | \(b.record.name)")
        }
    }

    @Test("A score is between 0 and 1, and its range tells the decision")
    func ranges() {
        for (a, b) in Self.pairs {
            let match = match(a, b)
            let range: ClosedRange<Double> =
                switch match.decision {
                case .sameWeights: 0.8...1
                case .sameBase: 0.5...0.8
                case .unsure: 0.35...0.5
                case .different: 0...0.34
                }
            #expect(range.contains(match.score) && !match.reason.isEmpty)
        }
    }

    @Test("Case and the kind of separator change nothing")
    func decoration() {
        // An underscore between digits is a point: names with one are left as they are.
        for name in SeededNames.known where !name.contains("_") && !name.contains("(") {
            for other in [name.uppercased(), name.lowercased(), name.replacing("-", with: " ")] {
                let match = match(ModelRecord(name: name), ModelRecord(name: other))
                #expect(
                    match.decision == .sameWeights || other.contains("/") && other.contains(" "), "\(name) | \(other)")
            }
        }
    }

    @Test("An official name with and without its account is one model")
    func owners() {
        for name in SeededNames.known where name.contains("/") {
            let identity = ModelIdentity(parsing: name)
            guard identity.isOfficial, let bare = name.split(separator: "/").last else { continue }
            #expect(match(ModelRecord(name: name), ModelRecord(name: String(bare))).decision == .sameWeights, "\(name)")
        }
    }

    @Test("Different sizes never have the same weights")
    func sizes() {
        for name in SeededNames.known {
            guard let size = ModelIdentity(parsing: name).size.total, size.count >= 1e9 else { continue }
            let written = "\(size)".isEmpty ? "" : ModelSize(total: size).description
            guard name.uppercased().contains(written) else { continue }
            let other = name.uppercased().replacing(written, with: "431B")
            #expect(
                match(ModelRecord(name: name), ModelRecord(name: other)).decision != .sameWeights, "\(name) | \(other)")
        }
    }

    @Test("A long text is read in time proportional to its length, and without harm")
    func longNames() {
        let clock = ContinuousClock()
        for piece in ["a", "7b-", "llama ", "/", "😀", "1.", "文", "Q4_"] {
            let long = String(repeating: piece, count: 65_536 / piece.utf8.count)
            var match = match(ModelRecord(name: "x"), ModelRecord(name: "y"))
            let taken = clock.measure { match = Identity.match(ModelRecord(name: long), ModelRecord(name: long + "b")) }
            #expect(taken < .milliseconds(500), "\(piece): \(taken)")
            #expect(match.decision != .sameWeights || piece == "😀" || piece == "文", "\(piece): \(match)")
        }
    }
}
