import Foundation
import TestSupport
import Testing

@Suite struct ReportCommandTests {
    private let wattmark: WattmarkProcess

    init() throws {
        wattmark = try WattmarkProcess()
        var rows = "eval_name,fullname,Average,#Params (B),CO2 cost (kg),Base Model,IFEval,MMLU-PRO\n"
        for number in 0..<40 {
            let size = 0.5 * Double(1 << (number % 8))
            let score = 10 + 3 * Double(number % 8) + Double(number * 7 % 5)
            rows += "m\(number)_float16,a/m\(number),\(score),\(size),\(size / 10),b/base\(number % 10),1,1\n"
        }
        try rows.write(toFile: wattmark.folder + "/board-2025-02.csv", atomically: true, encoding: .utf8)
        let imported = try wattmark.run(["import", "board-2025-02.csv"])
        try #require(imported.code == 0, "\(imported.errors)")
    }

    private let asked = ["--y", "average", "--draws", "100"]

    @Test("A page is written, the same bytes each time, with the commands that make it again")
    func page() throws {
        let one = try wattmark.run(["report", "--output", "one.html"] + asked)
        #expect(one.code == 0 && one.errors.contains("Wrote one.html"), "\(one.errors)")
        let first = try String(contentsOfFile: wattmark.folder + "/one.html", encoding: .utf8)
        #expect(try wattmark.run(["report", "--output", "one.html"] + asked).code == 0)
        #expect(try String(contentsOfFile: wattmark.folder + "/one.html", encoding: .utf8) == first)
        #expect(first.contains("wattmark import board-2025-02.csv"))
        #expect(first.contains("wattmark report --y average --x parameters --seed 1 --draws 100 --output one.html"))
    }

    @Test("Another ending is refused before anything is read, and nothing is written")
    func ending() throws {
        let outcome = try wattmark.run(["report", "--output", "study.docx"] + asked)
        #expect(outcome.code == 2 && outcome.errors.contains("study.docx"))
        #expect(!FileManager.default.fileExists(atPath: wattmark.folder + "/study.docx"))
    }

    @Test("`analyze returns` prints the same finding, and writes the figure that is asked for")
    func returns() throws {
        let outcome = try wattmark.run(
            ["analyze", "returns", "--plot", "fit.svg", "--breakpoint", "8B", "--format", "json"] + asked)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect((document?["findings"] as? [String])?.first?.contains("points per doubling of parameters") == true)
        #expect(try String(contentsOfFile: wattmark.folder + "/fit.svg", encoding: .utf8).hasPrefix("<svg"))
    }

    @Test(
        "Bad questions are refused with the code of wrong usage",
        arguments: [
            ["--y", "avrage"], ["--y", "average", "--where", "official"],
            ["--y", "average", "--breakpoint", "somewhere"],
            ["--y", "average", "--draws", "3"], ["--y", "average", "--method", "guessed"],
        ])
    func refused(arguments: [String]) throws {
        let outcome = try wattmark.run(["analyze", "returns"] + arguments)
        #expect(outcome.code == 2, "\(outcome.errors)")
        #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    }

    @Test("`analyze metrics` lists what can be asked for")
    func metrics() throws {
        let outcome = try wattmark.run(["analyze", "metrics"])
        #expect(outcome.code == 0 && outcome.output.contains("evaluation_carbon"))
    }
}
