import Footprint
import Observations
import Scenarios

/// Energy and time of one training, by the most direct of three ways.
struct TrainingWork {
    enum Basis: String {
        case time = "accelerators × time"
        case power = "Epoch's power × time"
        case operations = "FLOP"

        func sentence(sitePower: Estimate<Ratio>) -> String {
            switch self {
            case .time: "Energy is from accelerators × time × a share of their rated power."
            case .power:
                "Energy is from Epoch's power of the whole site × time, brought back to the accelerators alone by the "
                    + "\(sitePower.text) times that it is above their rated power."
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
    /// How many were reserved for the duration; `nil` where that is not known.
    let devices: Double?
    /// As far as published; the FLOP that the energy was computed from where it was.
    let operations: Estimate<Operations>?

    /// What the accelerators can do in the time at their peak; `nil` where the energy is not from their time, or the peak
    /// is not known.
    var mostOperations: Operations? {
        guard basis == .time, let peak = accelerator?.peak, let devices else { return nil }
        return peak.central * (Count(devices) * duration.central)
    }

    private init(
        _ basis: Basis, energy: Estimate<Energy>, _ inputs: TrainingInputs, on accelerator: AcceleratorFacts?,
        for duration: Estimate<TimeSpan>, devices: Double?
    ) {
        self.basis = basis
        self.energy = energy
        self.duration = duration
        self.accelerator = accelerator
        self.devices = devices
        operations = inputs.operations
    }

    /// - Parameter perOperation: Energy and units both follow from FLOP, whose doubt therefore cancels: no range of
    ///   theirs is counted in either.
    /// - Parameter sitePower: Epoch's training power over the rated power of the accelerators. It holds the overhead of
    ///   servers and of the building, and PUE must not be counted twice.
    init(
        of row: ModelEntry, on shelf: AcceleratorShelf, perOperation: Bool, sitePower: Estimate<Ratio>
    ) throws(NoScore) {
        let inputs = TrainingInputs(row)
        let accelerator = inputs.hardware.flatMap { shelf[$0] }
        if let direct = try Self.byTime(inputs, on: accelerator) ?? Self.byPower(inputs, on: accelerator, sitePower) {
            self = direct
        } else {
            self = try Self.byOperations(inputs, on: accelerator, pinned: perOperation)
        }
    }

    private static func byTime(
        _ inputs: TrainingInputs, on accelerator: AcceleratorFacts?
    ) throws(NoScore) -> TrainingWork? {
        guard let time = inputs.time, let count = inputs.accelerators, let power = accelerator?.busyPower else {
            return nil
        }
        var question = TrainingEstimate(hardware: HardwareInputs(power: power), site: atComputers)
        question.processors = Estimate(Count(count), method: .reported)
        question.duration = time
        return TrainingWork(
            .time, energy: try energy(question), inputs, on: accelerator, for: time, devices: count)
    }

    private static func byPower(
        _ inputs: TrainingInputs, on accelerator: AcceleratorFacts?, _ overhead: Estimate<Ratio>
    ) -> TrainingWork? {
        guard let time = inputs.time, let site = inputs.power else { return nil }
        let energy = Tracing.full.step(
            "EnergyFromSitePower", "E = P / o × s × t", site / overhead * StandIn.powerShare * time,
            [
                FormulaInput("P", "power of the site, by Epoch AI", site),
                FormulaInput("o", "power of the site over rated power", overhead),
                FormulaInput("s", "share of its rated power drawn on average", StandIn.powerShare),
                FormulaInput("t", "training time", time),
            ])
        return TrainingWork(
            .power, energy: energy, inputs, on: accelerator, for: time, devices: inputs.accelerators)
    }

    private static func byOperations(
        _ inputs: TrainingInputs, on accelerator: AcceleratorFacts?, pinned: Bool
    ) throws(NoScore) -> TrainingWork {
        guard let listed = inputs.hardware else { throw NoScore("no training hardware known") }
        guard !listed.contains(",") else { throw NoScore("several kinds of accelerators, shares not known") }
        guard let accelerator else { throw NoScore("\(listed) is not in the catalog") }
        guard let power = accelerator.busyPower else { throw NoScore("rated power of \(listed) not known") }
        guard let known = inputs.operations else {
            throw NoScore(
                inputs.isMadeFromAnother
                    ? "neither time with number of accelerators nor FLOP beyond its base model's known"
                    : "neither time with number of accelerators nor FLOP known")
        }
        guard let peak = accelerator.peak else { throw NoScore("16-bit peak rate of \(listed) not known") }
        var inputs = inputs
        inputs.operations = pinned ? known.pinned : known
        let utilisation = inputs.utilisation ?? StandIn.trainingUtilisation
        var question = TrainingEstimate(hardware: HardwareInputs(power: power, peak: peak), site: atComputers)
        question.operations = inputs.operations
        question.modelUtilisation = utilisation
        let needed = ProcessorTimeFromOperations(
            operations: pinned ? known.pinned : known, peak: peak, utilisation: utilisation
        ).explained
        // So many accelerators for a time, or one for so many times as long: the embodied share is the same.
        let devices = inputs.accelerators ?? 1
        return TrainingWork(
            .operations, energy: try energy(question), inputs, on: accelerator,
            for: (needed / devices).mapped { TimeSpan(canonical: $0.canonical) }, devices: devices)
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
