import Footprint
public import Rating

extension LabelContent {
    /// What the label of a rated manifest says. Everything follows from the manifest: a checker makes it anew and
    /// compares.
    ///
    /// - Parameter manifest: One without a rating gives a label without a letter.
    public init(_ manifest: Manifest) {
        let words = ScoreWords(manifest.score)
        let relative = manifest.rating?.result.relative
        self.init(
            name: manifest.name,
            letter: relative?.letter,
            letters: manifest.rating?.scale.steps.map(\.letter) ?? [],
            ranked: manifest.benchmark.measurement.noun,
            letterDoubt: relative.flatMap { RatingWords.doubt($0, scale: manifest.rating?.scale) },
            score: words.score,
            range: words.range,
            absolute: manifest.rating.flatMap(RatingWords.absolute),
            category: manifest.category.name,
            peers: RatingWords.peers(manifest),
            energy: words.energy,
            inference: LabelContent.line(of: .inference, manifest),
            training: LabelContent.line(of: .training, manifest),
            accuracy: manifest.accuracy.map(RatingWords.accuracy) ?? "not known",
            method: manifest.score.sci.method.rawValue,
            basis: RatingWords.basis(ScoreBasis(manifest.score.peer(named: manifest.name))),
            date: manifest.date,
            sci: "SCI ISO/IEC 21031:2024",
            scer: "computed following SCER 0.1",
            address: manifest.address)
    }

    /// The consumer or the provider score, whichever of the two was rated.
    private static func line(of stage: LifeCycleStage, _ manifest: Manifest) -> String {
        let scores = [manifest.score, manifest.other].compactMap { $0 }
        guard let score = scores.first(where: { $0.stage == stage }) else { return "not known" }
        return ScoreWords(score).score
    }
}
