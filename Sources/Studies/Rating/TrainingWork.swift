import Footprint
import Observations
import Scenarios

/// Energy and time of one training, by the most direct of three ways.
struct TrainingWork {
    enum Basis: String {
        case time = "accelerators × time"
        case power = "Epoch's power × time"
        case operations = "FLOP"

        var sentence: String {
            switch self {
            case .time: "Energy is from accelerators × time × a share of their rated power."
            case .power:
                "Energy is from Epoch's power of the whole site × time, brought back to the accelerators alone by the "
                    + "\(TrainingWork.overhead.text) times that it is above their rated power."
            case .operations: "Energy is from FLOP over the accelerator's peak rate × utilisation."
            }
        }
    }

    let basis: Basis
    /// Of the accelerators, without the overhead of computers and building.
    let energy: Estimate<Energy>
    let duration: Estimate<TimeSpan>
    /// `nil` where several kinds, or one that the catalog lacks, did the work.
    let accelerator: AcceleratorFacts?
    /// How many were reserved for the duration.
    let devices: Double
    /// As far as published; the FLOP that the energy was computed from where it was.
    let operations: Estimate<Operations>?

    /// What the accelerators can do in the time at their peak; `nil` where the energy is not from their time, or the peak
    /// is not known.
    var mostOperations: Operations? {
        guard basis == .time, let peak = accelerator?.peak else { return nil }
        return peak.central * (Count(devices) * duration.central)
    }

    /// Epoch's training power over the rated power of the accelerators: 1.95 to 2.36 in its files of 2025-05 and 2026-01,
    /// falling with the year. That is 1.82 for the rest of the server and the PUE of the year (Epoch AI, "AI
    /// supercomputers' power", 2025): so it holds the overhead of the building already, and PUE is not counted twice.
    static let overhead = Estimate(
        low: Ratio(1.95), central: Ratio(2.1), high: Ratio(2.36), method: .estimated,
        derivation: .assumed(
            because: "Epoch's power over the rated power of the accelerators it lists, files of 2025-05 and 2026-01"))

    /// - Parameter perOperation: Energy and units both follow from FLOP, whose doubt therefore cancels: no range of
    ///   theirs is counted in either.
    init(of row: ModelEntry, on shelf: AcceleratorShelf, perOperation: Bool) throws(NoScore) {
        let inputs = TrainingInputs(row)
        let listed = inputs.hardware
        let accelerator = listed.flatMap { shelf[$0] }
        self.accelerator = accelerator
        if let time = inputs.time, let count = inputs.accelerators, let power = accelerator?.busyPower {
            var question = TrainingEstimate(hardware: HardwareInputs(power: power), site: Self.atComputers)
            question.processors = Estimate(Count(count), method: .reported)
            question.duration = time
            energy = try Self.energy(question)
            (basis, duration, devices, operations) = (.time, time, count, inputs.operations)
            return
        }
        if let time = inputs.time, let site = inputs.power {
            energy = Tracing.full.step(
                "EnergyFromSitePower", "E = P / o × s × t", site / Self.overhead * StandIn.powerShare * time,
                [
                    FormulaInput("P", "power of the site, by Epoch AI", site),
                    FormulaInput("o", "power of the site over rated power", Self.overhead),
                    FormulaInput("s", "share of its rated power drawn on average", StandIn.powerShare),
                    FormulaInput("t", "training time", time),
                ])
            (basis, duration, devices) = (.power, time, inputs.accelerators ?? 1)
            operations = inputs.operations
            return
        }
        guard let listed else { throw NoScore("no training hardware known") }
        guard !listed.contains(",") else { throw NoScore("several kinds of accelerators, shares not known") }
        guard let accelerator else { throw NoScore("\(listed) is not in the catalog") }
        guard let power = accelerator.busyPower else { throw NoScore("rated power of \(listed) not known") }
        guard var work = inputs.operations else {
            throw NoScore(
                inputs.isMadeFromAnother
                    ? "neither time with number of accelerators nor FLOP beyond its base model's known"
                    : "neither time with number of accelerators nor FLOP known")
        }
        guard let peak = accelerator.peak else { throw NoScore("16-bit peak rate of \(listed) not known") }
        if perOperation { work = work.pinned }
        var question = TrainingEstimate(hardware: HardwareInputs(power: power, peak: peak), site: Self.atComputers)
        question.operations = work
        question.modelUtilisation = inputs.utilisation ?? StandIn.trainingUtilisation
        energy = try Self.energy(question)
        let needed = ProcessorTimeFromOperations(
            operations: work, peak: peak, utilisation: inputs.utilisation ?? StandIn.trainingUtilisation
        ).explained
        // So many accelerators for a time, or one for so many times as long: the embodied share is the same.
        devices = inputs.accelerators ?? 1
        duration = (needed / devices).mapped { TimeSpan(canonical: $0.canonical) }
        (basis, operations) = (.operations, work)
    }

    /// PUE is counted by the score, and carbon as well.
    private static let atComputers = SiteInputs(
        carbonIntensity: Estimate(.gramsPerKilowattHour(0), method: .measured), pue: .exactlyOne)

    private static func energy(_ question: TrainingEstimate) throws(NoScore) -> Estimate<Energy> {
        // Power is given, and time or FLOP: the question is complete.
        guard let energy = (try? question.answer())?.footprint.energy else { throw NoScore("energy not known") }
        return energy
    }
}

extension AcceleratorFacts {
    /// What it draws on average in training.
    var busyPower: Estimate<Power>? { drawnPower(share: StandIn.powerShare) }
}
