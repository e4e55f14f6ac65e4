import Footprint
import Rating
public import Studies

extension Document {
    /// The rating of one model among its peers; `nil` where it is not among them.
    public init?(_ rated: RatedCategory, model: String, limit: Int?) {
        guard let member = rated.members.first(where: { $0.name == model }) else { return nil }
        let tables = RatingTables(rated: rated)
        let words = ScoreWords(member.peer, per: rated.benchmark.unit)
        let relative = member.rating.relative
        var facts = Table(key: "rating", columns: [.text("item", "item"), .text("text", "")])
        let items: [(String, String?)] = [
            ("letter", relative.letter ?? "none: no peers to rank it among"),
            ("by draws", RatingWords.doubt(relative, scale: rated.scale)),
            ("score", words.score), ("range", words.range),
            (
                "method of the score",
                [member.peer.sci.method.rawValue, RatingWords.basis(ScoreBasis(member.peer))]
                    .compactMap { $0 }.joined(separator: ": ")
            ),
            ("stage", rated.benchmark.unit.stage.scoreName + ", " + rated.benchmark.unit.stage.rawValue),
            ("rank", RatingWords.rank(relative) + " from the highest score"),
            ("percentile", relative.percentile.map { NumberText.styled($0, .plain(3)) }),
            (
                "absolute class",
                member.rating.absolute.map {
                    $0.best == $0.worst ? $0.letter : "\($0.letter) (\($0.best) to \($0.worst))"
                }
            ),
            ("energy", words.energy),
            ("operational carbon", member.score.map { ScorePart.words($0.operational, of: $0) }),
            (
                "embodied carbon",
                member.score.map { score in
                    score.embodied.map { ScorePart.words($0, of: score) } ?? "not counted: not known"
                }
            ),
            ("energy counts", member.score?.boundary),
            ("AI Energy Score", member.rating.stars.map(RatingWords.stars)),
            ("accuracy", member.accuracy.map(RatingWords.accuracy)),
            (
                "carbon per correct answer",
                member.rating.adjusted?.carbonPerCorrectAnswer.map {
                    "\(NumberText.styled($0, .significant(3))) gCO2eq"
                }
            ),
            (
                "frontier",
                member.rating.adjusted.map {
                    $0.distance <= 1
                        ? "on it: no model at least as accurate has less carbon"
                        : "\(NumberText.styled($0.distance, .plain(3))) times the least carbon of a model at least as accurate"
                }
            ),
        ]
        for (item, text) in items { if let text { facts.append([.text(item), .text(text)]) } }
        var shown = rated
        shown.leftOut = []
        let rest = Document(shown, limit: limit)
        var sections = [
            DocumentSection.table(facts), DocumentSection(key: "standing", .sentence(RatingWords.face(rated))),
        ]
        sections.append(.table(tables.membership(of: member)))
        sections += rest.sections.filter { !["finding", "standing", "category"].contains($0.key) }
        self.init(
            title: "Carbon rating of \(member.name)", sections: sections,
            nextStep: member.score == nil ? nil : "Write its label: add --labels FOLDER --manifests FOLDER")
    }
}

/// A part of a score in words.
enum ScorePart {
    /// "0.0144 gCO2eq, 93 %": for one unit, and of the whole score.
    static func words(_ carbon: Estimate<CarbonMass>, of score: CarbonScore) -> String {
        let each = carbon.central.canonical / score.units.central.canonical
        let share = carbon.central.canonical / score.carbon.central.canonical
        let percent = share.isFinite ? ", \(RatingWords.percent(share))" : ""
        return NumberText.styled(each, .significant(3)) + " gCO2eq" + percent
    }
}
