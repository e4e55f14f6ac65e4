public import Footprint
public import Ledger

/// Energy and carbon of a tracked run, from what the ledger holds of it.
///
/// What is inside another component (`ComponentNesting`) is shown and not added. Where it is unknown how much of an energy
/// was the command's, the command's is between nothing of it and all of it, assumed to be half.
public struct RunFootprint: Sendable {
    public struct Part: Sendable {
        public let component: String
        /// Of a run with parts on several hosts; `nil` where there is one.
        public fileprivate(set) var host: String?
        public let source: String
        public let machine: Estimate<Energy>
        public let command: Estimate<Energy>
        public let idle: Estimate<Energy>
        /// Of the machine's, of which it is unknown how much was the command's.
        public let commandUnknown: Energy
        /// Whether it is in the sum, and not inside another part.
        public let isAdded: Bool
        /// Whether it is not below the meters of the parts that it contains.
        public fileprivate(set) var isBelieved = true
        /// Time with a value, and without.
        public let covered: TimeSpan
        public let missing: TimeSpan
    }

    public let run: RunRecord
    public let parts: [Part]
    public let notes: [String]
    /// By name.
    public let phases: [RunPhase]
    public let eachPhase: [PhaseRecord]
    /// What the machine used while the command ran; `nil` where nothing was metered.
    public let machine: Estimate<Energy>?
    /// Of that, the command's share; `nil` where it is unknown.
    public let command: Estimate<Energy>?
    public let idle: Estimate<Energy>?
    /// The energy that the run answers for: the machine's or the command's.
    public let energy: Estimate<Energy>?
    /// That with the overhead of the building.
    public let facilityEnergy: Estimate<Energy>?
    public let operational: Estimate<CarbonMass>?
    public let embodied: Estimate<CarbonMass>?
    public let carbon: Estimate<CarbonMass>?

    public init(_ recorded: RecordedRun) {
        run = recorded.run
        notes = recorded.notes.map(\.text)
        phases = RunPhase.all(of: recorded)
        eachPhase = recorded.phases
        let added = ComponentNesting.added(of: recorded)
        parts = recorded.totals.map { total in
            let record = recorded.components.first { $0.component == total.component }
            var part = Part(total, record, isAdded: added.contains(total.component))
            part.isBelieved = ComponentNesting.isBelieved(total, in: recorded)
            return part
        }
        let counted = parts.filter { $0.isAdded && $0.covered > .zero }
        machine = Self.sum(counted.map(\.machine))
        command = Self.sum(counted.map(\.command))
        idle = Self.sum(counted.map(\.idle))
        energy = recorded.run.scope == "process" ? command : machine

        let place = recorded.run.place
        let facilityEnergy = energy.map { energy in
            place.pue.map { Self.facility(energy, pue: $0.estimate(Ratio.self, unit: 1, from: "run")) } ?? energy
        }
        self.facilityEnergy = facilityEnergy
        let intensity = Self.intensity(of: recorded, default: place)
        let operational: Estimate<CarbonMass>? =
            if let facilityEnergy, let intensity {
                OperationalCarbon(energy: facilityEnergy, intensity: intensity).explained
            } else { nil }
        self.operational = operational
        let embodied: Estimate<CarbonMass>? =
            if let rate = place.embodiedPerSecond, let duration = recorded.run.duration {
                rate.estimate(CarbonMass.self, unit: duration.seconds, from: place.embodiedSource ?? "run")
            } else { nil }
        self.embodied = embodied
        carbon = operational.map { operational in embodied.map { Self.total(operational, $0) } ?? operational }
    }

    /// The sum of runs that share no joule, as one run.
    ///
    /// - Parameters:
    ///   - runs: On one host or many. Where the carbon of one is unknown, so is the sum's.
    ///   - run: What the sum is called.
    init(sumOf runs: [RunFootprint], as run: RunRecord) {
        self.run = run
        notes = Self.notes(of: runs)
        phases = []
        eachPhase = []
        parts = runs.flatMap { run in
            run.parts.map { part in
                var part = part
                part.host = run.run.host
                return part
            }
        }
        machine = Self.sum(runs.compactMap(\.machine))
        command = Self.sum(runs.compactMap(\.command))
        idle = Self.sum(runs.compactMap(\.idle))
        energy = run.scope == "process" ? command : machine
        facilityEnergy = Self.sum(runs.compactMap(\.facilityEnergy))
        operational = Self.sumOfAll(runs.map(\.operational))
        embodied = Self.sumOfAll(runs.map(\.embodied))
        carbon = Self.sumOfAll(runs.map(\.carbon))
    }

    private static func facility(_ energy: Estimate<Energy>, pue: Estimate<Ratio>) -> Estimate<Energy> {
        let card = FormulaCard(name: "overhead of the building", equation: "E_facility = E × PUE")
        let inputs = [
            FormulaInput("E", "energy of the run", energy), FormulaInput("PUE", "power usage effectiveness", pue),
        ]
        return (energy * pue).weakened(to: .estimated).derived(.computed(card, inputs: inputs))
    }

