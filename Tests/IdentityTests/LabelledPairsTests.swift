import Identity
import Testing

/// Right and wrong decisions on labelled pairs under one policy.
private struct Tally {
    var found = 0
    var wrong = 0
    var missed = 0
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }
    var recall: Double { Double(found) / Double(max(1, found + missed)) }

    mutating func count(said: Bool, true truth: Bool) {
        switch (said, truth) {
        case (true, true): found += 1
        case (true, false): wrong += 1
        case (false, true): missed += 1
        case (false, false): return
        }
    }
}

@Suite("Decisions on labelled pairs")
struct LabelledPairsTests {
    @Test("At least 97 % of the matches are right and 92 % are found, in every part and under both policies")
    func bar() {
        for half in ["tune", "held", "vintage"] {
            var (strict, lenient) = (Tally(), Tally())
            for pair in SeededNames.pairs where pair[6] == half {
                let decision = match(
                    ModelRecord(name: pair[1], source: pair[0]), ModelRecord(name: pair[3], source: pair[2])
                ).decision
                let (isSame, isBase) = (pair[4] == "1", pair[5] == "base")
                strict.count(said: decision == .sameWeights, true: isSame && isBase)
                lenient.count(said: decision == .sameWeights || decision == .sameBase, true: isSame)
            }
            #expect(strict.found + strict.missed > 40 && lenient.found + lenient.missed > 60)
            for tally in [strict, lenient] {
                #expect(tally.precision >= 0.97 && tally.recall >= 0.92, "\(half): \(tally)")
            }
        }
    }
}
