public import Footprint

/// The Software Carbon Intensity of one stage of a model's life, with every input that it follows from.
///
/// Equation: `SCI = ((E × PUE × I) + M) / R`, I location-based, M the embodied share of the hardware reserved.
///
/// Source: ISO/IEC 21031:2024; SCER 0.1 (2.2.4); SCI for AI (draft), consumer and provider score.
public struct CarbonScore: Sendable, Equatable {
    public var stage: LifeCycleStage { unit.stage }
    public var unit: FunctionalUnit
    /// How long the hardware was reserved for the work.
    public var duration: Estimate<TimeSpan>
    /// E: what the computers drew for the work, as far as the boundary goes.
    public var energy: Estimate<Energy>
    /// What the energy counts: "GPUs only".
    public var boundary: String
    public var pue: Estimate<Ratio>
    /// I, location-based.
    public var carbonIntensity: Estimate<CarbonIntensity>
    /// `nil` where the embodied carbon of the hardware is not known; then M is not counted, and said to be so.
    public var hardware: ReservedHardware?
    /// R: how many functional units the work gave.
    public var units: Estimate<Count>
    /// When the work was measured or published, as far as it is known: "2026-02-16", "2025-02".
    public var date: String

    public init(
        unit: FunctionalUnit, duration: Estimate<TimeSpan>, energy: Estimate<Energy>, boundary: String,
        pue: Estimate<Ratio>, carbonIntensity: Estimate<CarbonIntensity>, hardware: ReservedHardware?,
        units: Estimate<Count>, date: String
    ) {
        self.unit = unit
        self.duration = duration
        self.energy = energy
        self.boundary = boundary
        self.pue = pue
        self.carbonIntensity = carbonIntensity
        self.hardware = hardware
        self.units = units
        self.date = date
    }

    /// E × PUE × I of the work.
    public var operational: Estimate<CarbonMass> { energy * pue * carbonIntensity }

    /// M of the work; `nil` where the embodied carbon of the hardware is not known.
    public var embodied: Estimate<CarbonMass>? {
        hardware.map { hardware in
            EmbodiedShare(
                embodied: hardware.embodied, time: duration, lifetimeInUse: hardware.lifespan,
                resourceShare: Estimate(Ratio(hardware.reserved / hardware.total), method: .reported)
            ).result
        }
    }

    public var carbon: Estimate<CarbonMass> { embodied.map { operational + $0 } ?? operational }

    /// The score: carbon for each functional unit.
    public var sci: Estimate<Per<CarbonMass, Count>> { peer(named: "").sci }

    /// Energy at the computers, without PUE, for each functional unit.
    public var energyPerUnit: Estimate<Per<Energy, Count>> { energy / units }

    /// What others need to know to rate themselves beside it.
    public func peer(named name: String, accuracy: Double? = nil, evidence: String? = nil) -> Peer {
        Peer(
            name: name, energy: energyPerUnit, embodied: embodied.map { $0 / units }, pue: pue,
            carbonIntensity: carbonIntensity, accuracy: accuracy, evidence: evidence)
    }
}
