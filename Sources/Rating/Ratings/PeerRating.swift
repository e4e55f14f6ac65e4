import Footprint

/// Rates peers beside each other: what follows from their scores, the scale and the classes, and from nothing else.
///
/// Who the peers are, and that they can be compared, is decided before (`RatingCategory`, `BenchmarkSheet`).
///
/// ```swift
/// let rating = PeerRating(benchmark: sheet, scale: scale)
/// let ratings = try await rating.ratings(of: peers)
/// // SCI 100, 150, 160, 200, 250: letters A, B, C, C, C
/// ```
public struct PeerRating: Sendable, Hashable {
    /// Tells what is ranked (SCI, or energy where carbon differs by energy alone) and the functional unit.
    public var benchmark: BenchmarkSheet
    public var scale: RatingScale
    /// `nil` where none are set for the functional unit: then there is no absolute rating.
    public var classes: CarbonClasses?
    public var accuracy: AccuracyMeaning
    /// How the probabilities of the letters are drawn; with 0 draws none are given.
    public var plan: RankUncertainty.Plan

    public init(
        benchmark: BenchmarkSheet, scale: RatingScale, classes: CarbonClasses? = nil,
        accuracy: AccuracyMeaning = .score, plan: RankUncertainty.Plan = RankUncertainty.Plan()
    ) {
        self.benchmark = benchmark
        self.scale = scale
        self.classes = classes
        self.accuracy = accuracy
        self.plan = plan
    }

    /// The ratings of the peers, in their order.
    ///
    /// Ranks, stars and distances are those of the central values; the ranges speak through the probabilities and the
    /// best and worst class. Stars are of energy at the computers, and given where that is known of every peer.
    ///
    /// - Throws: `RatingError` where a value is negative, infinite or not a number, where the scale or the classes leave a
    ///   score without a letter, or where the classes are of another unit.
    public func ratings(of peers: [Peer]) async throws(RatingError) -> [CarbonRating] {
        try check(peers)
        let scores = peers.map { $0.ranked(by: benchmark.measurement) }
        let positions = try PercentilePosition.of(scores)
        let energies = peers.compactMap(\.energy?.central.canonical)
        let stars = energies.count == peers.count ? try EnergyScoreStars.of(energies) : nil
        let adjusted = AccuracyAdjusted(unit: benchmark.unit, accuracy: accuracy).views(
            carbon: peers.map(\.sci.central.canonical), accuracies: peers.map(\.accuracy))
        let uncertainty = try await RankUncertainty(
            of: peers, by: benchmark.measurement, scale: scale, plan: plan)
        return peers.indices.map { index in
            CarbonRating(
                relative: relative(positions[index], probabilities: uncertainty.probabilities(of: index)),
                absolute: classes?.rating(of: peers[index].sci), stars: stars?[index], adjusted: adjusted[index])
        }
    }

    private func relative(_ position: PercentilePosition, probabilities: [String: Double]) -> CarbonRating.Relative {
        CarbonRating.Relative(
            rank: position.rank, count: position.count, percentile: position.percent,
            letter: position.percent.flatMap(scale.letter), probabilities: probabilities)
    }

    private func check(_ peers: [Peer]) throws(RatingError) {
        try scale.check()
        if let classes {
            try classes.check()
            guard classes.unit == benchmark.unit else {
                throw RatingError(.classesOfUnit(id: classes.id, unit: classes.unit, asked: benchmark.unit))
            }
        }
        for peer in peers {
            try peer.check()
            guard benchmark.measurement == .sci || peer.energy != nil else {
                throw RatingError(.noEnergy(peer: peer.name))
            }
            guard let own = peer.accuracy else { continue }
            guard own.isFinite else { throw RatingError(.accuracy(peer: peer.name, value: own)) }
            guard accuracy == .score || (0...1).contains(own) else {
                throw RatingError(.shareOfAnswers(peer: peer.name, value: own))
            }
        }
    }
}
