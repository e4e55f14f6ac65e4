/// The names of a manifest's entries; those of the Impact Framework as its parameters are called.
enum ManifestKey {
    static let duration = "duration"
    static let energy = "energy"
    static let pue = "power-usage-effectiveness"
    static let intensity = "grid/carbon-intensity"
    static let emissions = "device/emissions-embodied"
    static let lifespan = "device/expected-lifespan"
    static let reserved = "resources-reserved"
    static let total = "resources-total"
    /// What `SciEmbodied` of the Impact Framework 1.0 takes in place of the two above.
    static let usage = "usage-ratio"
    static let operational = "carbon-operational"
    static let embodied = "carbon-embodied"
    static let carbon = "carbon"
    static let sci = "sci"
    static let units = "functional-units"

    /// The parts that are ours, in their order.
    static let evidence = "evidence"
    static let issued = "issued"
    static let rating = "rating"
    static let digests = "digests"
    static let integrity = "integrity"
}
