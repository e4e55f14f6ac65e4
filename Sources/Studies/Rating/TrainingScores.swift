import Footprint
import Observations
import Rating
import Scenarios

/// Scores from what Epoch AI lists of trainings. All are estimates, of the accelerators alone.
struct TrainingScores: ScoreReading {
    static let units: [FunctionalUnit] = [.trainingTokens, .trainingOperations, .parameters]
    static let repeats = Repeats.mustAgree

    private let unit: FunctionalUnit
    private let site: RatingSite
    private let lifespan: Estimate<TimeSpan>
    private let accelerators: AcceleratorShelf
    private let assumptions: ScoreAssumptions

    init(
        unit: FunctionalUnit, site: RatingSite, facts: any ReferenceFacts, lifespan: Estimate<TimeSpan>,
        rows: [ModelEntry], assumptions: ScoreAssumptions
    ) {
        self.assumptions = assumptions
        self.unit = unit
        self.site = site
        self.lifespan = lifespan
        accelerators = AcceleratorShelf(rows.compactMap { $0.condition("training_hardware") }, facts: facts)
    }

    static let boundary = "accelerators alone, without processors, memory and network around them"

    func score(of row: ModelEntry) throws(NoScore) -> FoundScore {
        let work = try TrainingWork(
            of: row, on: accelerators, perOperation: unit == .trainingOperations, sitePower: assumptions.sitePower)
        let (units, remarks) = try TrainingUnits(unit, work: work, tokensPerPoint: assumptions.tokensPerPoint)
            .units(of: row)
        let score = CarbonScore(
            unit: unit, duration: work.duration, energy: work.energy, boundary: Self.boundary, pue: site.pue,
            carbonIntensity: site.carbonIntensity,
            hardware: work.devices.flatMap { work.accelerator?.reserved($0, lifespan: lifespan) }, units: units,
            date: row.entry.model.released ?? "")
        return FoundScore(
            score: score, traits: traits(of: row, work), configuration: work.basis.rawValue,
            remarks: [work.basis.sentence(sitePower: assumptions.sitePower)] + remarks)
    }

    private func traits(of row: ModelEntry, _ work: TrainingWork) -> [Trait] {
        var traits: [Trait] = []
        if let domain = row.attribute("domain") {
            traits.append(Trait(.purpose, domain, evidence: "domain, by Epoch AI"))
        }
        if let base = row.entry.model.base {
            traits.append(Trait(.type, "trained further", evidence: "made from \(base), by Epoch AI"))
        } else {
            traits.append(Trait(.type, "trained from the start", evidence: "Epoch AI names no base model"))
        }
        if let hardware = row.condition("training_hardware") {
            traits.append(Trait(.hardware, hardware, evidence: "training hardware, by Epoch AI"))
        }
        return traits
    }
}
