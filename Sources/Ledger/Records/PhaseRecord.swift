/// A named part of a run, marked by the program: load, prefill, epoch. Energy in joules; unknown is `nil`.
public struct PhaseRecord: Sendable, Hashable, Codable {
    public var name: String
    public var began: Double
    public var ended: Double?
    /// Of the run's scope within the phase, phases inside it included.
    public var energy: Double?
    /// Of that, what was used while no phase inside it went on.
    public var own: Double?
    /// By component.
    public var parts: [PhasePart]?

    public init(
        name: String, began: Double, ended: Double? = nil, energy: Double? = nil, own: Double? = nil,
        parts: [PhasePart]? = nil
    ) {
        self.name = name
        self.began = began
        self.ended = ended
        self.energy = energy
        self.own = own
        self.parts = parts
    }
}

/// What one component used in a phase, in joules.
public struct PhasePart: Sendable, Hashable, Codable {
    public var component: String
    public var machine: Double
    public var command: Double?

    public init(component: String, machine: Double, command: Double? = nil) {
        self.component = component
        self.machine = machine
        self.command = command
    }
}
