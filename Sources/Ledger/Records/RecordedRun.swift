/// A run with all that is known of it, as it leaves the journal or the ledger.
public struct RecordedRun: Sendable, Hashable, Codable {
    public var run: RunRecord
    public var components: [ComponentRecord]
    public var totals: [TotalRecord]
    public var phases: [PhaseRecord]
    public var notes: [NoteRecord]

    public init(
        run: RunRecord, components: [ComponentRecord] = [], totals: [TotalRecord] = [], phases: [PhaseRecord] = [],
        notes: [NoteRecord] = []
    ) {
        self.run = run
        self.components = components
        self.totals = totals
        self.phases = phases
        self.notes = notes
    }
}

/// What one component used over a whole run, in joules and seconds.
public struct TotalRecord: Sendable, Hashable, Codable {
    public var component: String
    public var machine: Double
    public var command: Double
    public var idle: Double
    /// Of `machine`, the joules of which it is unknown how much was the command's: `command` holds nothing of them, and
    /// the command's energy lies between `command` and `command + commandUnknown`.
    public var commandUnknown: Double
    /// Likewise for `idle`.
    public var idleUnknown: Double
    /// Seconds with a value and without one.
    public var covered: Double
    public var missing: Double
    /// Highest mean power of one sample, W.
    public var peak: Double?
    /// Joules × g/kWh, summed over the samples that carry an intensity of their own, for the machine and the command;
    /// and the joules it covers. `nil` where no sample does.
    public var weightedIntensity: WeightedIntensity?

    public init(
        component: String, machine: Double = 0, command: Double = 0, idle: Double = 0, commandUnknown: Double = 0,
        idleUnknown: Double = 0, covered: Double = 0, missing: Double = 0, peak: Double? = nil,
        weightedIntensity: WeightedIntensity? = nil
    ) {
        self.component = component
        self.machine = machine
        self.command = command
        self.idle = idle
        self.commandUnknown = commandUnknown
        self.idleUnknown = idleUnknown
        self.covered = covered
        self.missing = missing
        self.peak = peak
        self.weightedIntensity = weightedIntensity
    }

    /// Grams of CO2e by the intensity of each sample's own hour, and the joules counted so.
    public struct WeightedIntensity: Sendable, Hashable, Codable {
        public var machineGrams: Double
        public var commandGrams: Double
        public var machineJoules: Double
        public var commandJoules: Double

        public init(machineGrams: Double, commandGrams: Double, machineJoules: Double, commandJoules: Double) {
            self.machineGrams = machineGrams
            self.commandGrams = commandGrams
            self.machineJoules = machineJoules
            self.commandJoules = commandJoules
        }
    }
}
