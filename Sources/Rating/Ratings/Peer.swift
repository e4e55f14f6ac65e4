public import Footprint

/// One of those that are ranked together: its score, reduced to one functional unit.
///
/// Factors of the place (PUE and carbon intensity) stand apart from what is the peer's own, because peers that share
/// them share their doubt too: it moves all of them together and does not make their order uncertain.
public struct Peer: Sendable, Equatable {
    public var name: String
    /// The score as it was published, where nothing is known of what it is made of; its range is the peer's own.
    public var published: Estimate<Per<CarbonMass, Count>>?
    /// At the computers, for each functional unit; `nil` where it is not known, of a published score alone.
    public var energy: Estimate<Per<Energy, Count>>?
    /// For each functional unit; `nil` where it is not known.
    public var embodied: Estimate<Per<CarbonMass, Count>>?
    public var pue: Estimate<Ratio>
    public var carbonIntensity: Estimate<CarbonIntensity>
    /// Share of answers that are right, or another score where more is better; `nil` where none is known.
    public var accuracy: Double?
    /// The SHA-256 of the evidence in its manifest, in hexadecimal digits; `nil` where it has none.
    public var evidence: String?

    public init(
        name: String, energy: Estimate<Per<Energy, Count>>, embodied: Estimate<Per<CarbonMass, Count>>?,
        pue: Estimate<Ratio>, carbonIntensity: Estimate<CarbonIntensity>, accuracy: Double? = nil,
        evidence: String? = nil
    ) {
        self.name = name
        self.energy = energy
        self.embodied = embodied
        self.pue = pue
        self.carbonIntensity = carbonIntensity
        self.accuracy = accuracy
        self.evidence = evidence
    }

    /// A peer of which the score was published, and not what it is made of.
    public init(
        name: String, published: Estimate<Per<CarbonMass, Count>>, energy: Estimate<Per<Energy, Count>>? = nil,
        accuracy: Double? = nil, evidence: String? = nil
    ) {
        self.name = name
        self.published = published
        self.energy = energy
        embodied = nil
        // Nothing is computed from them.
        pue = Estimate(Ratio(1), method: published.method)
        carbonIntensity = Estimate(Per(canonical: 0), method: published.method)
        self.accuracy = accuracy
        self.evidence = evidence
    }

    /// Carbon for each functional unit: as it was published, or that of the energy and the embodied part.
    public var sci: Estimate<Per<CarbonMass, Count>> {
        if let published { return published }
        let operational = operational
        guard let embodied else { return operational }
        return Estimate(
            low: Per(canonical: operational.low.canonical + embodied.low.canonical),
            central: Per(canonical: operational.central.canonical + embodied.central.canonical),
            high: Per(canonical: operational.high.canonical + embodied.high.canonical),
            method: .weakest(operational.method, embodied.method))
    }

    /// What it is ranked by: the central carbon in gCO2e or energy in J for each functional unit; not a number where its
    /// energy is not known.
    public func ranked(by measurement: BenchmarkSheet.Quantity) -> Double {
        switch measurement {
        case .sci: sci.central.canonical
        case .energy: energy?.central.canonical ?? .nan
        }
    }

    /// Carbon of the energy for each functional unit; nothing is known of it where only the score was published.
    var operational: Estimate<Per<CarbonMass, Count>> {
        let energy = energy ?? Estimate(Per(canonical: .nan), method: .assumed)
        let grams = energy.mapped { Energy(canonical: $0.canonical) } * pue * carbonIntensity
        return grams.mapped { Per<CarbonMass, Count>(canonical: $0.canonical) }
    }
}

extension Peer {
    /// Whether its score can be ranked.
    ///
    /// - Throws: `RatingError`, which names the peer and the quantity.
    func check() throws(RatingError) {
        if let energy { try check(energy, "energy") }
        if let embodied { try check(embodied, "embodied carbon") }
        try check(pue, "PUE")
        try check(carbonIntensity, "carbon intensity")
        try check(sci, "carbon score")
    }

    private func check<Q>(_ estimate: Estimate<Q>, _ quantity: String) throws(RatingError) {
        for value in [estimate.low.canonical, estimate.central.canonical, estimate.high.canonical] {
            guard value.isFinite, value >= 0 else {
                throw RatingError(.peerValue(peer: name, quantity: quantity, value: value))
            }
        }
    }
}