    private static func total(
        _ operational: Estimate<CarbonMass>, _ embodied: Estimate<CarbonMass>
    ) -> Estimate<CarbonMass> {
        let card = FormulaCard(name: "carbon of the run", equation: "C = C_operational + C_embodied")
        let inputs = [
            FormulaInput("C_operational", "carbon of the electricity", operational),
            FormulaInput("C_embodied", "share of the hardware's embodied carbon", embodied),
        ]
        return (operational + embodied).derived(.computed(card, inputs: inputs))
    }

    /// The run's own intensity; where samples carry that of their own hour, the mean weighted by energy, with the run's own
    /// for the samples without one. Where there is no own one, those are counted by the mean of the others.
    private static func intensity(
        of recorded: RecordedRun, default place: RunPlace
    ) -> Estimate<CarbonIntensity>? {
        let isProcess = recorded.run.scope == "process"
        let weighted = recorded.totals.compactMap(\.weightedIntensity)
        let joules = weighted.reduce(0) { $0 + (isProcess ? $1.commandJoules : $1.machineJoules) }
        let grams = weighted.reduce(0) { $0 + (isProcess ? $1.commandGrams : $1.machineGrams) }
        let origin = place.intensitySource ?? "run"
        let own = place.intensity?.estimate(CarbonIntensity.self, unit: 1 / 3_600_000, from: origin)
        guard joules > 0 else { return own }
        let mean = Estimate(CarbonIntensity.gramsPerKilowattHour(grams / joules * 3_600_000), method: .reported)
        let all = recorded.totals.reduce(0) { $0 + (isProcess ? $1.command : $1.machine) }
        let share = min(1, joules / max(all, joules))
        // Rounding of sums is no gap.
        guard let own, share < 1 - 1e-9 else { return mean.derived(.given(at: origin)) }
        return Estimate(
            low: CarbonIntensity(canonical: mean.low.canonical * share + own.low.canonical * (1 - share)),
            central: CarbonIntensity(canonical: mean.central.canonical * share + own.central.canonical * (1 - share)),
            high: CarbonIntensity(canonical: mean.high.canonical * share + own.high.canonical * (1 - share)),
            method: .weakest(mean.method, own.method)
        ).derived(.given(at: origin))
    }

    /// What is said of every part once, the rest with the part's name.
    private static func notes(of runs: [RunFootprint]) -> [String] {
        let common = runs.dropFirst().reduce(Set(runs.first?.notes ?? [])) { $0.intersection($1.notes) }
        let special = runs.flatMap { part in
            part.notes.filter { !common.contains($0) }.map { "\(part.run.partName): \($0)" }
        }
        return (runs.first?.notes.filter(common.contains) ?? []) + special
    }

    private static func sum<Q: Amount>(_ parts: [Estimate<Q>]) -> Estimate<Q>? {
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first, +)
    }

    /// `nil` where one is unknown.
    private static func sumOfAll<Q: Amount>(_ parts: [Estimate<Q>?]) -> Estimate<Q>? {
        let known = parts.compactMap(\.self)
        return known.count == parts.count ? sum(known) : nil
    }
}

extension RunFootprint.Part {
    init(_ total: TotalRecord, _ record: ComponentRecord?, isAdded: Bool) {
        component = total.component
        source = record?.source ?? "unknown"
        self.isAdded = isAdded
        covered = .seconds(total.covered)
        missing = .seconds(total.missing)
        commandUnknown = .joules(total.commandUnknown)
        func estimate(_ joules: Double, unknown: Double = 0) -> Estimate<Energy> {
            let method = record.flatMap { Method(rawValue: $0.method) } ?? .estimated
            return Estimate(
                low: .joules(joules * (record?.lowFactor ?? 1)), central: .joules(joules + unknown / 2),
                high: .joules((joules + unknown) * (record?.highFactor ?? 1)),
                method: unknown > 0 ? .assumed : method
            ).derived(.given(at: record?.source ?? total.component))
        }
        machine = estimate(total.machine)
        command = estimate(total.command, unknown: total.commandUnknown)
        idle = estimate(total.idle, unknown: total.idleUnknown)
    }
}

extension RunRecord {
    /// The part of a group, for people: its rank, else its host.
    public var partName: String { rank.map { "rank \($0)" } ?? host }

    /// From start to end; `nil` while it runs.
    public var duration: TimeSpan? { ended.map { .seconds(max(0, $0 - started)) } }
}

extension RecordedRange {
    /// As an estimate; `unit` is how many canonical units one of the stored is.
    func estimate<Q: Quantity>(_ quantity: Q.Type, unit: Double, from origin: String) -> Estimate<Q> {
        Estimate(
            low: Q(canonical: low * unit), central: Q(canonical: central * unit), high: Q(canonical: high * unit),
            method: Method(rawValue: method) ?? .reported
        ).derived(.given(at: origin))
    }
}
