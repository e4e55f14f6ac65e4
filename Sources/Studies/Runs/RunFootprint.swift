public import Footprint
public import Ledger

/// Energy and carbon of a tracked run, from what the ledger holds of it.
///
/// A component `system` is a meter of the whole machine and contains the processors and the memory, which are then shown
/// and not added; accelerators are added, since a platform meter (psys) does not see their own supply.
public struct RunFootprint: Sendable {
    public struct Part: Sendable {
        public let component: String
        public let source: String
        public let machine: Estimate<Energy>
        public let command: Estimate<Energy>
        public let idle: Estimate<Energy>
        /// Whether it is in the sum, and not inside another part.
        public let isAdded: Bool
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
        let hasWhole = recorded.totals.contains { $0.component == "system" && $0.covered > 0 }
        parts = recorded.totals.map { total in
            let record = recorded.components.first { $0.component == total.component }
            return Part(total, record, isAdded: !(hasWhole && Self.isInsideSystem(total.component)))
        }
        let added = parts.filter { $0.isAdded && $0.covered > .zero }
        machine = Self.sum(added.map(\.machine))
        command = Self.sum(added.map(\.command))
        idle = Self.sum(added.map(\.idle))
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

    /// The run's own intensity; where samples carry that of their own hour, the mean weighted by their energy.
    private static func intensity(
        of recorded: RecordedRun, default place: RunPlace
    ) -> Estimate<CarbonIntensity>? {
        let isProcess = recorded.run.scope == "process"
        let weighted = recorded.totals.compactMap(\.weightedIntensity)
        let joules = weighted.reduce(0) { $0 + (isProcess ? $1.commandJoules : $1.machineJoules) }
        let grams = weighted.reduce(0) { $0 + (isProcess ? $1.commandGrams : $1.machineGrams) }
        let origin = place.intensitySource ?? "run"
        if joules > 0 {
            // Samples without an intensity of their own are counted by the mean of those with one.
            let mean = CarbonIntensity.gramsPerKilowattHour(grams / joules * 3_600_000)
            return Estimate(mean, method: .reported).derived(.given(at: origin))
        }
        return place.intensity?.estimate(CarbonIntensity.self, unit: 1 / 3_600_000, from: origin)
    }

    static func isInsideSystem(_ component: String) -> Bool {
        component.hasPrefix("processor") || component.hasPrefix("memory")
    }

    private static func sum(_ parts: [Estimate<Energy>]) -> Estimate<Energy>? {
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first, +)
    }
}

extension RunFootprint.Part {
    init(_ total: TotalRecord, _ record: ComponentRecord?, isAdded: Bool) {
        component = total.component
        source = record?.source ?? "unknown"
        self.isAdded = isAdded
        covered = .seconds(total.covered)
        missing = .seconds(total.missing)
        func estimate(_ joules: Double) -> Estimate<Energy> {
            Estimate(
                low: .joules(joules * (record?.lowFactor ?? 1)), central: .joules(joules),
                high: .joules(joules * (record?.highFactor ?? 1)),
                method: record.flatMap { Method(rawValue: $0.method) } ?? .estimated
            ).derived(.given(at: record?.source ?? total.component))
        }
        machine = estimate(total.machine)
        command = estimate(total.command)
        idle = estimate(total.idle)
    }
}

extension RunRecord {
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
