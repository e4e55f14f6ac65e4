import Footprint
import Rating
import Studies

/// The rating of one model as one row: words for people, and the numbers behind them for programs.
struct ModelRatingTable {
    let rated: RatedCategory
    let member: RatedCategory.Member

    private typealias Field = (column: Column, cell: Cell)

    var table: Table {
        let fields = judgement + carbon + energy + performance
        var table = Table(key: "rating", columns: fields.map(\.column))
        table.append(fields.map(\.cell))
        return table
    }

    private var judgement: [Field] {
        let relative = member.rating.relative
        let absolute = member.rating.absolute.map {
            $0.best == $0.worst ? $0.letter : "\($0.letter) (\($0.best) to \($0.worst))"
        }
        return [data(.text("name", "model"), .text(member.name))]
            + (relative.letter.map { [text("letter", "letter", $0)] }
                ?? [text("no_letter", "letter", "none: no peers to rank it among")])
            + known("letter_doubt", "by draws", RatingWords.doubt(relative, scale: rated.scale))
            + [
                text(
                    "position", "rank",
                    RatingWords.rank(relative)
                        + " from the highest \(rated.benchmark.measurement == .sci ? "score" : "energy")")
            ]
            + [data(.number("rank", "rank"), .number(relative.rank))]
            + [data(.number("peers", "models"), .number(Double(relative.count)))]
            + known(.number("percentile", "percentile", style: .plain(3)), relative.percentile)
            + known("class", "absolute class", absolute)
    }

    private var carbon: [Field] {
        let words = ScoreWords(member.peer, per: rated.benchmark.unit)
        let stage = rated.benchmark.unit.stage
        let basis = RatingWords.basis(ScoreBasis(member.peer))
        let grams = ExportedUnit("", 1)
        func mass(_ key: String, _ carbon: Estimate<CarbonMass>, _ score: CarbonScore) -> Field {
            data(
                .estimate(key, key, Per<CarbonMass, Count>.self, exported: grams), .estimate(carbon / score.units))
        }
        let whole =
            [text("score", "score", words.score)] + known("range", "range", words.range)
            + [
                data(
                    .estimate("sci_g", "score", Per<CarbonMass, Count>.self, exported: grams),
                    .estimate(member.peer.sci)),
                text("unit", "unit of the score", rated.benchmark.unit.name, visibility: .dataOnly),
                text(
                    "evidence", "evidence",
                    [member.peer.sci.method.rawValue, basis].compactMap { $0 }.joined(separator: ": ")),
                text("stage", "stage", "\(stage.scoreName), \(stage.rawValue)"),
            ]
        guard let score = member.score else { return whole }
        let embodied = score.embodied.map { ScorePart.words($0, of: score) } ?? "not counted: not known"
        return whole + [
            text("operational", "operational carbon", ScorePart.words(score.operational, of: score)),
            mass("operational_g", score.operational, score), text("embodied", "embodied carbon", embodied),
        ] + (score.embodied.map { [mass("embodied_g", $0, score)] } ?? [])
    }

    private var energy: [Field] {
        let words = ScoreWords(member.peer, per: rated.benchmark.unit)
        let wattHours = ExportedUnit("", 3_600)
        return known("energy", "energy", words.energy)
            + (member.peer.energy.map {
                [data(.estimate("energy_wh", "energy", Per<Energy, Count>.self, exported: wattHours), .estimate($0))]
            } ?? [])
            + known("boundary", "energy counts", member.score?.boundary)
            + known("stars", "AI Energy Score", member.rating.stars.map(RatingWords.stars))
            + (member.rating.stars.map { stars in
                [
                    data(.number("stars_equal_width", "stars"), .number(Double(stars.equalWidth))),
                    data(.number("stars_quintile", "stars"), .number(Double(stars.quintile))),
                ]
            } ?? [])
    }

    private var performance: [Field] {
        let adjusted = member.rating.adjusted
        let distance = adjusted.map {
            $0.distance <= 1
                ? "on it: no model at least as accurate has less carbon"
                : "\(NumberText.styled($0.distance, .plain(3))) times the least carbon of a model at least as accurate"
        }
        return known("performance", "accuracy", member.accuracy.map(RatingWords.accuracy))
            + (adjusted.map { [data(.number("accuracy", "accuracy"), .number($0.accuracy))] } ?? [])
            + known(
                "correct_answer", "carbon per correct answer",
                adjusted?.carbonPerCorrectAnswer.map { "\(NumberText.styled($0, .significant(3))) gCO2eq" })
            + known("frontier", "frontier", distance)
            + (adjusted.map { [data(.number("frontier_distance", "frontier"), .number($0.distance))] } ?? [])
    }

    private func text(_ key: String, _ header: String, _ text: String, visibility: Column.Visibility = .always) -> Field
    {
        (.text(key, header, visibility: visibility), .text(text))
    }

    /// Nothing where the value is not known: a record without the line.
    private func known(_ key: String, _ header: String, _ text: String?) -> [Field] {
        text.map { [self.text(key, header, $0)] } ?? []
    }

    private func known(_ column: Column, _ value: Double?) -> [Field] { value.map { [(column, .number($0))] } ?? [] }

    /// For programs only.
    private func data(_ column: Column, _ cell: Cell) -> Field {
        var hidden = column
        hidden.visibility = .dataOnly
        return (hidden, cell)
    }
}
