import Foundation
import TestSupport
import Testing

@Suite("wattmark analyze agreement")
struct AnalyzeAgreementCommandTests {
    private let wattmark: WattmarkProcess

    init() throws {
        wattmark = try WattmarkProcess()
        try board("2025-02", [1.5, 2, 3, 4])
        try board("2025-07", [3, 4, 6, 5])
    }

    private func board(_ vintage: String, _ carbon: [Double]) throws {
        let rows = carbon.enumerated().map { "a_m\($0.offset)_float16,\($0.element)\n" }.joined()
        let name = "board-\(vintage).csv"
        try Data(("eval_name,CO2_cost_kg\n" + rows).utf8).write(to: URL(filePath: wattmark.folder + "/" + name))
        _ = try wattmark.run(["import", name])
    }

    @Test("Two vintages are compared, and a doubling of most rows is told")
    func compares() throws {
        let outcome = try wattmark.run(["analyze", "agreement", "--metric", "carbon"])
        #expect(outcome.code == 0)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "Evaluation carbon of Open LLM Leaderboard v2, 2025-07 is 2.00 times that of 2025-02 for 3 of 4 models."
            ))
        #expect(words.contains("Fourrier"))
    }

    @Test("Programs get the same as JSON, and a figure is written where one is asked for")
    func machine() throws {
        let outcome = try wattmark.run([
            "analyze", "agreement", "--metric", "carbon", "--format", "json", "--plot", "a.svg",
        ])
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let pairs = try #require(json?["pairs"] as? [[String: Any]])
        #expect(pairs.count == 1 && pairs[0]["models"] as? Double == 4)
        let figure = try String(contentsOfFile: wattmark.folder + "/a.svg", encoding: .utf8)
        #expect(figure.hasPrefix("<svg") || figure.hasPrefix("<?xml"))
    }

    @Test(
        "The leaderboard's carbon doubled for 3,392 of the 3,823 rows that 2025-02 and 2025-07 share",
        .enabled(if: Repository.publishedData != nil))
    func published() throws {
        let folder = try #require(Repository.publishedData) + "/open-llm-leaderboard/"
        let real = try WattmarkProcess()
        _ = try real.run(["import", folder + "v2-2025-02.csv", folder + "v2-2025-07-co2-only.json"])
        let outcome = try real.run(["analyze", "agreement", "--metric", "carbon", "--format", "json"])
        #expect(
            outcome.output.contains(
                "Evaluation carbon of Open LLM Leaderboard v2, 2025-07 is 2.00 times that of 2025-02 for 3,392 of 3,823 "
                    + "models."))
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let pair = try #require((json?["pairs"] as? [[String: Any]])?.first)
        // By the formulas written out in Python, on the same files.
        #expect(isClose(try #require(pair["bias"] as? Double), 1.9172527879176244))
        #expect(isClose(try #require(pair["limit_low"] as? Double), 1.4668341547360848, relative: 1e-8))
        #expect(isClose(try #require(pair["concordance"] as? Double), 0.8050347114260437))
    }

    @Test("Wrong use ends with code 2, data that cannot answer with code 3")
    func refusals() throws {
        let once = try wattmark.run(["analyze", "agreement", "--metric", "carbon", "--between", "2025-02"])
        #expect(once.code == 2 && once.errors.contains("--between names two sources: give it twice, or not at all"))
        let unknown = try wattmark.run(["analyze", "agreement", "--metric", "carbn"])
        #expect(unknown.code == 2 && unknown.errors.contains("did you mean ‘carbon’"))
        let alone = try WattmarkProcess()
        try FileManager.default.copyItem(
            atPath: wattmark.folder + "/board-2025-02.csv", toPath: alone.folder + "/board-2025-02.csv")
        _ = try alone.run(["import", "board-2025-02.csv"])
        let one = try alone.run(["analyze", "agreement", "--metric", "carbon"])
        #expect(one.code == 3 && one.errors.contains("Only one source has carbon"))
    }
}
