import Foundation
import TestSupport
import Testing

@Suite struct AnalyzeFrontierCommandTests {
    private let wattmark: WattmarkProcess

    private static let board = """
        eval_name,fullname,Average,#Params (B),CO2 cost (kg),Base Model,IFEval,MMLU-PRO
        a_small_float16,a/small,20,0.5,0.1,a/small,20,20
        a_tuned_float16,a/tuned,18,0.5,0.2,a/small,18,18
        b_seven_float16,b/seven,30,7,0.8,b/seven,30,30
        b_eight_float16,b/eight,28,8,1.6,b/eight,28,28

        """

    init() throws {
        wattmark = try WattmarkProcess()
        try Self.board.write(toFile: wattmark.folder + "/board-2025-02.csv", atomically: true, encoding: .utf8)
    }

    private func frontier(_ arguments: String...) throws -> WattmarkProcess.Outcome {
        let imported = try wattmark.run(["import", "board-2025-02.csv"])
        try #require(imported.code == 0, "\(imported.errors)")
        return try wattmark.run(["analyze", "frontier", "--y", "average", "--x", "carbon"] + arguments)
    }

    @Test("Says who is on the frontier, and how far the others are")
    func found() throws {
        let outcome = try frontier()
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("2 of 4 rows are on the frontier of average and evaluation carbon."))
        #expect(outcome.output.contains("a/small") && outcome.output.contains("b/seven"))
    }

    @Test("The same seed gives the same output to the last byte, and JSON holds every row")
    func seeded() throws {
        let one = try frontier("--format", "json", "--seed", "7", "--limit", "0")
        let again = try frontier("--format", "json", "--seed", "7", "--limit", "0")
        #expect(one.code == 0 && one.output == again.output)
        let document = try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any]
        let members = try #require(document?["members"] as? [[String: Any]])
        #expect(members.map { $0["name"] as? String } == ["a/small", "b/seven"])
        #expect((document?["others"] as? [Any])?.count == 2)
    }

    @Test("A figure is written where it is asked for")
    func figure() throws {
        let outcome = try frontier("--plot", "frontier.svg")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let figure = try String(contentsOfFile: wattmark.folder + "/frontier.svg", encoding: .utf8)
        #expect(figure.hasPrefix("<svg") && figure.contains("2 of 4 rows are on the frontier"))
    }

    @Test("Too few draws and an unknown metric are wrong usage")
    func refused() throws {
        #expect(try frontier("--draws", "5").code == 2)
        let outcome = try frontier("--y", "avrage")
        #expect(outcome.code == 2 && outcome.errors.contains("No source in the ledger has the metric ‘avrage’"))
    }

    @Test("An empty ledger is a sentence with what to do")
    func emptyLedger() throws {
        let outcome = try wattmark.run(["analyze", "frontier", "--y", "average"])
        #expect(outcome.code != 0 && outcome.errors.contains("wattmark import FILE"))
    }
}
