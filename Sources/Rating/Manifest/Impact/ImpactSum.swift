import Footprint

/// The observations of one part of a tree together, as a score.
struct ImpactSum {
    private(set) var score: CarbonScore?
    /// Why there is no score, each a sentence.
    private(set) var reasons: [String] = []

    private let observations: [[String: Double]]

    /// Names that others use for our units, and how many of theirs make one.
    private static let units: [String: (unit: FunctionalUnit, size: Double)] = [
        "request": (.request, 1), "requests": (.request, 1), "correct-answers": (.correctAnswer, 1),
        "output-tokens": (.outputTokens, 1_000), "training-tokens": (.trainingTokens, 1e6),
    ]

    init(_ observations: [[String: Double]], unit: String?, date: String, manifest: String) {
        self.observations = observations
        let duration = total(ManifestKey.duration)
        let energy = total(ManifestKey.energy)
        if energy == nil { reasons.append("‘\(ManifestKey.energy)’ is not known in every input; add it in kWh.") }
        if !observations.allSatisfy({ $0[ManifestKey.intensity] != nil }) {
            reasons.append("‘\(ManifestKey.intensity)’ is not known in every input; add it in g/kWh.")
        }
        if duration == nil {
            reasons.append("‘\(ManifestKey.duration)’ is not known in every input; add it in seconds.")
        }
        let units = functionalUnits(unit)
        guard reasons.isEmpty, let energy, let duration, let (unit, count) = units else { return }
        let operational = observations.reduce(0) {
            $0 + ($1[ManifestKey.energy] ?? 0) * ($1[ManifestKey.pue] ?? 1) * ($1[ManifestKey.intensity] ?? 0)
        }
        let atMeter = observations.reduce(0) { $0 + ($1[ManifestKey.energy] ?? 0) * ($1[ManifestKey.pue] ?? 1) }
        let pue = same(ManifestKey.pue, else: atMeter / energy)
        let intensity = same(ManifestKey.intensity, else: operational / atMeter) ?? 0
        guard energy > 0, pue.map({ $0 >= 1 }) ?? true, duration > 0, intensity >= 0, intensity.isFinite else {
            reasons.append("energy, duration or ‘\(ManifestKey.pue)’ are out of range; correct the inputs.")
            return
        }
        if !states(ManifestKey.operational, operational) { return }
        let place = Derivation.given(at: "stated by the manifest, \(manifest)")
        let none = Derivation.assumed(because: "the manifest states no PUE")
        score = CarbonScore(
            unit: unit, duration: Estimate(.seconds(duration), method: .reported, derivation: place),
            energy: Estimate(.kilowattHours(energy), method: .reported, derivation: place),
            boundary: "not told by the manifest",
            pue: Estimate(
                Ratio(pue ?? 1), method: pue == nil ? .assumed : .reported, derivation: pue == nil ? none : place),
            carbonIntensity: Estimate(
                .gramsPerKilowattHour(intensity), method: .reported, derivation: place),
            hardware: hardware(duration, place), units: Estimate(Count(count), method: .reported, derivation: place),
            date: date)
    }

    /// The hardware, if every input has the same; else the embodied carbon as it is stated, as a device of its own.
    private func hardware(_ duration: Double, _ place: Derivation) -> ReservedHardware? {
        let devices = observations.compactMap { ImpactDevice($0) }
        if let first = devices.first, devices.count == observations.count, devices.allSatisfy({ $0 == first }) {
            return ReservedHardware(
                name: "device of the manifest",
                embodied: Estimate(.grams(first.emissions), method: .reported, derivation: place),
                lifespan: Estimate(.seconds(first.lifespan), method: .reported, derivation: place),
                reserved: first.reserved, total: first.total)
        }
        guard let embodied = total(ManifestKey.embodied) ?? total("embodied-carbon"), embodied >= 0 else { return nil }
        return ReservedHardware(
            name: "embodied carbon as stated",
            embodied: Estimate(.grams(embodied), method: .reported, derivation: place),
            lifespan: Estimate(.seconds(duration), method: .reported, derivation: place), reserved: 1, total: 1)
    }

    private mutating func functionalUnits(_ name: String?) -> (FunctionalUnit, Double)? {
        guard let name else {
            reasons.append("no plugin ‘Sci’ names a functional unit; add one.")
            return nil
        }
        let known = FunctionalUnit(rawValue: name).map { (unit: $0, size: 1.0) } ?? Self.units[name]
        guard let known else {
            let names = FunctionalUnit.allCases.map(\.rawValue) + Self.units.keys.sorted()
            reasons.append(
                "the functional unit ‘\(name.prefix(60))’ is none that is rated; known are "
                    + "\(names.joined(separator: ", ")).")
            return nil
        }
        guard let count = total(name), count > 0 else {
            reasons.append("‘\(name)’ is not known in every input, or is 0; add it.")
            return nil
        }
        return (known.unit, count / known.size)
    }

    /// Whether a sum that the file gives, or its builtins, is what energy, PUE and intensity give.
    private mutating func states(_ key: String, _ expected: Double) -> Bool {
        guard let found = total(key), abs(found - expected) > 1e-9 * max(abs(found), abs(expected)) else { return true }
        reasons.append(
            "‘\(key)’ is \(DecimalText.shortest(found, digits: 6)), and energy, PUE and intensity give "
                + "\(DecimalText.shortest(expected, digits: 6)); it counts something else.")
        return false
    }

    /// `nil` where one observation lacks it.
    private func total(_ key: String) -> Double? {
        let values = observations.compactMap { $0[key] }
        guard !values.isEmpty, values.count == observations.count, values.allSatisfy({ $0 >= 0 }) else { return nil }
        let sum = values.reduce(0, +)
        return sum.isFinite ? sum : nil
    }

    /// The value that every observation has, else a mean of them; `nil` where none has any.
    private func same(_ key: String, else mean: Double) -> Double? {
        let values = observations.map { $0[key] }
        guard let first = values.first(where: { $0 != nil }) else { return nil }
        return values.allSatisfy { $0 == first } ? first : mean
    }
}
