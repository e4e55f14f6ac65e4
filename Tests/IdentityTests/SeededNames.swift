import Foundation
import TestSupport

/// Names for tests: those of the labelled pairs, and texts that no publisher would write.
enum SeededNames {
    /// The labelled pairs, field by field. No name in them holds a quote; some hold commas, which are quoted.
    static let pairs: [[String]] = {
        let path = Repository.root + "/Tests/IdentityTests/Fixtures/labelled-pairs.csv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst().map { line in
            var fields: [String] = [""]
            var isQuoted = false
            for character in line {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    fields.append("")
                } else {
                    fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }()

    static let known: [String] = Array(Set(pairs.flatMap { [$0[1], $0[3]] })).sorted()

    /// Texts of random pieces, the same on every run.
    static func invented(_ count: Int, seed: UInt64 = 20_250_221) -> [String] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "llama", "Qwen", "7B", "8x7B", "v0.1", "-", "_", " ", "/", ".", "2", "3.1", "Instruct", "é", "文心", "😀",
            "A3B",
            "Q4_K_M", "2024", "11", "20241120", "0528", "x", "e", "b", "99999999999999999999", "\u{0}", "\n", "'", "(",
            "May", "turbo", "16E", "1T", "vl", "tulu", "gemma", "+", "\u{301}", "1e400", "bpw", "0",
        ]
        return (0..<count).map { _ in (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined() }
    }
}
