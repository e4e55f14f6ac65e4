import FoundationEssentials
import Ledger
import Studies

/// Asks about pairs one by one, on standard error, and reads the answers from standard input.
struct MatchReview {
    private let pairs: [ModelLinking.UnsurePair]

    init(_ pairs: [ModelLinking.UnsurePair]) { self.pairs = pairs }

    /// What was decided until the end of the pairs or of the answers; nothing is lost by stopping.
    func ask() throws -> [MatchDecision] {
        var decisions: [MatchDecision] = []
        for (number, pair) in pairs.enumerated() {
            StandardError.print(question(pair, number: number + 1))
            guard let answer = try answer() else { return decisions }
            if case .decided(let decision) = answer {
                decisions.append(
                    MatchDecision(
                        a: pair.a, b: pair.b, decision: decision, decidedBy: "person",
                        time: Date().timeIntervalSince1970))
            }
        }
        return decisions
    }

    private enum Answer {
        case decided(String)
        case skipped
    }

    private func question(_ pair: ModelLinking.UnsurePair, number: Int) -> String {
        """

        \(number) of \(pairs.count)
          \(pair.a.name)   (\(pair.a.publisher))
          \(pair.b.name)   (\(pair.b.publisher))
          \(pair.reason)
        [s] same weights  [b] same base  [d] different  [n] next  [q] stop
        """
    }

    /// `nil` at the end.
    private func answer() throws -> Answer? {
        while let line = readLine() {
            switch line.lowercased().filter({ !$0.isWhitespace }) {
            case "s", "same", "same-weights": return .decided("same-weights")
            case "b", "base", "same-base": return .decided("same-base")
            case "d", "different": return .decided("different")
            case "n", "next", "": return .skipped
            case "q", "quit", "stop": return nil
            default: StandardError.print("Answer with s, b, d, n or q.")
            }
        }
        return nil
    }
}
