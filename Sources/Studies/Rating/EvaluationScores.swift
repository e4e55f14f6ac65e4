import Footprint
import Observations
import Rating
import Scenarios

/// Scores from the carbon that the Open LLM Leaderboard publishes, which is time × 5.6 kW × 269.8 g/kWh.
///
/// Energy and time are found back from it. Nothing was measured: the board takes eight H100 at their rated 700 W for
/// every model. Source: huggingface.co/docs/leaderboards, 2024-06.
struct EvaluationScores: ScoreReading {
    static let units: [FunctionalUnit] = [.evaluation]
    static let repeats = Repeats.mustAgree

    let intensity: Estimate<CarbonIntensity>
    let pue: Estimate<Ratio>
    let date: String
    private let credit: String
    private let accelerators: ReservedHardware?

    private let assumptions: ScoreAssumptions
    static let accelerators = 8.0
    static let boundary =
        "eight H100 at their rated 700 W for the time of the evaluation, as the board takes them; which hardware ran is "
        + "not told, and processors, memory and network are not counted"

    /// - Parameter site: `nil` for the board's own intensity, without overhead of a building.
    init(
        site: RatingSite?, facts: any ReferenceFacts, lifespan: Estimate<TimeSpan>, date: String, credit: String,
        assumptions: ScoreAssumptions
    ) {
        self.assumptions = assumptions
        intensity = site?.carbonIntensity ?? assumptions.boardIntensity
        pue =
            site?.pue
            ?? Estimate(
                Ratio(1), method: .reported,
                derivation: .given(at: "Open LLM Leaderboard v2: no overhead of the building is counted"))
        self.date = date
        self.credit = credit
        accelerators = (try? facts.accelerator("H100"))?.reserved(Self.accelerators, lifespan: lifespan)
    }

    func score(of row: ModelEntry) throws(NoScore) -> FoundScore {
        guard let carbon = row.observation(named: "evaluation_carbon"), carbon.value > 0 else {
            throw NoScore("no carbon of the evaluation published")
        }
        guard carbon.metric.unit == "kg" else { throw NoScore("carbon of the evaluation not in kg") }
        let published = Estimate(
            CarbonMass.kilograms(carbon.value), method: carbon.method,
            derivation: .given(at: "evaluation_carbon of \(row.entry.key)"))
        let reference = assumptions.boardIntensity
        let energy = Tracing.full.step(
            "EnergyOfEvaluation", "E = C / I", published / reference,
            [FormulaInput("C", "published carbon", published), FormulaInput("I", "the board's intensity", reference)])
        let power = assumptions.boardPower
        let time = Tracing.full.step(
            "TimeOfEvaluation", "t = E / P", energy / power,
            [FormulaInput("E", "energy", energy), FormulaInput("P", "the board's power", power)])
        let score = CarbonScore(
            unit: .evaluation, duration: time, energy: energy, boundary: Self.boundary, pue: pue,
            carbonIntensity: intensity, hardware: accelerators, units: Estimate(Count(1), method: .measured),
            date: date)
        return FoundScore(score: score, accuracy: accuracy(of: row))
    }

    /// The board's average: of scores where chance is 0 %, so no share of answers.
    private func accuracy(of row: ModelEntry) -> Manifest.Accuracy? {
        row.observation(named: "average").map {
            Manifest.Accuracy(
                metric: "average of the Open LLM Leaderboard v2", value: $0.value, unit: $0.metric.unit,
                method: $0.method, source: credit, isShareOfAnswers: false)
        }
    }
}
