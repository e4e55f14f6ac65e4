import Footprint

/// Reads the part `rating`: peers, scale, classes, and what was found.
struct RatingReader {
    static let mostPeers = 20_000
    static let mostSteps = 100
    static let mostDraws = 1_000_000_000

    let rating: NodeReader

    func part() throws(ManifestError) -> Manifest.RatingPart {
        let fields = try rating.fields(["scale", "classes", "draws", "seed", "common", "peers", "result"])
        let common = try fields.optional("common")?.fields([ManifestKey.pue, ManifestKey.intensity])
        let pue = try common?.optional(ManifestKey.pue)?.pue()
        let intensity = try common?.optional(ManifestKey.intensity)?.intensity()
        var peers: [Peer] = []
        for item in try fields("peers").items(atMost: Self.mostPeers) {
            peers.append(try peer(item, pue, intensity))
        }
        return Manifest.RatingPart(
            scale: try scale(try fields("scale")), classes: try classes(fields.optional("classes")), peers: peers,
            draws: try fields("draws").whole(0...Self.mostDraws), seed: try fields("seed").whole(0...UInt64.max),
            result: try result(try fields("result")))
    }

    private func peer(
        _ reader: NodeReader, _ pue: Estimate<Ratio>?, _ intensity: Estimate<CarbonIntensity>?
    ) throws(ManifestError) -> Peer {
        let fields = try reader.fields([
            "name", "energy-j", "energy-method", "embodied-g", "embodied-method", ManifestKey.pue,
            ManifestKey.intensity, "published-g", "published-method", "sci-g", "sci-method", "accuracy",
            "evidence-sha256",
        ])
        let name = try fields("name").text()
        let energy: Estimate<Per<Energy, Count>>? = try values("energy", "j", fields)
        let accuracy = try fields.optional("accuracy")?.number()
        let evidence = try fields.optional("evidence-sha256")?.text()
        let published: Estimate<Per<CarbonMass, Count>>? = try values("published", "g", fields)
        if let published {
            return Peer(name: name, published: published, energy: energy, accuracy: accuracy, evidence: evidence)
        }
        guard let energy else { throw reader.error(.missing("\(reader.path).energy-j")) }
        let ownPUE = try fields.optional(ManifestKey.pue)?.pue()
        let ownIntensity = try fields.optional(ManifestKey.intensity)?.intensity()
        guard let pue = ownPUE ?? pue else { throw reader.error(.missing("\(reader.path).\(ManifestKey.pue)")) }
        guard let intensity = ownIntensity ?? intensity else {
            throw reader.error(.missing("\(reader.path).\(ManifestKey.intensity)"))
        }
        return Peer(
            name: name, energy: energy, embodied: try values("embodied", "g", fields), pue: pue,
            carbonIntensity: intensity, accuracy: accuracy, evidence: evidence)
    }

    /// "energy-j" with its "energy-method"; `nil` where it is not known.
    private func values<Q: Quantity>(
        _ name: String, _ unit: String, _ fields: NodeReader
    ) throws(ManifestError) -> Estimate<Q>? {
        guard let found = fields.optional("\(name)-\(unit)") else { return nil }
        return try found.values(method: try fields("\(name)-method").name(Method.self))
    }

    // MARK: - Scale and classes

    private func scale(_ reader: NodeReader) throws(ManifestError) -> RatingScale {
        let fields = try reader.fields(["id", "source", "steps"])
        var steps: [RatingScale.Step] = []
        for item in try fields("steps").items(atMost: Self.mostSteps) {
            let step = try item.fields(["letter", "from", "includes-start"])
            steps.append(
                .init(
                    try step("letter").text(), from: try step("from").number(),
                    includesStart: try step("includes-start").truth()))
        }
        return RatingScale(id: try fields("id").text(), steps: steps, source: try fields("source").text())
    }

    private func classes(_ reader: NodeReader?) throws(ManifestError) -> CarbonClasses? {
        guard let reader else { return nil }
        let fields = try reader.fields(["id", "unit", "valid-from", "source", "steps"])
        var steps: [CarbonClasses.Step] = []
        for item in try fields("steps").items(atMost: Self.mostSteps) {
            let step = try item.fields(["letter", "at-most"])
            steps.append(.init(try step("letter").text(), atMost: try step.optional("at-most")?.number()))
        }
        return CarbonClasses(
            id: try fields("id").text(), unit: try fields("unit").name(FunctionalUnit.self), steps: steps,
            validFrom: try fields("valid-from").text(), source: try fields("source").text())
    }

    // MARK: - Result

    private func result(_ reader: NodeReader) throws(ManifestError) -> CarbonRating {
        let fields = try reader.fields(["relative", "absolute", "stars", "adjusted"])
        var absolute: CarbonRating.Absolute?
        if let found = try fields.optional("absolute")?.fields(["letter", "best", "worst"]) {
            absolute = .init(
                letter: try found("letter").text(), best: try found("best").text(), worst: try found("worst").text())
        }
        var stars: CarbonRating.Stars?
        if let found = try fields.optional("stars")?.fields(["equal-width", "quintile"]) {
            stars = .init(
                equalWidth: try found("equal-width").whole(0...5), quintile: try found("quintile").whole(0...5))
        }
        var adjusted: CarbonRating.Adjusted?
        if let found = try fields.optional("adjusted")?.fields([
            "accuracy", "carbon-per-correct-answer-g", "distance",
        ]) {
            adjusted = .init(
                accuracy: try found("accuracy").number(),
                carbonPerCorrectAnswer: try found.optional("carbon-per-correct-answer-g")?.number(),
                distance: try found("distance").number())
        }
        return CarbonRating(
            relative: try relative(try fields("relative")), absolute: absolute, stars: stars, adjusted: adjusted)
    }

    private func relative(_ reader: NodeReader) throws(ManifestError) -> CarbonRating.Relative {
        let fields = try reader.fields(["rank", "of", "percentile", "letter", "probabilities"])
        var probabilities: [String: Double] = [:]
        let letters = try fields("probabilities")
        guard let entries = letters.node.entries else {
            throw letters.error(.notA("letters and their probabilities", path: letters.path, found: "a text"))
        }
        for entry in entries { probabilities[entry.key] = try letters(entry.key).number(in: .notNegative) }
        return CarbonRating.Relative(
            rank: try fields("rank").number(), count: try fields("of").whole(0...Self.mostPeers),
            percentile: try fields.optional("percentile")?.number(), letter: try fields.optional("letter")?.text(),
            probabilities: probabilities)
    }
}
