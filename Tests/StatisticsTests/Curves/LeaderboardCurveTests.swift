import Foundation
import RealModule
import Statistics
import Testing

/// Curves of the Open LLM Leaderboard's average by parameters: rows of the published table with parameters above 0 that
/// are not flagged. Expected values: SciPy 1.17.1 (`curve_fit`) and ordinary least squares, 2026-11-21.
@Suite("Curves of a published leaderboard")
struct LeaderboardCurveTests {
    private static let file = ProcessInfo.processInfo.environment["WATTMARK_DATA"].map {
        URL(filePath: $0).appending(path: "open-llm-leaderboard/v2-2025-02.csv")
    }
    static let isThere = file.map { FileManager.default.fileExists(atPath: $0.path) } ?? false

    @Test(
        "MMLU by training compute, a sigmoid with floor: 26.3 to 72.7, midpoint 10^23.13",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func compute() throws {
        let folder = try #require(Self.file).deletingLastPathComponent().deletingLastPathComponent()
        let rows = try rows(folder.appending(path: "obs-scaling/base_llm_benchmark_eval.csv"))
        let header = try #require(rows.first)
        let (flop, score) = (
            try #require(header.firstIndex(of: "FLOPs (1E21)")), try #require(header.firstIndex(of: "MMLU"))
        )
        let known = rows.dropFirst().filter { Double($0[flop]) != nil && Double($0[score]) != nil }
        let fit = try CurveFamily.sigmoidWithFloor.fit(
            x: Regressor("FLOP", known.compactMap { Double($0[flop]) }.map { $0 * 1e21 }),
            y: Regressor("MMLU", known.compactMap { Double($0[score]) }.map { $0 * 100 }), errors: .classical)
        let expected = [72.65648607929494, 2.88367973556629, 23.132944826887833, 26.31998368008438]
        let deviations = [3.5641748418042862, 0.6256395022230746, 0.08954145819996819, 1.8072310501133464]
        #expect(fit.quality.rows == 123 && rounded(fit.quality.rSquared) == 0.7266)
        for index in 0..<4 {
            #expect(abs(fit.coefficients[index] / expected[index] - 1) < 1e-6)
            #expect(abs(fit.errors.standardErrors[index] / deviations[index] - 1) < 1e-4)
        }
    }

    private func rows(_ file: URL) throws -> [[String]] {
        try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(cells)
    }

    private func columns() throws -> (size: Regressor, carbon: Regressor, score: Regressor) {
        let rows = try rows(#require(Self.file))
        let header = try #require(rows.first)
        let places = try ["#Params (B)", "CO₂ cost (kg)", "Average ⬆️", "Flagged"].map {
            try #require(header.firstIndex(of: $0))
        }
        let kept = rows.dropFirst().filter { $0[places[3]] == "False" && (Double($0[places[0]]) ?? 0) > 0 }
        let values = try (0..<3).map { column in try kept.map { try #require(Double($0[places[column]])) } }
        return (
            Regressor("parameters", values[0]), Regressor("carbon", values[1]), Regressor("score", values[2])
        )
    }

    /// Cells of a line; quotes hold commas, doubled quotes a quote.
    private func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    @Test("Sigmoid, power law and line come out as published", .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func published() throws {
        let (size, carbon, score) = try columns()
        #expect(size.values.count == 3_821)
        let line = try CurveFamily.logLinear.fit(x: size, y: score, errors: .hc3)
        #expect(line.coefficients.map { rounded($0) } == [10.3845, 12.7044])
        #expect(rounded(line.errors.standardErrors[1]) == 0.2652 && rounded(line.quality.rSquared) == 0.4345)
        let sigmoid = try CurveFamily.sigmoid.fit(x: size, y: score, errors: .classical)
        let expected = [38.97380338488725, 1.6940031648432525, 0.7540414898638464]
        let deviations = [1.1870945763768141, 0.07583647134389958, 0.03964127436397976]
        for index in 0..<3 {
            #expect(abs(sigmoid.coefficients[index] / expected[index] - 1) < 1e-6)
            #expect(abs(sigmoid.errors.standardErrors[index] / deviations[index] - 1) < 1e-5)
        }
        #expect(rounded(sigmoid.quality.rSquared) == 0.4551)
        let power = try CurveFamily.powerLawOfLogs.fit(x: size, y: score, errors: .hc3)
        #expect(rounded(power.coefficients[1]) == 0.3472 && rounded(power.quality.rSquared) == 0.4276)
        #expect(rounded(power.errors.standardErrors[1]) == 0.0069)
        let ofCarbon = try CurveFamily.powerLawOfLogs.fit(x: carbon, y: score, errors: .hc3)
        #expect(rounded(ofCarbon.coefficients[1]) == 0.2488 && rounded(ofCarbon.quality.rSquared) == 0.1430)
        #expect(rounded(ofCarbon.errors.standardErrors[1]) == 0.0125)
    }

    @Test(
        "The best of all families by AICc has a floor; the saturating curve finds no ceiling",
        .enabled(if: isThere, "WATTMARK_DATA is not set"))
    func choice() throws {
        let (size, _, score) = try columns()
        let fits = try CurveFamily.allCases.map { try $0.fit(x: size, y: score) }
        let weights = try #require(InformationCriteria.weights(of: fits.map(\.quality.criteria)))
        let best = try #require(zip(fits, weights).max { $0.1 < $1.1 })
        #expect(best.0.family == .sigmoidWithFloor && best.1 > 0.99)
        let saturating = try #require(fits.first { $0.family == .saturating })
        #expect(saturating.atBounds == ["exponent"])
        let ends = fits.compactMap(\.search).map { $0.starts == $0.agreeing }
        #expect(ends == [true, true, true, true])
    }

    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
