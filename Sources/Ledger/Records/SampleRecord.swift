/// A part of the machine as one run's source saw it.
public struct ComponentRecord: Sendable, Hashable, Codable {
    /// `processor-0`, `memory`, `accelerator-1`, `system`, `rest-of-system`; unique within a run.
    public var component: String
    /// What gave the numbers: "RAPL (powercap), package-0".
    public var source: String
    /// `measured`, `estimated`, `assumed`.
    public var method: String
    /// The true value lies between these factors times the stored one.
    public var lowFactor: Double
    public var highFactor: Double

    public init(component: String, source: String, method: String, lowFactor: Double, highFactor: Double) {
        self.component = component
        self.source = source
        self.method = method
        self.lowFactor = lowFactor
        self.highFactor = highFactor
    }
}

/// One sample: what every component used between the sample before and this one.
public struct SampleRecord: Sendable, Hashable, Codable {
    /// When it was taken: seconds since 1970 UTC.
    public var time: Double
    /// Seconds covered, sleep of the machine not counted.
    public var duration: Double
    public var parts: [PartRecord]
    /// Hourly or live intensity at that time, g CO2e/kWh; `nil` where the run's own holds.
    public var intensity: Double?

    public init(time: Double, duration: Double, parts: [PartRecord], intensity: Double? = nil) {
        self.time = time
        self.duration = duration
        self.parts = parts
        self.intensity = intensity
    }

    /// Energy of one component in the interval, in joules: of the machine, of that the command's, of that idle. What is
    /// neither is other programs'.
    public struct PartRecord: Sendable, Hashable, Codable {
        public var component: String
        /// `nil`: the source had no value.
        public var machine: Double?
        public var command: Double?
        public var idle: Double?

        public init(component: String, machine: Double?, command: Double? = nil, idle: Double? = nil) {
            self.component = component
            self.machine = machine
            self.command = command
            self.idle = idle
        }
    }
}

/// Something that happened in a run and that a reader of its numbers should know.
public struct NoteRecord: Sendable, Hashable, Codable {
    public var time: Double
    /// A full sentence: "The machine slept for 312 s."
    public var text: String

    public init(time: Double, text: String) {
        self.time = time
        self.text = text
    }
}

extension SampleRecord {
    /// Joules of the run's scope, no part of them twice; `nil` where no component has a value. Of a part whose share is
    /// unknown half is taken for the command's, the middle of what is possible.
    public func energy(inScope scope: String) -> Double? {
        let added = ComponentNesting.added(parts.map { ($0.component, $0.machine == nil ? 0 : 1) })
        let values = parts.compactMap { part -> Double? in
            guard added.contains(part.component), let machine = part.machine else { return nil }
            return scope == "process" ? part.command ?? (machine - (part.idle ?? 0)) / 2 : machine
        }
        return values.isEmpty ? nil : values.reduce(0, +)
    }
}
