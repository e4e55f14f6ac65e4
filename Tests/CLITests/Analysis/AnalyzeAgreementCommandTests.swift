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
