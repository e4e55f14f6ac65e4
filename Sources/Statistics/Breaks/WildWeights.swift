import RealModule

/// The random factors by which a wild bootstrap multiplies residuals: mean 0, variance 1, one for each row or cluster.
public enum WildWeights: String, Sendable, Hashable, CaseIterable {
    /// 1 or −1 (Rademacher): keeps the shape of symmetric residuals; the usual choice.
    case signs
    /// Two values that keep the third moment of residuals too (Mammen, Annals of Statistics 21 (1993),
    /// DOI 10.1214/aos/1176349025).
    case twoPoint
    /// ±√½, ±1, ±√1.5 (Webb, Canadian Journal of Economics 56 (2023), DOI 10.1111/caje.12661): for fewer than about
    /// twelve clusters, whose signs alone have few combinations.
    case sixPoint

    /// Fills a list with random factors.
    func fill(_ factors: inout [Double], using generator: inout SeededGenerator) {
        switch self {
        case .signs:
            var bits: UInt64 = 0
            for place in factors.indices {
                if place % 64 == 0 { bits = generator.next() }
                factors[place] = bits & 1 == 0 ? 1 : -1
                bits >>= 1
            }
        case .twoPoint:
            let root = 5.0.squareRoot()
            let share = (root + 1) / (2 * root)
            for place in factors.indices {
                let low = Double.random(in: 0..<1, using: &generator) < share
                factors[place] = (low ? 1 - root : 1 + root) / 2
            }
        case .sixPoint:
            let steps = [0.5, 1, 1.5].flatMap { [-$0.squareRoot(), $0.squareRoot()] }
            for place in factors.indices { factors[place] = steps[Int.random(in: 0..<6, using: &generator)] }
        }
    }
}
