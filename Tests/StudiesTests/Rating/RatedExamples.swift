import Footprint
import Ledger
import Rating
import Studies
import TestSupport
import Testing

/// Small ledgers, rated.
enum RatedExamples {
    typealias Change = @Sendable (inout RatingExamples.Served) -> Void

    static let date = "2026-11-21"
    static let tool = "Wattmark 0.1.0"

    /// - Parameter draws: 0 where no test looks at probabilities.
    static func rating(draws: Int = 0) throws -> CategoryRating {
        CategoryRating(scale: try RatingScale(named: "scer-0.1"), plan: RankUncertainty.Plan(draws: draws, seed: 7))
    }

    /// Models at a server, and models of the ledger under the same names, numbered from 1.
    static func candidates(
        _ changes: [(String, Change)], site: RatingSite = RatingExamples.site
    ) throws -> RatingCandidates {
        let entries = changes.enumerated().map { RatingExamples.served($1.0, row: $0 + 1, $1.1) }
        let models = changes.enumerated().map { ExampleBoard.model(Int64($0 + 1), names: [("Server", $1.0)]) }
        return try RatingExamples.candidates(
            RatingExamples.chat, try RatingExamples.wish(site: site, where: ["max_num_seqs=64"]),
            [.init("Server", "2026-02", entries)], models: models)
    }

    /// The largest category, told apart by size.
    static func rated(
        _ changes: [(String, Change)], site: RatingSite = RatingExamples.site, draws: Int = 0
    ) async throws -> RatedCategory {
        let found = try candidates(changes, site: site)
        let one = try #require(RatingCategories(of: found, by: [.size]).all.first)
        return try await rating(draws: draws).rated(one, of: found)
    }

    static let five: [(String, Change)] = [
        ("a/one", { $0.joules = 0.3 }), ("a/two", { $0.joules = 0.5 }), ("a/three", { $0.joules = 0.8 }),
        ("a/four", { $0.joules = 1.5 }), ("a/five", { $0.joules = 4 }),
    ]

    static func letters(_ rated: RatedCategory) -> [String] {
        rated.members.map { "\($0.name) \($0.rating.relative.letter ?? "none")" }
    }

    /// The manifest of each member, read again from the file that it was written to.
    static func files(_ rated: RatedCategory) throws -> [ManifestFile] {
        try rated.members.map { member in
            let manifest = try #require(rated.manifest(of: member, date: date, tool: tool))
            return try ManifestFile(Array(try ManifestFile.text(of: manifest).utf8), file: "\(member.name).yaml")
        }
    }
}
