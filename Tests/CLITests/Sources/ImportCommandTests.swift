import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private let wattmark: WattmarkProcess

    private static let board = "eval_name,CO2_cost_kg\na_b_float16,1.5\nc_d_float16,high\n,2\n"

    init() throws {
        wattmark = try WattmarkProcess()
        try write(Self.board, "board-2025-02.csv")
    }

    @Test("A file is imported, its refusals are told and written, and its credit is shown")
    func imported() throws {
        let outcome = try wattmark.run(["import", "board-2025-02.csv", "--refused", "refused.csv"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("1 file added with 2 rows."))
        #expect(outcome.output.contains("Open LLM Leaderboard v2, Hugging Face (Fourrier et al. 2024)."))
        #expect(
            try String(contentsOfFile: wattmark.folder + "/refused.csv", encoding: .utf8) == """
                file,row,place,refused,column,value,reason
                board-2025-02.csv,2,line 3,cell,CO2_cost_kg,high,is no number
                board-2025-02.csv,3,line 4,row,eval_name,,it has no eval_name

                """)
        #expect(try wattmark.run(["import", "board-2025-02.csv"]).output.contains("1 file known already."))
    }

    @Test("JSON gives the counts of every file")
    func json() throws {
        let outcome = try wattmark.run(["import", "board-2025-02.csv", "--format", "json"])
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let file = try #require((document?["files"] as? [[String: Any]])?.first)
        #expect(file["rows"] as? Int == 3)
        #expect(file["stored"] as? Int == 2)
        #expect(file["refused_rows"] as? Int == 1)
        #expect(file["refused_cells"] as? Int == 1)
    }

    @Test("A folder is searched; files of no known kind are passed over, but refused when they are named")
    func folder() throws {
        try FileManager.default.createDirectory(
            atPath: wattmark.folder + "/data/inner", withIntermediateDirectories: true)
        try write(Self.board, "data/inner/board-2025-07.csv")
        try write("x,y\n1,2\n", "data/other.csv")
        let outcome = try wattmark.run(["import", "data"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("1 file of no known kind passed over."))
        let named = try wattmark.run(["import", "data/other.csv"])
        #expect(named.code == 3)
        #expect(named.output.contains("data/other.csv: it is of no known kind: a table with the columns x, y"))
    }

    @Test(
        "Wrong usage is told with an example",
        arguments: [
            ([], "no file is given; example: wattmark import all_ai_models.csv"),
            (["epoch"], "no file is given; example: wattmark import epoch FILE.csv"),
            (["none.csv"], "‘none.csv’ is not there."),
        ])
    func usage(files: [String], sentence: String) throws {
        let outcome = try wattmark.run(["import"] + files)
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(sentence))
    }

    @Test("A source is shown with what was refused, deleted after asking, and can be imported again")
    func undo() throws {
        _ = try wattmark.run(["import", "board-2025-02.csv"])
        #expect(try wattmark.run(["sources", "show", "1"]).output.contains("is no number"))
        #expect(try wattmark.run(["sources", "delete", "1"]).output.contains("Nothing was deleted."))
        #expect(try wattmark.run(["sources", "delete", "1", "--yes"]).code == 0)
        #expect(
            try wattmark.run(["sources", "show", "1"]).errors.contains("there is no source 1; nothing was imported yet")
        )
        #expect(try wattmark.run(["import", "board-2025-02.csv"]).output.contains("1 file added with 2 rows."))
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: wattmark.folder + "/" + name))
    }
}
