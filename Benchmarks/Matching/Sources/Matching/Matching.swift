import DelimitedText
import FoundationEssentials
import Identity

/// `Matching labelled FILE` prints precision and recall; `Matching names FILE COLUMN FILE COLUMN` prints how long it
/// takes to read all names of two tables and to find every candidate between them.
@main
struct Matching {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.count) {
        case ("labelled"?, 2): try labelled(records(arguments[2]))
        case ("names"?, 5): try names(column(arguments[2], arguments[3]), column(arguments[4], arguments[5]))
        default: print("usage: Matching labelled FILE | Matching names FILE COLUMN FILE COLUMN")
        }
    }

    private struct Tally {
        var found = 0
        var wrong = 0
        var missed = 0

        mutating func count(said: Bool, truth: Bool) {
            switch (said, truth) {
            case (true, true): found += 1
            case (true, false): wrong += 1
            case (false, true): missed += 1
            case (false, false): break
            }
        }

        func line(_ name: String) -> String {
            let share = { (part: Int, rest: Int) in
                let thousandths = (Double(part) / Double(max(1, part + rest)) * 1000).rounded() / 1000
                return "\(thousandths)"
            }
            return "\(name)\tprecision \(share(found, wrong))\trecall \(share(found, missed))\t"
                + "(\(found) found, \(wrong) wrong, \(missed) missed)"
        }
    }

    private static func labelled(_ records: DelimitedRecords) {
        var (strict, lenient) = (Tally(), Tally())
        for record in records.rows {
            let cell = { (column: String) in record[column]?.text ?? "" }
            let decision = match(
                ModelRecord(name: cell("name_a"), source: cell("source_a")),
                ModelRecord(name: cell("name_b"), source: cell("source_b"))
            ).decision
            let isSame = cell("same") == "1"
            strict.count(said: decision == .sameWeights, truth: isSame && cell("kind") == "base")
            lenient.count(said: decision == .sameWeights || decision == .sameBase, truth: isSame)
        }
        print(strict.line("strict"))
        print(lenient.line("lenient"))
    }

    private static func names(_ left: [String], _ right: [String]) {
        let clock = ContinuousClock()
        var best = Duration.seconds(3600)
        var count = 0
        for _ in 0..<5 {
            let taken = clock.measure {
                let index = CandidateIndex(right.map { IdentifiedModel(ModelRecord(name: $0)) })
                count = left.reduce(0) { $0 + index.candidates(for: IdentifiedModel(ModelRecord(name: $1))).count }
            }
            best = min(best, taken)
        }
        let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        print("\(left.count) x \(right.count) names\t\(count) candidates\t\(seconds) s")
    }

    private static func records(_ path: String) throws -> DelimitedRecords {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        return try DelimitedRecords(bytes, file: path)
    }

    private static func column(_ path: String, _ name: String) throws -> [String] {
        try records(path).rows.compactMap { $0[name]?.text }.filter { !$0.isEmpty }
    }
}
