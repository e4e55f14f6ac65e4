/// The stars of AI Energy Score, 5 for the least energy, under both readings of its one sentence.
///
/// The sentence groups "the GPU Energy results into 20% intervals" and ranks models "within these bands". It can mean
/// bands of the *energies*, each a fifth of the way from the least to the most, or bands of the *ranks*, each a fifth of
/// the models. The two differ much: energies spread over powers of ten, so most models lie in the lowest band of the first.
///
/// - Equal width: `x = (E − least) / (most − least)`; 5 stars up to 0.2, 4 up to 0.4, … 1 above 0.8. The model of least
///   energy has 5 stars whatever the others draw; so has every model where all draw the same.
/// - Quintile: the position of `PercentilePosition`; 5 stars from 80, 4 from 60, … 1 below 20. Equal energies share the
///   mean of their ranks; where all draw the same, nobody is ahead and each has 3.
///
/// A boundary belongs to the better band in both.
///
/// Source: AI Energy Score, FAQ, "What do the star ratings mean?" (huggingface.github.io/AIEnergyScore, read in 2025).
///
/// ```swift
/// try EnergyScoreStars.of([1, 2, 3, 4, 100])     // equal width 5, 5, 5, 5, 1; quintile 5, 4, 3, 2, 1
/// ```
public enum EnergyScoreStars {
    /// The stars of each energy, in any one unit and in the order given; `nil` for fewer than two.
    ///
    /// - Throws: `RatingError` where an energy is infinite or not a number.
    public static func of(_ energies: [Double]) throws(RatingError) -> [CarbonRating.Stars]? {
        let positions = try PercentilePosition.of(energies)
        guard energies.count > 1, let least = energies.min(), let most = energies.max() else { return nil }
        return zip(energies, positions).map { energy, position in
            CarbonRating.Stars(
                equalWidth: byWidth(energy - least, of: most - least), quintile: byPosition(position.percent ?? 0))
        }
    }

    /// Multiplied, not divided: a width of 0 needs no case of its own, and whole numbers meet a boundary exactly.
    private static func byWidth(_ distance: Double, of width: Double) -> Int {
        5 - (1...4).count { distance * 5 > Double($0) * width }
    }

    private static func byPosition(_ percent: Double) -> Int { 1 + (1...4).count { percent >= Double($0) * 20 } }
}
