import Foundation
import TestSupport
import Testing

@Suite("wattmark analyze power")
struct AnalyzePowerCommandTests {
    private let wattmark: WattmarkProcess

    init() throws {
        wattmark = try WattmarkProcess()
        let rows = (0..<24).map { place in
            let doublings = place / 4
            let scatter = [1.5, -1, 0.5, -1][place % 4]
            return "a_m\(place)_float16,a/m\(place),\(20 + 3 * Double(doublings) + scatter),\(1 << doublings),1,1\n"
        }.joined()
        try Data(("eval_name,fullname,Average ⬆️,#Params (B),IFEval,MMLU-PRO\n" + rows).utf8)
            .write(to: URL(filePath: wattmark.folder + "/board-2025-02.csv"))
        _ = try wattmark.run(["import", "board-2025-02.csv"])
    }

    @Test("Tells what the models at hand show, and writes the figure that is asked for")
    func tells() throws {
        let outcome = try wattmark.run([
            "analyze", "power", "--y", "average", "--breakpoint", "8B", "--change", "-1", "--cluster", "none", "--plot",
            "p.svg",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("8 models above 8 B show a change of −1.00 points per doubling of parameters"))
        #expect(FileManager.default.fileExists(atPath: wattmark.folder + "/p.svg"))
    }

    @Test("Wrong use ends with code 2, data that cannot answer with code 3")
    func refusals() throws {
        func run(_ arguments: String...) throws -> WattmarkProcess.Outcome {
            try wattmark.run(["analyze", "power", "--y", "average"] + arguments)
        }
        let free = try run("--breakpoint", "free")
        #expect(free.code == 2 && free.errors.contains("‘free’ is no place for a break"))
        let power = try run("--breakpoint", "8B", "--power", "1")
        #expect(power.code == 2 && power.errors.contains("--power is above --alpha and below 1"))
        let none = try run("--breakpoint", "8B", "--change", "0")
        #expect(none.code == 2 && none.errors.contains("--change is a number other than 0"))
        let beyond = try run("--breakpoint", "900B")
        #expect(beyond.code == 3 && beyond.errors.contains("0 above it"))
    }
}
