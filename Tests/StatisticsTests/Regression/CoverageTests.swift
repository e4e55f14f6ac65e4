import RealModule
import Statistics
import Testing

/// How often intervals of 95 % hold the true slope, over 2,000 made-up sets of data.
@Suite("Coverage of intervals of a slope")
struct CoverageTests {
    private struct Noise {
        var generator: SeededGenerator
        mutating func normal() -> Double {
            NormalDistribution.quantile(Double(generator.next() >> 11) * 0x1p-53 + 0x1p-54)
        }
    }

    private func covered(
        _ kinds: [ErrorKind], seed: UInt64, _ make: (inout Noise) -> (x: [Double], y: [Double])
    ) throws -> [Int] {
        var noise = Noise(generator: SeededGenerator(seed: seed))
        var held = [Int](repeating: 0, count: kinds.count)
        for _ in 0..<2_000 {
            let (x, y) = make(&noise)
            let fit = try LinearFit(of: Regressor("y", y), on: [Regressor("x", x)])
            for (place, kind) in kinds.enumerated() where try fit.covariance(kind).intervals()[1].contains(2) {
                held[place] += 1
            }
        }
        return held
    }

    @Test("Residuals alike: classical errors cover 95 % ± 1.5")
    func alike() throws {
        let held = try covered([.classical], seed: 21) { noise in
            let x = (0..<40).map { _ in noise.normal() }
            return (x, x.map { 1 + 2 * $0 + noise.normal() })
        }
        #expect((1_870...1_930).contains(held[0]), "\(held)")
    }

    @Test("A spread that grows away from the mean: HC3 covers 95 % ± 1.5, classical errors less than 90 %")
    func spread() throws {
        let held = try covered([.classical, .hc3], seed: 22) { noise in
            let x = (0..<120).map { _ in noise.normal() }
            return (x, x.map { 1 + 2 * $0 + (0.3 + $0.magnitude) * noise.normal() })
        }
        #expect(held[0] < 1_800 && (1_870...1_930).contains(held[1]), "\(held)")
    }

    @Test("Rows in clusters of four: errors by cluster cover 95 % ± 1.5, classical ones and HC3 less than 85 %")
    func clusters() throws {
        let clusters = (0..<320).map { $0 / 4 }
        let held = try covered([.classical, .hc3, .clustered(clusters)], seed: 23) { noise in
            let shared = (0..<80).map { _ in (x: noise.normal(), error: noise.normal()) }
            let x = clusters.map { shared[$0].x }
            return (x, clusters.map { 1 + 2 * shared[$0].x + shared[$0].error + 0.5 * noise.normal() })
        }
        #expect(held[0] < 1_700 && held[1] < 1_700 && (1_870...1_930).contains(held[2]), "\(held)")
    }
}
