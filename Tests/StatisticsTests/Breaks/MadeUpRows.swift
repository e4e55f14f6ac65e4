import RealModule
import Statistics

/// Made-up rows along x, the same for the same seed.
enum MadeUpRows {
    /// About normal, with mean 0 and standard deviation 1.
    static func noise(_ generator: inout SeededGenerator) -> Double {
        NormalDistribution.quantile(Double.random(in: 1e-12..<1, using: &generator))
    }

    /// `y = x + change·max(x − at, 0) + noise`, x even on 0...10 with ties.
    static func rows(_ count: Int, change: Double, at: Double, spread: Double = 1, seed: UInt64) -> (
        y: Regressor, x: Regressor
    ) {
        var generator = SeededGenerator(seed: seed)
        let x = (0..<count).map { _ in (Double.random(in: 0...10, using: &generator) * 20).rounded() / 20 }
        let y = x.map { $0 + change * max($0 - at, 0) + spread * noise(&generator) }
        return (Regressor("y", y), Regressor("x", x))
    }
}
