import Footprint
import Rating
public import Studies

extension Document {
    /// The ratings of one category, for the terminal and for programs.
    ///
    /// - Parameter limit: So many models are shown; more that are left out are counted by reason. `nil` for all, by name.
    public init(_ rated: RatedCategory, limit: Int? = 20, nextStep: String? = nil) {
        let tables = RatingTables(rated: rated)
        var sections = [
            DocumentSection(key: "finding", .sentence(RatingFinding(rated).sentence)),
            DocumentSection(key: "standing", .sentence(RatingWords.face(rated))),
            .table(tables.ratings(limit: limit)),
        ]
        if !rated.category.traits.isEmpty { sections.append(.table(tables.category)) }
        sections.append(.record(tables.benchmark))
        sections += RatingDocument.leftOut(tables, limit: limit)
        if !rated.notes.isEmpty {
            sections.append(DocumentSection(key: "notes", heading: "Notes", .list(rated.notes)))
        }
        self.init(title: "Carbon rating: \(rated.benchmark.title)", sections: sections, nextStep: nextStep)
    }
}

enum RatingDocument {
    /// Few are listed by name, many by reason.
    static func leftOut(_ tables: RatingTables, limit: Int?) -> [DocumentSection] {
        guard let names = tables.leftOut(limit: nil), var reasons = tables.reasons else { return [] }
        if limit.map({ tables.rated.leftOut.count <= $0 }) ?? true { return [.table(names)] }
        reasons.footnotes.append("Each by name in JSON.")
        return [.table(reasons)]
    }
}

/// What the ratings of a category say in one sentence.
struct RatingFinding {
    let rated: RatedCategory

    init(_ rated: RatedCategory) { self.rated = rated }

    var sentence: String {
        guard let best = rated.members.first, let worst = rated.members.last else {
            return "No model is in this category."
        }
        let measurement = rated.benchmark.measurement
        let words = ScoreWords(best.peer, per: rated.benchmark.unit)
        let score = measurement == .sci ? words.score : words.energy
        guard rated.members.count > 1 else {
            return
                "\(best.name) is alone in this category: \(score), and no letter, since there is nothing to rank it by."
        }
        let letters = rated.scale.steps.map(\.letter).compactMap { letter -> String? in
            let count = rated.members.count { $0.rating.relative.letter == letter }
            return count > 0 ? "\(count) \(letter)" : nil
        }
        let ratio = worst.peer.ranked(by: measurement) / best.peer.ranked(by: measurement)
        let spread = ratio.isFinite ? ", \(NumberText.styled(ratio, .plain(2))) times less than \(worst.name)" : ""
        let count = NumberText.styled(Double(rated.members.count), .decimals(0))
        return "\(best.name) has the least \(measurement.noun) of \(count) models: \(score)\(spread). Letters: "
            + letters.joined(separator: ", ") + "."
    }
}
