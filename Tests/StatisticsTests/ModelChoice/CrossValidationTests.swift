import RealModule
import Statistics
import Testing

@Suite("Cross-validation by cluster")
struct CrossValidationTests {
    private static func draws(_ seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        return (0..<120).map { _ in Double(generator.next() >> 11) * 0x1p-53 }
    }
    let size = Regressor("size", Self.draws(1).map { Double.exp10(3 * $0 - 1) })
    let clusters = Self.draws(2).map { Int($0 * 15) }
    var score: Regressor {
        let noise = Self.draws(3)
        return Regressor(
            "score",
            size.values.indices.map { row in
                55 / (1 + Double.exp(-2 * (Double.log10(size.values[row]) - 0.7))) + 6 * (noise[row] - 0.5)
            })
    }

    @Test("Leaving out each row of a mean is n / (n − 1) of its deviation")
    func mean() async throws {
        let values = [1.0, 4, 2, 8]
        let result = try await CrossValidation(y: values, clusters: [0, 1, 2, 3], folds: 4, seed: 1).of { rows in
            let mean = rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
            return { _ in mean }
        }
        let expected = values.map { ($0 - 3.75) * 4 / 3 }.reduce(0) { $0 + $1 * $1 } / 4
        #expect(abs(result.error - expected.squareRoot()) < 1e-14 && result.folds == 4)
    }

    @Test("The curve that made the data predicts best, by more than the error of the difference")
    func choice() async throws {
        let validation = try CrossValidation(y: score.values, clusters: clusters, seed: 4)
        let sigmoid = try await validation.of(.sigmoid, x: size, y: score)
        let line = try await validation.of(.logLinear, x: size, y: score)
        #expect(sigmoid.error < line.error)
        let excess = line.excess(over: sigmoid)
        #expect(excess.value > 2 * excess.standardError && excess.standardError > 0)
        #expect(abs(excess.value - (line.error * line.error - sigmoid.error * sigmoid.error)) < 1e-9)
        #expect(line.standardError > 0 && line.standardError < line.error)
    }

    @Test("A linear fit by regressors is the log-linear curve")
    func linear() async throws {
        let validation = try CrossValidation(y: score.values, clusters: clusters, seed: 4)
        let logs = Regressor("log size", size.values.map { Double.log10($0) })
        let (one, two) = (
            try await validation.of(score, on: [logs]), try await validation.of(.logLinear, x: size, y: score)
        )
        #expect(abs(one.error - two.error) < 1e-12)
    }

    @Test("One, two and seven folds at once give the same bytes")
    func parallel() async throws {
        let validation = try CrossValidation(y: score.values, clusters: clusters, seed: 4)
        var results: [[UInt64]] = []
        for parallel in [1, 2, 7] {
            let result = try await validation.of(.saturating, x: size, y: score, parallel: parallel)
            results.append(result.predictions.map(\.bitPattern))
        }
        #expect(results[0] == results[1] && results[0] == results[2])
    }

    @Test("What a fold cannot be fitted for is passed on; one cluster is refused")
    func refused() async throws {
        let few = try CrossValidation(y: [1, 2, 3], clusters: [1, 2, 3], seed: 1)
        await #expect(throws: FitError.tooFew(rows: 2, needed: 3)) {
            try await few.of(.logLinear, x: Regressor("size", [1, 2, 3]), y: Regressor("score", [1, 2, 3]))
        }
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try CrossValidation(y: [1, 2], clusters: [5, 5], seed: 1)
        }
    }
}
